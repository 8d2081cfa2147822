import { nodesPerPart } from './flow.ts';

/** Nodes as bits of a track: by part, which of its 32. */
export function bitsOf(nodes: readonly number[]): ReadonlyMap<number, number> {
  const bits = new Map<number, number>();
  for (const node of nodes) {
    const part = Math.floor(node / nodesPerPart);
    bits.set(part, (bits.get(part) ?? 0) | (1 << (node % nodesPerPart)));
  }
  return bits;
}
