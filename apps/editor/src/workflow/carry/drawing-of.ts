import { type Editor, viewOf } from '../state/editor.ts';
import type { Drawing } from './draw-svg.ts';

/** The draft as it stands, as a drawing. */
export const drawingOf = (editor: Editor): Drawing => {
  const { document, views } = editor.documents.getState();
  return {
    name: document.name,
    nodes: document.nodes.map((node) => ({
      id: node.id,
      position: node.position,
      view: viewOf(editor, node, views),
    })),
    edges: document.edges,
    notes: document.notes ?? [],
  };
};
