import { deleteParts } from '../edits/delete-parts.ts';
import { removeNotes } from '../edits/sticky-notes.ts';
import { commitNow, type Editor } from '../state/editor.ts';
import { select } from './select.ts';

/** Deletes what is selected; neighbours of a step with one way in and one way out stay joined. */
export const deleteSelection = (editor: Editor): void => {
  const { nodes, edges, note } = editor.view.getState();
  const { document } = editor.documents.getState();
  const changes = [
    ...deleteParts(document, { nodes: [...nodes], edges: [...edges] }),
    ...removeNotes(document, note === null ? [] : [note]),
  ];
  commitNow(editor, changes, { message: 'edit.delete' });
  select(editor, []);
};
