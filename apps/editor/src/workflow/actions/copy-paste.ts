import { clipOf, paste, readClip } from '../edits/clipboard.ts';
import { commitNow, type Editor } from '../state/editor.ts';
import { deleteSelection } from './delete-selection.ts';
import { select } from './select.ts';

/* Where the browser withholds the clipboard, copies stay within this page. */
let kept = '';

const write = async (text: string): Promise<void> => {
  kept = text;
  await navigator.clipboard?.writeText(text).catch(() => undefined);
};

const read = async (): Promise<string> => (await navigator.clipboard?.readText().catch(() => kept)) ?? kept;

/** Puts the selection on the clipboard as JSON. */
export const copy = (editor: Editor): void => {
  const { nodes } = editor.view.getState();
  if (nodes.size > 0)
    void write(JSON.stringify(clipOf(editor.documents.getState().document, nodes), null, 2));
};

/** Copies, then deletes. */
export const cut = (editor: Editor): void => {
  copy(editor);
  deleteSelection(editor);
};

const add = (editor: Editor, text: string, message: string): void => {
  const clip = readClip(text);
  if (clip === null) return;
  const { document, floor } = editor.documents.getState();
  const { ids, changes } = paste(document, clip, { x: 36, y: 36, floor });
  commitNow(editor, changes, { message });
  select(editor, ids);
};

/** Adds what the clipboard holds, from this workflow or another. */
export const pasteClipboard = async (editor: Editor): Promise<void> =>
  add(editor, await read(), 'edit.paste');

/** Adds a copy of the selection, leaving the clipboard alone. */
export const duplicate = (editor: Editor): void =>
  add(
    editor,
    JSON.stringify(clipOf(editor.documents.getState().document, editor.view.getState().nodes)),
    'edit.duplicate',
  );
