import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import {
  IconAlertTriangleFilled,
  IconCircleXFilled,
  IconCornerDownRight,
  IconDots,
  IconPlus,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../../messages/use-words.ts';
import { duplicate } from '../actions/copy-paste.ts';
import { deleteSelection } from '../actions/delete-selection.ts';
import { naturalSpot } from '../actions/insert.ts';
import { pinSelection } from '../actions/pin-selection.ts';
import { select } from '../actions/select.ts';
import { NodeIcon } from '../canvas/icons.tsx';
import { type OutlineLine, outlineOf } from '../document/outline.ts';
import {
  diagnosticsOf,
  useDocument,
  useDocumentShallow,
  useEditor,
  useView,
  viewOf,
} from '../state/editor.ts';
import classes from './outline.module.css';
import { OutlineNotes } from './outline-notes.tsx';

const Line = ({ line, number }: { readonly line: OutlineLine; readonly number: number }) => {
  const words = useWords();
  const editor = useEditor();
  const node = useDocument(({ document }) => document.nodes.find(({ id }) => id === line.node));
  const source = useDocument(({ document }) => document.nodes.find(({ id }) => id === line.via?.node));
  const views = useDocument((state) => state.views);
  const problems = useDocumentShallow(({ diagnostics }) => diagnosticsOf(diagnostics, line.node));
  const selected = useView(({ nodes }) => nodes.has(line.node));
  const count = useView(({ counts }) => counts[line.node]?.passed ?? 0);
  if (node === undefined) return null;
  const view = viewOf(editor, node, views);
  const from = source === undefined ? null : viewOf(editor, source, views);
  const port =
    from !== null && from.ports.length > 1 ? from.ports.find(({ id }) => id === line.via?.port) : undefined;
  const error = problems.some(({ severity }) => severity === 'error');
  const open = (): void => {
    select(editor, [node.id], { open: true });
    editor.canvas?.show(node.id);
  };
  return (
    <li className={classes.line} style={{ marginInlineStart: `${Math.min(line.depth, 6) * 18}px` }}>
      {port === undefined ? null : (
        <span className={classes.port}>
          <IconCornerDownRight size={13} aria-hidden /> {port.label}
        </span>
      )}
      {line.again ? (
        <button type="button" className={classes.again} onClick={open}>
          {words('outline.joins', { title: view.title })}
        </button>
      ) : (
        <div className={classes.row} data-selected={selected || undefined} data-kind={view.kind}>
          <button
            type="button"
            className={classes.open}
            aria-pressed={selected}
            data-testid={`outline-${node.id}`}
            onClick={open}
          >
            <span className={classes.icon}>
              <NodeIcon name={view.icon} size={16} />
            </span>
            <span className={classes.words}>
              <span className={classes.title}>
                <span className="tabular">{number}.</span> {view.title}
                {problems.length === 0 ? null : (
                  <span className={classes.problem} data-severity={error ? 'error' : 'warning'}>
                    {error ? (
                      <IconCircleXFilled size={15} aria-hidden />
                    ) : (
                      <IconAlertTriangleFilled size={15} aria-hidden />
                    )}
                    <span className={classes.hidden}>
                      {words('canvas.problems', { count: problems.length })}
                    </span>
                  </span>
                )}
                {count === 0 ? null : (
                  <span className={classes.count}>{words('outline.count', { count })}</span>
                )}
              </span>
              <span className={classes.sentence}>{view.sentence}</span>
            </span>
          </button>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={32}
                aria-label={words('outline.actions', { title: view.title })}
                data-testid={`outline-menu-${node.id}`}
              >
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {view.ports.map(({ id, label }) => (
                <Menu.Item
                  key={id}
                  data-testid={`outline-add-${node.id}-${id}`}
                  onClick={() => editor.view.setState({ picking: { at: 'port', node: node.id, port: id } })}
                >
                  {view.ports.length > 1
                    ? words('outline.addAfterPort', { port: label })
                    : words('outline.addAfter')}
                </Menu.Item>
              ))}
              {line.via === null ? null : (
                <Menu.Item
                  onClick={() =>
                    editor.view.setState({ picking: { at: 'edge', edge: line.via?.edge ?? '' } })
                  }
                >
                  {words('outline.addBefore')}
                </Menu.Item>
              )}
              <Menu.Item onClick={() => editor.view.setState({ connecting: node.id })}>
                {words('edit.connect')}
              </Menu.Item>
              <Menu.Item
                onClick={() => {
                  select(editor, [node.id]);
                  duplicate(editor);
                }}
              >
                {words('edit.duplicate')}
              </Menu.Item>
              <Menu.Item
                data-testid={`outline-pin-${node.id}`}
                onClick={() => {
                  select(editor, [node.id]);
                  pinSelection(editor);
                }}
              >
                {words('edit.pin')}
              </Menu.Item>
              <Menu.Item
                color="red"
                data-testid={`outline-delete-${node.id}`}
                onClick={() => {
                  select(editor, [node.id]);
                  deleteSelection(editor);
                }}
              >
                {words('edit.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </li>
  );
};

/** The workflow as a list: a second editor of the same document, made of native buttons. */
export const Outline = () => {
  const words = useWords();
  const editor = useEditor();
  const document = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  const lines = useMemo(() => {
    const nodes = new Map(document.nodes.map((node) => [node.id, node]));
    return outlineOf(document, (id) => {
      const node = nodes.get(id);
      return node === undefined ? [] : viewOf(editor, node, views).ports.map((port) => port.id);
    });
  }, [document, views, editor]);
  const numbers = new Map<string, number>();
  for (const { node, again } of lines) if (!again) numbers.set(node, numbers.size + 1);
  return (
    <nav className={classes.outline} aria-label={words('view.outline')} data-testid="outline">
      <Group justify="space-between" className={classes.head}>
        <Text fw={650} size="sm" component="h2" m={0}>
          {words('outline.title')}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={14} aria-hidden />}
          data-testid="outline-insert"
          onClick={() => editor.view.setState({ picking: naturalSpot(editor) })}
        >
          {words('edit.insert')}
        </Button>
      </Group>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed" p="md">
          {words('outline.empty')}
        </Text>
      ) : null}
      <ol className={classes.list}>
        {lines.map((line) => (
          <Line
            key={`${line.via?.edge ?? 'start'} ${line.node}`}
            line={line}
            number={numbers.get(line.node) ?? 0}
          />
        ))}
      </ol>
      <OutlineNotes />
    </nav>
  );
};
