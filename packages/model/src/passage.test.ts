import { expect, test } from 'vitest';
import { expandPassage, type Passage } from './passage.ts';
import type { Step } from './version.ts';

const common = (node: string) => ({ node, after: [], title: `The ${node}`, type: `core/${node}` });
const lookup = { var: 'lead.traits.points' };
const steps: readonly Step[] = [
  { ...common('trigger'), kind: 'trigger', logic: true, events: ['*'] },
  { ...common('branch'), kind: 'condition', logic: { if: [lookup, 'yes', 'no'] }, ports: ['yes', 'no'] },
  { ...common('fixed'), kind: 'score', logic: 5, slot: { group: 'fit', mode: 'add' } },
  { ...common('looked-up'), kind: 'score', logic: lookup, slot: { group: 'fit', mode: 'add' } },
  { ...common('mail'), kind: 'action', logic: { text: ['hello'] }, results: ['sent', 'failed'] },
];
const version = {
  graph: { name: 'Inbound', nodes: [], edges: [], settings: { reentry: 'once', goal: null, exit: null } },
  program: { steps, counters: [], goal: null, exit: null },
} as const;
const about = {
  run: 'e1:w:trigger',
  workflow: 'w',
  version: 3,
  event: 'e1',
  eventType: 'x.y',
  at: 7,
} as const;
const passage = (steps: readonly number[], values: Passage['values']): Passage => ({
  ...about,
  steps,
  values,
  outcome: 'ended',
  error: null,
});
const told = (of: Passage) =>
  expandPassage(version, of).steps.map(({ node, value, port }) => [node, value, port]);

test('what a passage leaves out follows from the version: triggers, branches and constant points', () => {
  const read = expandPassage(version, passage([0, 0, 1, 1, 2, 0, 3, 0, 4, 0], [12, { text: 'hello' }]));
  expect(read).toMatchObject({ ...about, workflowName: 'Inbound', outcome: 'ended', error: null });
  expect(read.steps[1]).toEqual({
    node: 'branch',
    kind: 'condition',
    title: 'The branch',
    value: 'no',
    port: 'no',
  });
  expect(read.steps.map(({ node, value, port }) => [node, value, port])).toEqual([
    ['trigger', true, 'out'],
    ['branch', 'no', 'no'],
    ['fixed', 5, 'out'],
    ['looked-up', 12, 'out'],
    ['mail', { text: 'hello' }, 'out'],
  ]);
});

test('a step that leaves by no port says what it had instead', () => {
  expect(told(passage([0, -1], []))).toEqual([['trigger', null, null]]);
  expect(told(passage([1, -1], ['maybe']))).toEqual([['branch', 'maybe', null]]);
  expect(told(passage([3, -1], [null]))).toEqual([['looked-up', null, null]]);
});

test('an answer stands at its action, with the port it came back by', () => {
  expect(told(passage([4, 2], [{ reason: 'full' }]))).toEqual([['mail', { reason: 'full' }, 'failed']]);
});
