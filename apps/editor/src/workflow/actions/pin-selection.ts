import { togglePins } from '../edits/pin-nodes.ts';
import { commitNow, type Editor } from '../state/editor.ts';

/** Pins the selected steps to their places, or lets them go. */
export const pinSelection = (editor: Editor): void =>
  commitNow(editor, togglePins(editor.documents.getState().document, editor.view.getState().nodes), {
    message: 'edit.pin',
  });
