import type { WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { freshId, incoming, outgoing } from '../document/graph.ts';

/** Puts a node that stands alone into a wire. */
export const wireInto = (
  document: WorkflowDocument,
  { node, edge, port }: { readonly node: string; readonly edge: string; readonly port: string },
): readonly Change[] => {
  const wire = document.edges.find(({ id }) => id === edge);
  const alone = incoming(document, node).length === 0 && outgoing(document, node).length === 0;
  if (wire === undefined || !alone || wire.from.node === node || wire.to.node === node) return [];
  return edit(document, (draft) => {
    draft.setEdge({ ...wire, to: { node } });
    draft.addEdge({ id: freshId(document, 'e'), from: { node, port }, to: wire.to });
  });
};
