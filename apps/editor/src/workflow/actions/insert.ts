import type { NodeTypeInfo } from '@sluice/model';
import { outgoing } from '../document/graph.ts';
import { insertNode, type Spot } from '../edits/insert-node.ts';
import { commitNow, type Editor, viewOf } from '../state/editor.ts';
import { select, soleSelection } from './select.ts';

/** Where a node goes when nothing else is said: behind the selection, else at the end or in the middle of the view. */
export const naturalSpot = (editor: Editor): Spot => {
  const { document, views } = editor.documents.getState();
  const chosen = soleSelection(editor) ?? (document.nodes.length === 1 ? document.nodes[0]?.id : undefined);
  const node = document.nodes.find(({ id }) => id === chosen);
  if (node === undefined) {
    const centre = editor.canvas?.centre() ?? { x: 0, y: 0 };
    const last = document.nodes.reduce<number | null>(
      (y, { position }) => Math.max(y ?? position.y, position.y),
      null,
    );
    return last === null
      ? { at: 'point', ...centre }
      : { at: 'point', x: document.nodes[0]?.position.x ?? 0, y: last + 160 };
  }
  const ports = viewOf(editor, node, views).ports;
  const wires = outgoing(document, node.id);
  const free = ports.find(({ id }) => !wires.some(({ from }) => from.port === id));
  if (free !== undefined) return { at: 'port', node: node.id, port: free.id };
  const only = wires[0];
  return only === undefined
    ? { at: 'port', node: node.id, port: ports[0]?.id ?? 'out' }
    : { at: 'edge', edge: only.id };
};

/** Adds a node, selects it and opens its panel. */
export const insert = (editor: Editor, type: NodeTypeInfo, spot: Spot): string => {
  const wished = type.kind === 'trigger' && spot.at === 'edge' ? naturalPoint(editor) : spot;
  const { document, floor } = editor.documents.getState();
  const { id, changes } = insertNode(document, type, wished, { floor });
  commitNow(editor, changes, { message: 'edit.insert' });
  select(editor, [id], { open: true });
  editor.view.setState({ picking: null, dropEdge: null });
  editor.canvas?.show(id);
  return id;
};

const naturalPoint = (editor: Editor): Spot => ({
  at: 'point',
  ...(editor.canvas?.centre() ?? { x: 0, y: 0 }),
});
