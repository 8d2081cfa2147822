import type { WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { closesCircle } from '../document/graph.ts';

/** Leads an existing wire from or to elsewhere. */
export const reconnect = (
  document: WorkflowDocument,
  edge: string,
  { from, port, to }: { readonly from: string; readonly port: string; readonly to: string },
): readonly Change[] => {
  const without = { ...document, edges: document.edges.filter(({ id }) => id !== edge) };
  if (closesCircle(without, from, to)) return [];
  return edit(document, (draft) => draft.setEdge({ id: edge, from: { node: from, port }, to: { node: to } }));
};
