import { incoming, outgoing } from '../document/graph.ts';
import type { Editor } from '../state/editor.ts';
import { select } from './select.ts';

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

/**
 * Moves the selection along the graph: up and down follow wires, left and right the next branch. With `extend`
 * the next step joins what is selected already.
 */
export const walk = (
  editor: Editor,
  direction: Direction,
  { extend = false }: { readonly extend?: boolean } = {},
): void => {
  const { document } = editor.documents.getState();
  const chosen = [...editor.view.getState().nodes];
  /* The step selected last is where the selection goes on. */
  const from = extend || chosen.length === 1 ? chosen.at(-1) : undefined;
  const next = from === undefined ? document.nodes[0]?.id : neighbours(editor, from, direction)[0];
  if (next === undefined) return;
  select(editor, extend ? [...chosen.filter((id) => id !== next), next] : [next]);
  editor.canvas?.show(next);
};
