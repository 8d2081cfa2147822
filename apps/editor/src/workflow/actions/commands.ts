import type { Command } from '../../commands/index.ts';
import { redo, undo } from '../state/document-store.ts';
import type { Editor } from '../state/editor.ts';
import type { Panel } from '../state/view-store.ts';
import { copy, cut, duplicate, pasteClipboard } from './copy-paste.ts';
import { deleteSelection } from './delete-selection.ts';
import { focusCanvas, focusPanel } from './focus.ts';
import { naturalSpot } from './insert.ts';
import { select, soleSelection } from './select.ts';
import { tidyUp } from './tidy-up.ts';
import { type Direction, walk } from './walk.ts';

type Entry = Omit<Command, 'label' | 'group'>;

const editing = (editor: Editor): readonly Entry[] => {
  const { documents, view } = editor;
  const some = () => view.getState().nodes.size > 0;
  const any = () => some() || view.getState().edges.size > 0;
  return [
    {
      id: 'edit.undo',
      shortcut: 'mod+z',
      when: () => documents.getState().past.length > 0,
      run: () => undo(documents),
    },
    {
      id: 'edit.redo',
      shortcut: 'mod+y',
      alternates: ['mod+shift+z'],
      when: () => documents.getState().future.length > 0,
      run: () => redo(documents),
    },
    { id: 'edit.insert', shortcut: 'i', run: () => view.setState({ picking: naturalSpot(editor) }) },
    {
      id: 'edit.connect',
      shortcut: 'c',
      when: () => soleSelection(editor) !== null,
      run: () => view.setState({ connecting: soleSelection(editor) }),
    },
    {
      id: 'edit.delete',
      shortcut: 'Delete',
      alternates: ['Backspace'],
      when: any,
      run: () => deleteSelection(editor),
    },
    { id: 'edit.copy', shortcut: 'mod+c', when: some, run: () => copy(editor) },
    { id: 'edit.cut', shortcut: 'mod+x', when: some, run: () => cut(editor) },
    { id: 'edit.paste', shortcut: 'mod+v', run: () => void pasteClipboard(editor) },
    { id: 'edit.duplicate', shortcut: 'mod+d', when: some, run: () => duplicate(editor) },
    {
      id: 'edit.selectAll',
      shortcut: 'mod+a',
      run: () =>
        select(
          editor,
          documents.getState().document.nodes.map(({ id }) => id),
        ),
    },
    { id: 'edit.tidy', shortcut: 'shift+t', run: () => void tidyUp(editor) },
  ];
};

const panels: readonly (readonly [Panel, string | undefined])[] = [
  ['test', 't'],
  ['problems', 'p'],
  ['history', 'h'],
  ['settings', undefined],
];

const looking = (editor: Editor): readonly Entry[] => {
  const { view } = editor;
  const toggle = (panel: Panel) => () =>
    view.setState({ panel: view.getState().panel === panel ? null : panel });
  return [
    {
      id: 'view.open',
      shortcut: 'Enter',
      when: () => soleSelection(editor) !== null && document.activeElement?.closest('button, a') === null,
      run: () => {
        view.setState({ panel: 'node' });
        focusPanel();
      },
    },
    {
      id: 'view.close',
      shortcut: 'Escape',
      when: () => view.getState().panel !== null || view.getState().nodes.size > 0,
      run: () => {
        if (view.getState().panel === null) select(editor, []);
        else view.setState({ panel: null });
        focusCanvas();
      },
    },
    ...panels.map(([panel, shortcut]) => ({
      id: `view.${panel}`,
      ...(shortcut === undefined ? {} : { shortcut }),
      run: toggle(panel),
    })),
    { id: 'view.outline', shortcut: 'o', run: () => view.setState({ outline: !view.getState().outline }) },
    { id: 'view.palette', shortcut: 'b', run: () => view.setState({ palette: !view.getState().palette }) },
    { id: 'view.fit', shortcut: 'f', when: () => editor.canvas !== null, run: () => editor.canvas?.fit() },
    {
      id: 'view.zoomIn',
      shortcut: '+',
      when: () => editor.canvas !== null,
      run: () => editor.canvas?.zoom(1.25),
    },
    {
      id: 'view.zoomOut',
      shortcut: '-',
      when: () => editor.canvas !== null,
      run: () => editor.canvas?.zoom(0.8),
    },
    { id: 'view.publish', shortcut: 'mod+Enter', run: () => view.setState({ publishing: true }) },
  ];
};

const arrows: readonly (readonly [Direction, string])[] = [
  ['up', 'ArrowUp'],
  ['down', 'ArrowDown'],
  ['left', 'ArrowLeft'],
  ['right', 'ArrowRight'],
];

const walking = (editor: Editor): readonly Entry[] =>
  arrows.map(([direction, shortcut]) => ({
    id: `go.${direction}`,
    shortcut,
    when: () =>
      editor.canvas !== null && document.activeElement?.closest('[role="tablist"], [role="slider"]') === null,
    run: () => walk(editor, direction),
  }));

/** Everything the workflow editor can do, named. Labels are the messages of the same id. */
export const workflowCommands = (editor: Editor): readonly Command[] => {
  const words = (id: string) => editor.intl.formatMessage({ id });
  const named = (group: string, entries: readonly Entry[]): readonly Command[] =>
    entries.map((entry) => ({ ...entry, label: words(entry.id), group: words(group) }));
  return [
    ...named('commands.edit', editing(editor)),
    ...named('commands.view', looking(editor)),
    ...named('commands.walk', walking(editor)),
  ];
};
