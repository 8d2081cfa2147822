import type { JsonObject } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { day, draw, event, give, labWorkspace, live, noon, on, planOf } from '../testing/lab.ts';
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

describe('the ready-made segments that ask the past', () => {
  const planFor = (segment: string) => {
    const rule = labWorkspace.segments.find(({ id }) => id === segment)?.rule ?? null;
    return planOf([draw('w', { nodes: { t: on('page.viewed', rule), s: give(1) }, edges: ['t>s'] })]);
  };
  const seen = (n: number, at: number, properties: JsonObject = {}) =>
    event(n, 'page.viewed', { properties: { path: '/pricing', ...properties }, occurredAt: noon + at });

  test('a visitor returns when the first visit is a day ago, not while looking around', () => {
    const visits = [seen(0, 0), seen(1, day / 2), seen(2, day), seen(3, 9 * day)];
    expect(live(planFor('returning-visitor'), visits).rows.map(({ event }) => event)).toEqual(['ev2', 'ev3']);
  });

  test('more than two minutes on pricing within 30 days are engagement, other pages and older visits are not', () => {
    const read = (n: number, at: number, seconds: number, path = '/pricing') =>
      seen(n, at, { path, durationMs: seconds * 1000 });
    const visits = [
      read(0, 0, 100),
      read(1, 5 * day, 90, '/blog'),
      read(2, 31 * day, 60),
      read(3, 32 * day, 61),
    ];
    expect(live(planFor('engaged-on-pricing'), visits).rows.map(({ event }) => event)).toEqual(['ev3']);
  });
});
