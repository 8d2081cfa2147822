import { defineScore, defineTrigger, input, rule } from '@sluice/sdk';
import { expect, test } from 'vitest';
import { fakeClock, runNode } from '../src/index.ts';
import { gate } from './gate.ts';

test('a node runs in a published workflow: its rule, its port, its sentence', () => {
  const run = runNode(gate, { config: { least: 10 }, data: { lead: { traits: { employees: 12 } } } });
  expect(run).toMatchObject({ value: 'yes', port: 'yes', sentence: 'Are there at least 10 employees?' });
  expect(run.ports.map(({ id }) => id)).toEqual(['yes', 'no']);
  expect(run.turn.passages[0]?.outcome).toBe('ended');
});

test('an invalid config is told with its path', () => {
  expect(() => runNode(gate, { config: { least: 'many' } })).toThrow('/nodes/1/config/least');
});

const trigger = defineTrigger({
  type: 'vip',
  version: 1,
  title: 'VIP',
  description: 'Starts for important leads.',
  icon: 'star',
  config: input.form({}),
  initial: {},
  sentence: () => 'When a VIP does something.',
  events: () => ['page.viewed', 'score.changed'],
  logic: () => rule.oneOf(rule.field('lead.owner'), ['maria']),
  examples: [],
});

test.each([
  ['page.viewed', 'maria', true],
  ['score.changed', 'maria', true],
  ['page.viewed', 'tom', false],
  ['form.submitted', 'maria', false],
])('a trigger that hears %s of a lead of %s: %s', (type, owner, value) => {
  expect(runNode(trigger, { config: {}, data: { event: { type }, lead: { owner } } }).value).toBe(value);
});

const seen = defineScore({
  type: 'seen',
  version: 1,
  title: 'Seen',
  description: 'A point per visit of the last week.',
  icon: 'eye',
  config: input.form({}),
  initial: {},
  sentence: () => 'Set a point per visit.',
  slot: () => ({ group: 'engagement', mode: 'set' }),
  logic: () => ({ count: { event: 'page.viewed', days: 7 } }),
  examples: [],
});

test('what happened before is counted, with the event at hand', () => {
  const visit = (daysAgo: number) => ({ type: 'page.viewed', daysAgo });
  const { value } = runNode(seen, {
    config: {},
    data: { event: { type: 'page.viewed' } },
    history: [visit(9), visit(3), visit(1)],
  });
  expect(value).toBe(3);
});

test('the rule sees the score, the stage, the account and the time of the data', () => {
  const clock = fakeClock();
  clock.advance({ days: 2 });
  const watch = { ...gate, logic: () => ({ if: [true, 'yes', 'no'] }) };
  const { turn } = runNode(watch, {
    config: { least: 1 },
    data: {
      now: clock.now(),
      stage: 'mql',
      score: { total: 61, band: 'warm' },
      account: { domain: 'northwind.test' },
      lead: { email: 'jack@northwind.test' },
    },
  });
  expect(turn.state).toMatchObject({
    stage: 'mql',
    account: 'northwind.test',
    clock: clock.now(),
    score: { total: 61, band: 'warm' },
  });
});
