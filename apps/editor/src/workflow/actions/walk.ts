import { incoming, outgoing } from '../document/graph.ts';
import type { Editor } from '../state/editor.ts';
import { select, soleSelection } from './select.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const neighbours = (editor: Editor, node: string, direction: Direction): readonly string[] => {
  const { document } = editor.documents.getState();
  if (direction === 'up') return incoming(document, node).map(({ from }) => from.node);
  if (direction === 'down') return outgoing(document, node).map(({ to }) => to.node);
  const place = document.nodes.find(({ id }) => id === node)?.position ?? { x: 0, y: 0 };
  const sign = direction === 'left' ? -1 : 1;
  return document.nodes
    .filter(({ id, position }) => id !== node && (position.x - place.x) * sign > 0)
    .sort(
      (a, b) =>
        Math.abs(a.position.y - place.y) * 3 +
        Math.abs(a.position.x - place.x) -
        Math.abs(b.position.y - place.y) * 3 -
        Math.abs(b.position.x - place.x),
    )
    .map(({ id }) => id);
};

/** Moves the selection along the graph: up and down follow wires, left and right the next branch. */
export const walk = (editor: Editor, direction: Direction): void => {
  const { document } = editor.documents.getState();
  const from = soleSelection(editor);
  const next = from === null ? document.nodes[0]?.id : neighbours(editor, from, direction)[0];
  if (next === undefined) return;
  select(editor, [next]);
  editor.canvas?.show(next);
};
