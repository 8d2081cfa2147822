import { addNote } from '../edits/sticky-notes.ts';
import { gap, nodeSize } from '../layout/sizes.ts';
import { commitNow, type Editor } from '../state/editor.ts';
import { focusPanel } from './focus.ts';
import { soleSelection } from './select.ts';

/** Lays a note beside the selected step, or in the middle of the view, and opens it for writing. */
export const layNote = (editor: Editor): void => {
  const { document } = editor.documents.getState();
  const beside = document.nodes.find(({ id }) => id === soleSelection(editor))?.position;
  const place =
    beside === undefined
      ? (editor.canvas?.centre() ?? { x: 0, y: 0 })
      : { x: beside.x + nodeSize.width + gap.x, y: beside.y };
  const { id, changes } = addNote(document, place);
  commitNow(editor, changes, { message: 'edit.sticky' });
  editor.view.setState({ nodes: new Set(), edges: new Set(), note: id, panel: 'sticky' });
  focusPanel();
};
