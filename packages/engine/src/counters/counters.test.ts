import { describe, expect, test } from 'vitest';
import { day, draw, event, give, live, noon, on, planOf } from '../testing/lab.ts';
import { turn } from '../turn/turn.ts';
import { fillCounters } from './fill.ts';

describe('counting the past', () => {
  const thrice = {
    '>=': [
      {
        count: {
          event: 'page.viewed',
          where: { '==': [{ var: 'event.properties.path' }, '/pricing'] },
          days: 7,
        },
      },
      3,
    ],
  };
  const plan = planOf([draw('w', { nodes: { t: on('page.viewed', thrice), s: give(1) }, edges: ['t>s'] })]);
  const view = (n: number, at: number, path = '/pricing') =>
    event(n, 'page.viewed', { properties: { path }, occurredAt: noon + at });

  test('a visit counts from its own turn on, within the window only', () => {
    const within = [view(0, 0), view(1, day), view(2, 2 * day, '/blog'), view(3, 3 * day)];
    expect(live(plan, within).rows.map(({ event }) => event)).toEqual(['ev3']);
    expect(live(plan, [view(0, 0), view(1, day), view(2, 7 * day)]).rows).toEqual([]);
    expect(live(plan, [view(0, 0), view(1, day), view(2, 7 * day - 1)]).rows).toHaveLength(1);
  });

  test('events that arrive late are counted where they belong', () => {
    expect(live(plan, [view(0, 2 * day), view(1, 0), view(2, day)]).rows.map(({ event }) => event)).toEqual([
      'ev2',
    ]);
  });

  test('a version that counts something new knows the past once its counters are filled from the log', () => {
    const past = [view(0, 0), view(1, day)];
    const { state } = live(planOf([draw('other', { nodes: { t: on('x.y') } })]), past);
    expect(turn(plan, state, view(2, 2 * day)).rows).toEqual([]);
    const filled = fillCounters(plan, state, past);
    expect(turn(plan, filled, view(2, 2 * day)).rows).toHaveLength(1);
    expect(fillCounters(plan, filled, [])).toBe(filled);
  });

  test('a counter nobody reads any more is dropped, so that it can be filled again from the log', () => {
    const { state } = live(plan, [view(0, 0)]);
    expect(Object.keys(state.counters)).toHaveLength(1);
    const other = planOf([draw('other', { nodes: { t: on('x.y') } })]);
    expect(turn(other, state, event(5, 'z.z')).state.counters).toEqual({});
  });
});
