import { expect, test } from 'vitest';
import { diffDocuments } from './diff-documents.ts';
import { emptyDocument, type WorkflowDocument } from './document.ts';

const node = (id: string, config: Record<string, number | string>) => ({
  id,
  type: 'core/add-points',
  version: 1,
  config,
  position: { x: 0, y: 0 },
});
const a: WorkflowDocument = {
  ...emptyDocument('w'),
  nodes: [node('a', { points: 5 }), node('b', { points: 5, group: 'fit' }), node('c', {})],
  edges: [{ id: 'e1', from: { node: 'a', port: 'out' }, to: { node: 'b' } }],
};

test('equal documents differ in nothing, in whatever order they are listed', () => {
  const diff = diffDocuments(a, {
    ...a,
    nodes: a.nodes.toReversed(),
    edges: [{ ...a.edges[0], id: 'other' }] as WorkflowDocument['edges'],
  });
  expect(diff).toEqual({
    nodes: { added: [], removed: [], changed: [], moved: [] },
    edges: { added: [], removed: [] },
    settings: [],
    points: [],
  });
});

test('what changed is told by node and field, and moving a node is no change of meaning', () => {
  const [first, , third] = a.nodes;
  const b: WorkflowDocument = {
    ...a,
    name: 'v',
    nodes: [
      { ...node('a', { points: 5 }), position: { x: 9, y: 9 } },
      { ...node('b', { points: 8, group: 'fit' }), title: 'Bonus' },
      node('d', {}),
    ],
    edges: [{ id: 'e1', from: { node: 'a', port: 'no' }, to: { node: 'b' } }],
    settings: { ...a.settings, reentry: 'once' },
  };
  const diff = diffDocuments(a, b);
  expect(diff.nodes.added.map(({ id }) => id)).toEqual(['d']);
  expect(diff.nodes.removed).toEqual([third]);
  expect(diff.nodes.moved).toEqual([first?.id]);
  expect(diff.nodes.changed.map(({ node, title, fields }) => [node, title, fields])).toEqual([
    [
      'b',
      'Bonus',
      [
        { field: 'title', before: null, after: 'Bonus' },
        { field: 'config.points', before: 5, after: 8 },
      ],
    ],
  ]);
  expect(diff.points).toEqual([{ node: 'b', title: 'Bonus', field: 'config.points', before: 5, after: 8 }]);
  expect([diff.edges.added.length, diff.edges.removed.length]).toEqual([1, 1]);
  expect(diff.settings.map(({ field }) => field)).toEqual(['name', 'settings.reentry']);
});
