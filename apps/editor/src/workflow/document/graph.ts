import type { DocumentEdge, WorkflowDocument } from '@sluice/model';

/** Wires by the node they leave. */
export const outgoing = (document: WorkflowDocument, node: string): readonly DocumentEdge[] =>
  document.edges.filter(({ from }) => from.node === node);

/** Wires by the node they reach. */
export const incoming = (document: WorkflowDocument, node: string): readonly DocumentEdge[] =>
  document.edges.filter(({ to }) => to.node === node);

/** Would a wire from one node to another close a circle? */
export const closesCircle = (document: WorkflowDocument, from: string, to: string): boolean => {
  const seen = new Set<string>();
  const open = [to];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === from) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    for (const edge of outgoing(document, node)) open.push(edge.to.node);
  }
  return false;
};

/** The number of an id the editor gave: 7 for `n7`; 0 for ids of other making. */
export const numberOf = (id: string, prefix: IdPrefix): number =>
  id.startsWith(prefix) && /^\d{1,9}$/.test(id.slice(1)) ? Number(id.slice(1)) : 0;

/** What ids begin with: nodes, edges, sticky notes. */
export type IdPrefix = 'n' | 'e' | 's';

const idsOf: Readonly<Record<IdPrefix, (document: WorkflowDocument) => readonly { readonly id: string }[]>> =
  {
    n: ({ nodes }) => nodes,
    e: ({ edges }) => edges,
    s: ({ notes = [] }) => notes,
  };

/**
 * An id no part of its kind has: the prefix and the next number, above `floor` too. Runs, counts and history
 * hang on ids of nodes, so that one that is gone must not come back as another step.
 */
export const freshId = (document: WorkflowDocument, prefix: IdPrefix, floor = 0): string =>
  `${prefix}${Math.max(floor, 0, ...idsOf[prefix](document).map(({ id }) => numberOf(id, prefix))) + 1}`;
