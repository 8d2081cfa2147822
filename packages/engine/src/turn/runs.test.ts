import { describe, expect, test } from 'vitest';
import { draw, event, give, live, on, planOf } from '../testing/lab.ts';

describe('runs', () => {
  test('joins do not duplicate: two ways to a step are one passage', () => {
    const plan = planOf([
      draw('join', {
        nodes: { t: on('x.y'), u: on('*'), a: give(1), b: give(2), s: ['send', { text: 'once' }] },
        edges: ['t>a', 'u>b', 't>b', 'a>s', 'b>s'],
      }),
    ]);
    const { effects, trace, rows } = live(plan, [event(0, 'x.y')]);
    expect(effects.map(({ key }) => key)).toEqual(['ev0:join:t:s:1']);
    expect(rows).toHaveLength(2);
    expect(trace.map(({ steps }) => steps.map(({ node }) => node))).toEqual([['t', 'u', 'a', 'b', 's']]);
  });

  test('a rule that fails ends its own run only, and what came before it stays', () => {
    const plan = planOf([
      draw('bad', {
        nodes: { t: on('x.y'), a: give(1), r: ['route', { rule: 'sideways', ports: ['out'] }], b: give(5) },
        edges: ['t>a', 'a>r', 'r>b'],
      }),
      draw('good', { nodes: { t: on('x.y'), a: give(2) }, edges: ['t>a'] }),
    ]);
    const { trace, state } = live(plan, [event(0, 'x.y')]);
    expect(trace.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
      ['failed', 'run.not-a-port'],
      ['ended', undefined],
    ]);
    expect(state.points.engagement).toBe(3);
  });

  test('a rule that spends its budget fails its run with the code of the budget', () => {
    const twice = { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] };
    const doubling = { reduce: [{ var: 'event.properties.list' }, twice, [1, 1]] };
    const plan = planOf([draw('bomb', { nodes: { t: on('x.y', doubling) } })]);
    const list = Array.from({ length: 64 }, (_, index) => index);
    const { trace } = live(plan, [event(0, 'x.y', { properties: { list } })]);
    expect(trace.map(({ outcome, error }) => [outcome, error?.code])).toEqual([['failed', 'rule.budget']]);
  });

  test('once means once, whatever happens later', () => {
    const drawing = draw('w', {
      nodes: { t: on('x.y'), a: give(1) },
      edges: ['t>a'],
      settings: { reentry: 'once' },
    });
    expect(live(planOf([drawing]), [event(0, 'x.y'), event(1, 'x.y')]).rows).toHaveLength(1);
  });

  test('any event means events from outside, not those a turn makes and not those the product writes', () => {
    const plan = planOf([draw('any', { nodes: { t: on('*'), a: give(1) }, edges: ['t>a'] })]);
    const done = event(1, 'effect.completed', { properties: { key: 'k', port: 'sent' } });
    expect(live(plan, [event(0, 'x.y'), done]).rows).toHaveLength(1);
  });

  test('the order of edges in the document changes nothing', () => {
    const drawing = draw('w', {
      nodes: { t: on('x.y'), a: give(1), b: give(2), c: ['send', { text: 'x' }] },
      edges: ['t>a', 't>b', 'a>c', 'b>c'],
    });
    const turned = { ...drawing, edges: drawing.edges.toReversed() };
    expect(live(planOf([turned]), [event(0, 'x.y')]).turns).toEqual(
      live(planOf([drawing]), [event(0, 'x.y')]).turns,
    );
  });
});
