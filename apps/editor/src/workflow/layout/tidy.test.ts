import { expect, test } from 'vitest';
import { nodeSize } from './sizes.ts';
import { tidy } from './tidy.ts';

test('steps stand below what leads to them, and no two cards overlap', () => {
  const nodes = Array.from({ length: 60 }, (_, index) => `n${index}`);
  const edges = nodes
    .slice(1)
    .map((to, index) => ({ from: `n${Math.floor(index / 2)}`, to, order: index % 2 }));
  const places = tidy({ nodes, edges });
  for (const { from, to } of edges) expect(places[to]?.y ?? 0).toBeGreaterThan(places[from]?.y ?? 0);
  const all = Object.values(places);
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const overlap = Math.abs(a.x - b.x) < nodeSize.width && Math.abs(a.y - b.y) < nodeSize.height;
      expect(overlap).toBe(false);
    }
  }
});

test('"yes" is laid left of "no"', () => {
  const places = tidy({
    nodes: ['q', 'no', 'yes'],
    edges: [
      { from: 'q', to: 'no', order: 1 },
      { from: 'q', to: 'yes', order: 0 },
    ],
  });
  expect(places.yes?.x ?? 0).toBeLessThan(places.no?.x ?? 0);
});

test('pinned steps stay where they are, and nobody is laid on them', () => {
  const nodes = Array.from({ length: 30 }, (_, index) => `n${index}`);
  const edges = nodes
    .slice(1)
    .map((to, index) => ({ from: `n${Math.floor(index / 2)}`, to, order: index % 2 }));
  const pinned = { n4: { x: 900, y: 40 }, n9: { x: 910, y: 700 } };
  const places = tidy({ nodes, edges, pinned });
  expect(places).toMatchObject(pinned);
  const all = Object.values(places);
  expect(all).toHaveLength(nodes.length);
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1))
      expect(Math.abs(a.x - b.x) < nodeSize.width && Math.abs(a.y - b.y) < nodeSize.height).toBe(false);
});
