import { redo, undo } from '../state/document-store.ts';
import type { Editor } from '../state/editor.ts';
import { copy, cut, duplicate, pasteClipboard } from './copy-paste.ts';
import { deleteSelection } from './delete-selection.ts';
import type { Entry } from './entry.ts';
import { naturalSpot } from './insert.ts';
import { layNote } from './lay-note.ts';
import { pinSelection } from './pin-selection.ts';
import { select, selectAfter, soleSelection } from './select.ts';
import { tidyUp } from './tidy-up.ts';

/** Everything that changes the draft. */
export const editCommands = (editor: Editor): readonly Entry[] => {
  const { documents, view } = editor;
  const some = () => view.getState().nodes.size > 0;
  const any = () => some() || view.getState().edges.size > 0 || view.getState().note !== null;
  return [
    {
      id: 'edit.undo',
      surfaces: ['bar'],
      shortcut: 'mod+z',
      when: () => documents.getState().past.length > 0,
      run: () => undo(documents),
    },
    {
      id: 'edit.redo',
      surfaces: ['bar'],
      shortcut: 'mod+y',
      alternates: ['mod+shift+z'],
      when: () => documents.getState().future.length > 0,
      run: () => redo(documents),
    },
    {
      id: 'edit.insert',
      surfaces: ['menu'],
      shortcut: 'i',
      run: () => view.setState({ picking: naturalSpot(editor) }),
    },
    {
      id: 'edit.connect',
      surfaces: ['selection'],
      shortcut: 'c',
      when: () => soleSelection(editor) !== null,
      run: () => view.setState({ connecting: soleSelection(editor) }),
    },
    {
      id: 'edit.delete',
      surfaces: ['selection'],
      shortcut: 'Delete',
      alternates: ['Backspace'],
      when: any,
      run: () => deleteSelection(editor),
    },
    { id: 'edit.copy', surfaces: ['selection'], shortcut: 'mod+c', when: some, run: () => copy(editor) },
    { id: 'edit.cut', surfaces: ['selection'], shortcut: 'mod+x', when: some, run: () => cut(editor) },
    { id: 'edit.paste', surfaces: ['menu'], shortcut: 'mod+v', run: () => void pasteClipboard(editor) },
    {
      id: 'edit.duplicate',
      surfaces: ['selection'],
      shortcut: 'mod+d',
      when: some,
      run: () => duplicate(editor),
    },
    {
      id: 'edit.selectAll',
      surfaces: ['menu'],
      shortcut: 'mod+a',
      run: () =>
        select(
          editor,
          documents.getState().document.nodes.map(({ id }) => id),
        ),
    },
    {
      id: 'edit.selectAfter',
      surfaces: ['selection'],
      shortcut: 'shift+a',
      when: some,
      run: () => selectAfter(editor),
    },
    {
      id: 'edit.pin',
      surfaces: ['selection'],
      shortcut: 'shift+p',
      when: some,
      run: () => pinSelection(editor),
    },
    {
      id: 'edit.sticky',
      surfaces: ['menu', 'controls'],
      shortcut: 'n',
      run: () => layNote(editor),
    },
    {
      id: 'edit.tidy',
      surfaces: ['controls'],
      shortcut: 'shift+t',
      run: () => void tidyUp(editor),
    },
  ];
};
