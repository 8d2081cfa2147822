import { expect, test } from 'vitest';
import { type Event, evaluate, newLead, replay, type Step, turn } from './tiny-engine.ts';

const is = (path: string, value: string) => ({ '==': [{ var: path }, value] });

/** A demo request is worth 20, a pricing view 10; from 30 on a lead of good fit is an MQL and sales hears of it. */
const steps: readonly Step[] = [
  {
    id: 'demo',
    kind: 'trigger',
    rule: { and: [is('event.type', 'form.submitted'), is('event.properties.form', 'demo')] },
  },
  { id: 'pricing', kind: 'trigger', rule: is('event.properties.path', '/pricing') },
  { id: 'plus20', kind: 'score', rule: 20, after: ['demo'] },
  { id: 'plus10', kind: 'score', rule: 10, after: ['pricing'] },
  {
    id: 'ready',
    kind: 'condition',
    rule: {
      and: [
        { '>=': [{ var: 'lead.score' }, 30] },
        is('lead.traits.country', 'US'),
        is('lead.stage', 'visitor'),
      ],
    },
    after: ['plus20', 'plus10'],
  },
  { id: 'mql', kind: 'stage', rule: 'mql', after: ['ready'] },
  { id: 'tell', kind: 'action', rule: { var: 'lead.traits.email' }, after: ['mql'] },
];

const log: readonly Event[] = [
  { id: 'e1', type: 'page.viewed', properties: { path: '/pricing' } },
  { id: 'e2', type: 'page.viewed', properties: { path: '/careers' } },
  {
    id: 'e3',
    type: 'form.submitted',
    properties: { form: 'demo' },
    traits: { email: 'jack@acme.test', country: 'US' },
  },
  { id: 'e4', type: 'page.viewed', properties: { path: '/pricing' } },
];

test('a lead becomes an MQL when its events are worth it, and sales is told once', () => {
  const { lead, effects } = replay(steps, log);
  expect(lead).toMatchObject({ stage: 'mql', score: 40 });
  expect(effects).toEqual([{ key: 'e3:tell', input: 'jack@acme.test' }]);
});

test('the trace says why', () => {
  const before = replay(steps, log.slice(0, 2)).lead;
  const [, , event] = log;
  if (event === undefined) throw new Error('the log has three events');
  expect(turn(steps, before, event).trace).toEqual([
    { step: 'demo', value: true },
    { step: 'pricing', value: false },
    { step: 'plus20', value: 20 },
    { step: 'ready', value: true },
    { step: 'mql', value: 'mql' },
    { step: 'tell', value: 'jack@acme.test' },
  ]);
});

test('the same log gives the same lead and the same keys, so a retry does nothing twice', () => {
  expect(replay(steps, log)).toEqual(replay(steps, log));
  expect(newLead).toEqual({ traits: {}, score: 0, stage: 'visitor' });
});

test('a step that two ways lead to is passed once', () => {
  const both: readonly Step[] = [
    { id: 'a', kind: 'trigger', rule: true },
    { id: 'b', kind: 'trigger', rule: true },
    { id: 'plus', kind: 'score', rule: 1, after: ['a', 'b'] },
  ];
  expect(replay(both, log.slice(0, 1)).lead.score).toBe(1);
});

test('a rule sees data and nothing behind it', () => {
  expect(evaluate({ var: 'lead.constructor.constructor' }, { lead: {} })).toBeNull();
  expect(() => evaluate({ eval: 'process.exit()' }, {})).toThrow('There is no operator "eval".');
});
