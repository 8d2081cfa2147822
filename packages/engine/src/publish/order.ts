import type { WorkflowDocument } from '@sluice/model';

/**
 * Indices of the nodes in the order they run: after everything that leads to them, and among equals as they
 * stand in the document. The order of edges has no say. The graph must be free of loops.
 */
export function runOrder({ nodes, edges }: WorkflowDocument): readonly number[] {
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const entering = nodes.map((): number[] => []);
  for (const { from, to } of edges) {
    const [source, target] = [index.get(from.node), index.get(to.node)];
    if (source !== undefined && target !== undefined) entering[target]?.push(source);
  }
  const depths = new Map<number, number>();
  nodes.forEach((_, at) => {
    measure(at, entering, depths);
  });
  const depth = (at: number): number => depths.get(at) ?? 0;
  return nodes.map((_, at) => at).sort((a, b) => depth(a) - depth(b) || a - b);
}

/** The length of the longest way to a node, without recursion: a chain may be as long as the document. */
function measure(start: number, entering: readonly (readonly number[])[], depths: Map<number, number>): void {
  const waiting = [start];
  for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
    const sources = entering[at] ?? [];
    const open = depths.has(at) ? [] : sources.filter((source) => !depths.has(source));
    if (open.length > 0) {
      waiting.push(...open);
      continue;
    }
    waiting.pop();
    if (!depths.has(at))
      depths.set(at, Math.max(-1, ...sources.map((source) => depths.get(source) ?? 0)) + 1);
  }
}
