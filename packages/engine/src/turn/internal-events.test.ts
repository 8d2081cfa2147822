import { rule } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { draw, event, give, live, nobody, on, planOf } from '../testing/lab.ts';
import { turn } from './turn.ts';

describe('events a turn makes', () => {
  test('they are handled first in, first out, after all workflows have seen the event itself', () => {
    const mark = (name: string) => ['change', { patch: rule.object({ addTo: [name] }) }] as const;
    const plan = planOf([
      draw('react', {
        nodes: { t: on('score.changed'), m: mark('score'), b: on('band.changed'), n: mark('band') },
        edges: ['t>m', 'b>n'],
      }),
      draw('act', { nodes: { t: on('x.y'), s: give(55), m: mark('event') }, edges: ['t>s', 's>m'] }),
    ]);
    const { state, internal, trace } = live(plan, [event(0, 'x.y')]);
    expect(state.lists).toEqual(['event', 'score', 'band']);
    expect(internal).toEqual([
      { type: 'lead.created', properties: {} },
      { type: 'stage.changed', properties: { from: null, to: 'visitor' } },
      { type: 'score.changed', properties: { from: null, to: 60, group: 'engagement' } },
      { type: 'band.changed', properties: { from: null, to: 'warm' } },
    ]);
    expect(trace.map(({ eventType }) => eventType)).toEqual(['x.y', 'score.changed', 'band.changed']);
    expect(trace.map(({ event }) => event)).toEqual(['ev0', 'ev0', 'ev0']);
  });

  test('two workflows that answer each other for ever are stopped, and nothing of the event is applied', () => {
    const plus = { '+': [{ var: ['lead.traits.n', 0] }, 1] };
    const patch = rule.object({ traits: rule.object({ n: plus }) });
    const plan = planOf([
      draw('loop', {
        nodes: { t: on('x.y'), u: on('lead.updated'), m: ['change', { patch }] },
        edges: ['t>m', 'u>m'],
      }),
    ]);
    const result = turn(plan, nobody, event(0, 'x.y'));
    expect(result.quarantined?.code).toBe('turn.too-many-events');
    expect(result.state).toBe(nobody);
    expect([result.rows, result.effects, result.passages, result.internal]).toEqual([[], [], [], []]);
  });

  test('an update may send events of its own, but none that only the product makes', () => {
    const emit = (type: string) => ({ patch: rule.object({ emit: [rule.object({ type })] }) });
    const plan = planOf([
      draw('a', { nodes: { t: on('x.y'), e: ['change', emit('nurture.enrolled')] }, edges: ['t>e'] }),
      draw('b', { nodes: { t: on('nurture.enrolled'), s: give(3) }, edges: ['t>s'] }),
      draw('c', { nodes: { t: on('x.y'), e: ['change', emit('stage.set')] }, edges: ['t>e'] }),
    ]);
    const { state, trace } = live(plan, [event(0, 'x.y')]);
    expect(state.points.engagement).toBe(3);
    expect(trace.find(({ workflow }) => workflow === 'c')?.error?.code).toBe('run.not-a-patch');
  });

  test('told from outside that a lead changed, workflows hear of it only if something did', () => {
    const plan = planOf([draw('w', { nodes: { t: on('lead.updated'), s: give(1) }, edges: ['t>s'] })]);
    const told = { traits: { city: 'Boston' } };
    const { rows } = live(plan, [
      event(0, 'x.y'),
      event(1, 'lead.updated', told),
      event(2, 'lead.updated', told),
    ]);
    expect(rows.map(({ event }) => event)).toEqual(['ev1']);
  });
});
