import { expect, it } from 'vitest';
import { bothFlows } from './both-flows.ts';

const node = (id: string) => ({ id, type: 'core/rule', version: 1, config: {}, position: { x: 0, y: 0 } });
const edge = (from: string, port: string, to: string) => ({
  id: `${from}${port}${to}`,
  from: { node: from, port },
  to: { node: to },
});
const version = (nodes: readonly string[], edges: readonly ReturnType<typeof edge>[]) => ({
  version: 1,
  hash: '',
  publishedAt: '',
  publishedBy: null,
  note: null,
  graph: {
    name: 'w',
    nodes: nodes.map(node),
    edges: [...edges],
    settings: { reentry: 'every-time' as const, goal: null, exit: null },
  },
  program: { steps: [], goal: null, exit: null, counters: [] },
  nodeTypes: {},
});

it('lays two versions over each other, and a step or way only one has is told', () => {
  const a = version(['t', 'r', 'x'], [edge('t', 'out', 'r'), edge('r', 'yes', 'x')]);
  const b = version(['t', 'r', 'y'], [edge('t', 'out', 'r'), edge('r', 'yes', 'y')]);
  const counted = (arm: string, yes: number) => ({
    arm,
    version: 1,
    entered: 100,
    nodes: [
      { node: 't', port: 'out', n: 100 },
      { node: 'r', port: 'yes', n: yes },
    ],
  });
  const { nodes, edges } = bothFlows([a, b], [counted('a', 20), counted('b', 35)]);
  expect(nodes.map(({ id, only }) => [id, only]).toSorted()).toEqual([
    ['r', null],
    ['t', null],
    ['x', 'a'],
    ['y', 'b'],
  ]);
  expect(edges.map(({ id, shares }) => [id, ...shares])).toEqual([
    ['t:out>r', 1, 1],
    ['r:yes>x', 0.2, null],
    ['r:yes>y', null, 0.35],
  ]);
});
