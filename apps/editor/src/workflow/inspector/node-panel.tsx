import { Button, Group, Loader, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconCopy, IconPlugConnected, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { SentenceText } from '../../components/index.ts';
import { BesideWords } from '../../messages/beside-words.tsx';
import { useWords } from '../../messages/use-words.ts';
import { duplicate } from '../actions/copy-paste.ts';
import { deleteSelection } from '../actions/delete-selection.ts';
import { select } from '../actions/select.ts';
import { NodeIcon } from '../canvas/icons.tsx';
import { type NodeEdit, setNode } from '../edits/set-node.ts';
import { DiagnosticList } from '../panels/diagnostic-list.tsx';
import { PanelFrame } from '../panels/panel-frame.tsx';
import {
  commitNow,
  diagnosticsOf,
  useDocument,
  useDocumentShallow,
  useEditor,
  useView,
  viewOf,
} from '../state/editor.ts';
import { NextTime } from './next-time.tsx';
import { Ways } from './ways.tsx';

const ConfigForm = lazy(() => import('./config-form.tsx').then((module) => ({ default: module.ConfigForm })));

/** What the selected node is and does, and its form. */
export const NodePanel = () => (
  <BesideWords>
    <Inside />
  </BesideWords>
);

const Inside = () => {
  const words = useWords();
  const editor = useEditor();
  const id = useView(({ nodes }) => (nodes.size === 1 ? [...nodes][0] : undefined));
  const node = useDocument(({ document }) => document.nodes.find((item) => item.id === id));
  const views = useDocument((state) => state.views);
  const problems = useDocumentShallow((state) => diagnosticsOf(state.diagnostics, id ?? ''));
  if (node === undefined) {
    return (
      <PanelFrame title={words('panel.node')}>
        <Text size="sm" c="dimmed">
          {words('panel.nothingSelected')}
        </Text>
      </PanelFrame>
    );
  }
  const type = editor.types.get(node.type);
  const view = viewOf(editor, node, views);
  const change = (edit: NodeEdit, message: string): void =>
    commitNow(editor, setNode(editor.documents.getState().document, node.id, edit), {
      message,
      key: `${message} ${node.id}`,
    });
  return (
    <PanelFrame title={view.title} icon={<NodeIcon name={view.icon} />}>
      <Stack gap="md">
        <SentenceText text={view.sentence} c="dimmed" data-testid="node-sentence" />
        <DiagnosticList diagnostics={problems} />
        <Suspense fallback={<Loader size="sm" />}>
          {type === undefined ? (
            <Text size="sm">{words('panel.missingType', { type: node.type })}</Text>
          ) : (
            <ConfigForm key={node.id} node={node} type={type} />
          )}
        </Suspense>
        {view.kind === 'wait' ? <NextTime node={node} /> : null}
        <Ways node={node} ports={view.ports} />
        <TextInput
          label={words('panel.name')}
          placeholder={type?.title ?? ''}
          value={node.title ?? ''}
          onChange={(event) => change({ title: event.currentTarget.value }, 'edit.rename')}
          data-testid="node-title"
        />
        <Textarea
          label={words('panel.note')}
          value={node.note ?? ''}
          autosize
          minRows={2}
          onChange={(event) => change({ note: event.currentTarget.value }, 'edit.note')}
        />
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlugConnected size={15} aria-hidden />}
            onClick={() => editor.view.setState({ connecting: node.id })}
            data-testid="node-connect"
          >
            {words('edit.connect')}
          </Button>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconCopy size={15} aria-hidden />}
            onClick={() => {
              select(editor, [node.id]);
              duplicate(editor);
            }}
          >
            {words('edit.duplicate')}
          </Button>
          <Button
            variant="light"
            color="red"
            size="xs"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => deleteSelection(editor)}
            data-testid="node-delete"
          >
            {words('edit.delete')}
          </Button>
        </Group>
      </Stack>
    </PanelFrame>
  );
};
