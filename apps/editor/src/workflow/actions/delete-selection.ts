import { deleteParts } from '../edits/delete-parts.ts';
import { commitNow, type Editor } from '../state/editor.ts';
import { select } from './select.ts';

/** Deletes what is selected. */
export const deleteSelection = (editor: Editor): void => {
  const { nodes, edges } = editor.view.getState();
  const changes = deleteParts(editor.documents.getState().document, { nodes: [...nodes], edges: [...edges] });
  commitNow(editor, changes, { message: 'edit.delete' });
  select(editor, []);
};
