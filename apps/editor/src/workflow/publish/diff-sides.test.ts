import { emptyDocument } from '@sluice/model';
import { expect, test } from 'vitest';
import { marksOf, sideOf } from './diff-sides.ts';

const node = (id: string) => ({ id, type: 'core/rule', version: 1, config: {}, position: { x: 0, y: 0 } });
const ref = (id: string) => ({ node: id, title: id });
const wire = { from: { node: 'a', port: 'yes' }, to: { node: 'b' } };
const marks = marksOf({
  nodes: {
    added: [ref('n')],
    removed: [ref('r')],
    changed: [{ ...ref('c'), before: 'x', after: 'y' }],
    moved: [ref('m'), ref('c')],
  },
  edges: { added: [wire], removed: [] },
  points: [],
});

test('steps are marked by id, and one that changed is not called moved', () => {
  const document = { ...emptyDocument('w'), nodes: ['n', 'c', 'm', 'a', 'b'].map(node) };
  const { nodes } = sideOf({ document, views: {} }, marks, 'after');
  expect(nodes.map(({ id, data }) => [id, data.mark])).toEqual([
    ['n', 'added'],
    ['c', 'changed'],
    ['m', 'moved'],
    ['a', 'same'],
    ['b', 'same'],
  ]);
});

test('a wire is told by the port it leaves, not by its id alone', () => {
  const edges = [
    { id: 'e1', ...wire },
    { id: 'e2', from: { node: 'a', port: 'no' }, to: { node: 'b' } },
  ];
  const drawn = sideOf({ document: { ...emptyDocument('w'), edges }, views: {} }, marks, 'after').edges;
  expect(drawn.map(({ id, label }) => [id, label])).toEqual([
    ['e1', '+'],
    ['e2', undefined],
  ]);
});
