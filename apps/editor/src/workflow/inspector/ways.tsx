import { ActionIcon, Anchor, Group, Text } from '@mantine/core';
import type { DocumentNode } from '@sluice/model';
import { IconPlus, IconUnlink } from '@tabler/icons-react';
import type { NodeView } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { select } from '../actions/select.ts';
import { deleteParts } from '../edits/delete-parts.ts';
import { commitNow, useDocument, useEditor, viewOf } from '../state/editor.ts';

/** The ways out of a node and where each leads; wires can be added and cut here without a pointer. */
export const Ways = ({ node, ports }: { readonly node: DocumentNode; readonly ports: NodeView['ports'] }) => {
  const words = useWords();
  const editor = useEditor();
  const document = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {words('panel.ways')}
      </Text>
      {ports.map(({ id: port, label }) => {
        const wires = document.edges.filter(({ from }) => from.node === node.id && from.port === port);
        return (
          <Group key={port} gap={6} wrap="nowrap" mih={28}>
            <Text size="sm" miw={56} c="dimmed">
              {label}
            </Text>
            <div style={{ flex: 1, minWidth: 0 }}>
              {wires.map((wire) => {
                const target = document.nodes.find(({ id }) => id === wire.to.node);
                const title = target === undefined ? wire.to.node : viewOf(editor, target, views).title;
                return (
                  <Group key={wire.id} gap={2} wrap="nowrap">
                    <Anchor
                      component="button"
                      type="button"
                      size="sm"
                      truncate
                      onClick={() => {
                        select(editor, [wire.to.node], { open: true });
                        editor.canvas?.show(wire.to.node);
                      }}
                    >
                      {title}
                    </Anchor>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={24}
                      aria-label={words('panel.cut', { title })}
                      onClick={() =>
                        commitNow(editor, deleteParts(document, { nodes: [], edges: [wire.id] }), {
                          message: 'edit.delete',
                        })
                      }
                    >
                      <IconUnlink size={14} aria-hidden />
                    </ActionIcon>
                  </Group>
                );
              })}
            </div>
            <ActionIcon
              variant="subtle"
              size={24}
              aria-label={words('canvas.addAfter', { title: viewOf(editor, node, views).title, port: label })}
              onClick={() => editor.view.setState({ picking: { at: 'port', node: node.id, port } })}
            >
              <IconPlus size={14} aria-hidden />
            </ActionIcon>
          </Group>
        );
      })}
    </div>
  );
};
