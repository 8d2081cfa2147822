import { defaultScoringModel, newScoringModel, type Score, scoreOf } from '@sluice/model';
import { describe, expect, test } from 'vitest';
import { day, draw, event, give, live, nobody, on, planOf } from '../testing/lab.ts';
import { advance } from './advance.ts';
import { turn } from './turn.ts';

const scoring = newScoringModel;
const fit = draw('fit', {
  nodes: { t: on('a.a'), s: give(85, { group: 'fit', mode: 'set' }) },
  edges: ['t>s'],
});
const engaged = draw('engaged', { nodes: { t: on('a.a'), s: give(55) }, edges: ['t>s'] });
const later = (days: number, type = 'z.z') => event(days * 24, type);
const hot = (documents = [fit, engaged]) => live(planOf(documents, { scoring }), [event(0, 'a.a')]).state;

describe('points that fade', () => {
  test('conditions see what is left of them at the lead’s clock', () => {
    const check = draw('check', {
      nodes: {
        t: on('z.z'),
        c: ['check', { rule: { '<': [{ var: 'score.total' }, 80] } }],
        m: ['stage', { to: 'recycled' }],
      },
      edges: ['t>c', 'c.yes>m'],
    });
    const plan = planOf([fit, engaged, check], { scoring });
    expect(turn(plan, hot(), later(10)).state).toMatchObject({ stage: 'visitor' });
    expect(turn(plan, hot(), later(30)).state).toMatchObject({ stage: 'recycled', score: { total: 70 } });
  });

  test('rows carry the half-life used: that of the rule, else that of its group, else none', () => {
    const documents = [
      engaged,
      draw('own', { nodes: { t: on('a.a'), s: give(1, { halfLifeDays: 7 }) }, edges: ['t>s'] }),
      draw('stays', { nodes: { t: on('a.a'), s: give(1, { stays: true }) }, edges: ['t>s'] }),
      draw('other', { nodes: { t: on('a.a'), s: give(1, { group: 'fit' }) }, edges: ['t>s'] }),
      fit,
    ];
    const { rows } = live(planOf(documents, { scoring }), [event(0, 'a.a')]);
    expect(rows.map(({ decay }) => decay)).toEqual([
      { halfLifeDays: 30 },
      { halfLifeDays: 7 },
      null,
      null,
      null,
    ]);
  });

  test('the points of a set slot do not fade', () => {
    const state = turn(planOf([fit], { scoring }), hot([fit]), later(365)).state;
    expect(state.score.total).toBe(40);
  });

  test('fading between two lines is nothing to tell; over one it is told once', () => {
    const plan = planOf([fit, engaged], { scoring });
    const after = turn(plan, hot(), later(10));
    expect(after.internal).toEqual([]);
    expect(after.state.score.total).toBeLessThan(90);
    const crossed = turn(plan, after.state, later(30));
    expect(crossed.internal).toEqual([
      { type: 'score.changed', properties: { from: after.state.score.total, to: 70, group: null } },
      { type: 'band.changed', properties: { from: 'hot', to: 'warm' } },
    ]);
    expect(turn(plan, crossed.state, later(30.5)).internal).toEqual([]);
  });
});

describe('a changed scoring model', () => {
  const before = live(planOf([engaged]), [event(0, 'a.a')]).state;
  const generous = { ...defaultScoringModel, normalise: 'sum' as const, handoffThreshold: 50 };
  const cooled = draw('cooled', {
    nodes: { t: on('band.changed'), m: ['stage', { to: 'mql' }] },
    edges: ['t>m'],
  });
  const of = ({ total, band }: Score) => ({ total, band });

  test('is followed up at the lead’s next event like any other change of the score', () => {
    const raised = { ...generous, bands: generous.bands.map((band) => ({ ...band, from: 0, to: null })) };
    const plan = planOf([engaged, cooled], { scoring: { ...raised, bands: raised.bands.slice(3) } });
    const { state, internal } = turn(plan, before, later(1));
    expect(of(state.score)).toEqual({ total: 55, band: 'hot' });
    expect(internal.map(({ type }) => type)).toEqual(['score.changed', 'band.changed', 'stage.changed']);
    expect(state.stage).toBe('mql');
  });

  test('is told at scoring.changed even where no line is crossed', () => {
    const plan = planOf([engaged], { scoring: generous });
    const told = turn(plan, before, later(1, 'scoring.changed'));
    expect(told.internal[0]).toEqual({
      type: 'score.changed',
      properties: { from: 60, to: 55, group: null },
    });
    expect(turn(plan, told.state, later(1, 'scoring.changed')).internal).toEqual([]);
  });

  test('gives an unscored lead nothing', () => {
    const plan = planOf([engaged], { scoring: generous });
    expect(turn(plan, nobody, event(1, 'scoring.changed')).state.score.total).toBeNull();
  });
});

test('a lead that comes back after a year has what was left all along', () => {
  const plan = planOf([fit, engaged], { scoring });
  const whole = live(plan, [event(0, 'a.a'), later(365)]).state;
  const often = live(plan, [event(0, 'a.a'), ...[1, 40, 200].map((days) => later(days)), later(365)]).state;
  expect(often.score).toEqual(whole.score);
  expect(often.fading).toEqual(whole.fading);
  expect(whole.clock - nobody.createdAt).toBe(365 * day);
});

describe('a line crossed by time alone', () => {
  const cooled = draw('cooled', {
    nodes: {
      t: on('band.changed', { '==': [{ var: 'event.properties.to' }, 'warm'] }),
      m: ['stage', { to: 'recycled' }],
    },
    edges: ['t>m'],
  });
  const plan = planOf([fit, engaged, cooled], { scoring });
  const start = live(plan, [event(0, 'a.a')]).state;

  test('is foreseen to the millisecond and fires its triggers there', () => {
    const [first, ...rest] = [...advance(plan, start, start.clock + 365 * day)];
    expect(first?.result.state).toMatchObject({ stage: 'recycled', score: { band: 'warm' } });
    expect(first?.result.state.clock).toBe(start.due);
    expect(scoreOf(scoring, start, (start.due ?? 0) - 1).band).toBe('hot');
    const told = rest.flatMap(({ result }) =>
      result.internal.map(({ type, properties }) => [type, properties.to]),
    );
    expect(told.filter(([type]) => type === 'band.changed')).toEqual([['band.changed', 'cold']]);
    expect(rest.at(-1)?.result.state.due).toBeNull();
  });

  test('comes later when the lead does something more, and is not foreseen anew when it does not', () => {
    const visited = turn(plan, start, event(24, 'a.a')).state;
    expect(visited.due).toBeGreaterThan(start.due ?? 0);
    const idle = turn(plan, visited, later(2)).state;
    expect(idle.crossing).toBe(visited.crossing);
  });

  test('is told at the next event when that comes before the timer, and then not again by the timer', () => {
    const met = turn(plan, start, { ...later(0), occurredAt: (start.due ?? 0) + 5 });
    expect(met.state.stage).toBe('recycled');
    const late = turn(plan, met.state, { ...later(0, 'timer.due'), occurredAt: start.due ?? 0 });
    expect(late.internal).toEqual([]);
    expect(late.state.clock).toBe(met.state.clock);
  });

  test('is worked out anew when the model or the lines are others', () => {
    const [handoff] = [...advance(plan, start, start.due ?? 0)];
    const state = handoff?.result.state ?? start;
    const strict = planOf([fit, engaged], { scoring: { ...scoring, handoffThreshold: 79 } });
    const anew = turn(strict, state, { ...later(0), occurredAt: state.clock + 1 }).state;
    expect(anew.due).toBeLessThan(state.due ?? 0);
  });
});
