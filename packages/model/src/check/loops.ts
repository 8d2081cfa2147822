import type { WorkflowDocument } from '../document.ts';

/** Indices of edges that close a loop; without them the graph has none. Edges to their own node are left out. */
export function loopEdges({ nodes, edges }: WorkflowDocument): readonly number[] {
  const leaving = new Map<string, { readonly to: string; readonly index: number }[]>();
  edges.forEach(({ from, to }, index) => {
    if (from.node === to.node) return;
    const list = leaving.get(from.node) ?? [];
    list.push({ to: to.node, index });
    leaving.set(from.node, list);
  });
  const closing: number[] = [];
  const state = new Map<string, 'open' | 'done'>();
  for (const { id } of nodes) {
    if (state.has(id)) continue;
    state.set(id, 'open');
    const path = [{ id, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const edge = leaving.get(top.id)?.[top.next++];
      if (edge === undefined) {
        state.set(top.id, 'done');
        path.pop();
      } else if (!state.has(edge.to)) {
        state.set(edge.to, 'open');
        path.push({ id: edge.to, next: 0 });
      } else if (state.get(edge.to) === 'open') closing.push(edge.index);
    }
  }
  return closing;
}
