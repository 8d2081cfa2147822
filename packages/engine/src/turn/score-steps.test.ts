import { rule } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { draw, event, give, live, on, planOf } from '../testing/lab.ts';

const set = (name: string, value: number | string) => rule.object({ traits: rule.object({ [name]: value }) });

describe('scores', () => {
  test('a set slot holds the last value: a VP who becomes a director goes from 20 to 15, not to 35', () => {
    const points = {
      lookup: [
        { var: 'lead.traits.title' },
        [
          ['VP', 20],
          ['Director', 15],
        ],
        0,
      ],
    };
    const plan = planOf([
      draw('fit', { nodes: { t: on('*'), s: give(points, { group: 'fit', mode: 'set' }) }, edges: ['t>s'] }),
    ]);
    const { rows, state } = live(plan, [
      event(0, 'x.y', { traits: { title: 'VP' } }),
      event(1, 'x.y'),
      event(2, 'x.y', { traits: { title: 'Director' } }),
    ]);
    expect(rows.map(({ points, delta }) => [points, delta])).toEqual([
      [20, 20],
      [15, -5],
    ]);
    expect(state.score.groups.fit?.raw).toBe(15);
  });

  test('a limit keeps the points from being given again, and the row says why', () => {
    const plan = planOf([
      draw('once', { nodes: { t: on('x.y'), s: give(10, { times: 2, per: 'day' }) }, edges: ['t>s'] }),
    ]);
    const { rows, state } = live(
      plan,
      [0, 1, 2, 26].map((n) => event(n, 'x.y')),
    );
    expect(rows.map(({ delta, limited }) => [delta, limited])).toEqual([
      [10, null],
      [10, null],
      [0, '2 per day'],
      [10, null],
    ]);
    expect(state.points.engagement).toBe(30);
  });

  test('a lead is Unscored until a rule has given points', () => {
    const plan = planOf([
      draw('zero', { nodes: { t: on('*'), s: give({ var: 'event.properties.n' }) }, edges: ['t>s'] }),
    ]);
    const none = live(plan, [event(0, 'x.y', { properties: { n: 0 } })]);
    expect(none.rows).toEqual([]);
    expect(none.state.score).toMatchObject({ total: null, band: null });
    expect(live(plan, [event(0, 'x.y', { properties: { n: 1 } })]).state.score.band).toBe('disqualified');
  });

  test('points are visible to the next step and to the next workflow of the same turn', () => {
    const above = { '>=': [{ var: ['score.total', 0] }, 60] };
    const plan = planOf([
      draw('first', {
        nodes: { t: on('x.y'), s: give(55), c: ['check', { rule: above }], m: ['stage', { to: 'mql' }] },
        edges: ['t>s', 's>c', 'c.yes>m'],
      }),
      draw('second', {
        nodes: { t: on('x.y', above), m: ['change', { patch: set('seen', 1) }] },
        edges: ['t>m'],
      }),
    ]);
    const { state } = live(plan, [event(0, 'x.y')]);
    expect(state).toMatchObject({ stage: 'mql', traits: { seen: 1 } });
  });

  test('a limit of n in so many days rolls, and one per object counts each object for itself', () => {
    const plan = planOf([
      draw('rolling', { nodes: { t: on('x.y'), s: give(10, { times: 1, days: 2 }) }, edges: ['t>s'] }),
      draw('asset', {
        nodes: { t: on('x.y'), s: give(5, { times: 1, object: 'event.properties.asset' }) },
        edges: ['t>s'],
      }),
    ]);
    const assets = ['a', 'b', 'a', undefined, undefined, 'b'];
    const { rows } = live(
      plan,
      assets.map((asset, index) =>
        event(index * 24, 'x.y', { properties: asset === undefined ? {} : { asset } }),
      ),
    );
    const of = (workflow: string) => rows.filter(({ rule }) => rule.workflow === workflow);
    expect(of('rolling').map(({ limited }) => limited)).toEqual([
      null,
      '1 per 2 days',
      null,
      '1 per 2 days',
      null,
      '1 per 2 days',
    ]);
    expect(of('asset').map(({ delta, limited }) => [delta, limited])).toEqual([
      [5, null],
      [5, null],
      [0, 'once per asset'],
      [5, null],
      [0, 'once per asset'],
      [0, 'once per asset'],
    ]);
  });

  test('of the objects a rule scored, the 128 scored last are remembered', () => {
    const plan = planOf([
      draw('asset', {
        nodes: { t: on('x.y'), s: give(1, { times: 1, object: 'event.properties.asset' }) },
        edges: ['t>s'],
      }),
    ]);
    const { state } = live(
      plan,
      Array.from({ length: 400 }, (_, n) => event(n, 'x.y', { properties: { asset: `a${n}` } })),
    );
    expect(state.objects?.['asset:s']?.length).toBe(128);
  });
});
