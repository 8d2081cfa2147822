/** Steps as a lead meets them: what starts it first, each with all that follows before the next. */
export const stepsInOrder = <T extends { readonly id: string }>(
  nodes: readonly T[],
  edges: readonly { readonly from: { readonly node: string }; readonly to: { readonly node: string } }[],
): readonly T[] => {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const reached = new Set(edges.map(({ to }) => to.node));
  const seen = new Set<string>();
  const open = [...nodes.filter(({ id }) => !reached.has(id)), ...nodes.filter(({ id }) => reached.has(id))]
    .map(({ id }) => id)
    .reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const from = id;
    open.push(...edges.flatMap((edge) => (edge.from.node === from ? [edge.to.node] : [])).reverse());
  }
  return [...seen].flatMap((id) => byId.get(id) ?? []);
};
