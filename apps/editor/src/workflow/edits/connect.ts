import type { WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { closesCircle, freshId } from '../document/graph.ts';

/** Draws a wire; none when it exists or would close a circle. */
export const connect = (
  document: WorkflowDocument,
  { from, port, to }: { readonly from: string; readonly port: string; readonly to: string },
): readonly Change[] => {
  const known = document.edges.some(
    (edge) => edge.from.node === from && edge.from.port === port && edge.to.node === to,
  );
  if (known || closesCircle(document, from, to)) return [];
  return edit(document, (draft) =>
    draft.addEdge({ id: freshId(document, 'e'), from: { node: from, port }, to: { node: to } }),
  );
};
