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

/** An id no part of its kind has: the prefix and the next free number. */
export const freshId = (document: WorkflowDocument, prefix: 'n' | 'e'): string => {
  const taken = (prefix === 'n' ? document.nodes : document.edges).map(({ id }) =>
    id.startsWith(prefix) && /^\d+$/.test(id.slice(1)) ? Number(id.slice(1)) : 0,
  );
  return `${prefix}${Math.max(0, ...taken) + 1}`;
};
