import type { ExperimentPhase } from '@sluice/model';
import type { FigureRow } from '@sluice/store';
import { describe, expect, test } from 'vitest';
import { planOf } from '../src/experiment/planner.ts';
import { type ExperimentFacts, experimentResults } from '../src/experiment/results.ts';

const phase = (n: number, weights: readonly number[] = [50, 50], versions = [1, 2]): ExperimentPhase => ({
  phase: n,
  arms: weights.map((weight, arm) => ({ key: 'abcd'.charAt(arm), version: versions[arm] ?? 0, weight })),
  holdout: 0,
  eligibility: null,
  entrants: 'new',
});

const row = (arm: string, units: number, converted: number, more: Partial<FigureRow> = {}): FigureRow => ({
  phase: 1,
  arm,
  day: 20_000,
  matured: true,
  units,
  before: 0,
  converted,
  value: 0,
  valueSquares: 0,
  crossed: 0,
  strayed: 0,
  unsubscribed: 0,
  handedOff: 0,
  rejected: 0,
  late: 0,
  ...more,
});

const judged = (rows: readonly FigureRow[], more: Partial<ExperimentFacts> = {}) =>
  experimentResults({
    rows,
    phases: [phase(1)],
    outcome: { kind: 'stage', name: 'MQL', days: 14 },
    planned: 13_926,
    lift: 20,
    closed: false,
    now: 20_100 * 86_400_000,
    ...more,
  });

describe('the verdict of an experiment', () => {
  test.each([
    ['nobody', [], 'waiting', /^Nobody has come in yet/],
    [
      'young leads',
      [row('a', 40, 0, { matured: false }), row('b', 41, 0, { matured: false })],
      'waiting',
      /81 leads are in, and none has had the 14 days/,
    ],
    [
      'few leads',
      [row('a', 60, 9), row('b', 61, 12)],
      'gathering',
      /A has 60 leads with 9 successes, and needs 100 with 10; B has 61 leads with 12 successes/,
    ],
    [
      'a small difference',
      [row('a', 2000, 210), row('b', 2010, 215)],
      'undecided',
      /^No difference is proven yet: 10.5 % in A against 10.7 % in B reached MQL within 14 days, and the true difference lies between −\d/,
    ],
    [
      'a large difference',
      [row('a', 4000, 420), row('b', 4010, 560)],
      'winner',
      /^B is better than A: 10.5 % in A against 14 % in B .* The difference is 3.5 points/,
    ],
    [
      'a difference the other way',
      [row('a', 4000, 560), row('b', 4010, 420)],
      'winner',
      /^A is better than B/,
    ],
    [
      'no difference at the planned size',
      [row('a', 7000, 735), row('b', 7001, 741)],
      'no-winner',
      /^No winner: after 14,001 leads/,
    ],
    [
      'a broken split',
      [row('a', 4000, 420), row('b', 3500, 560)],
      'blocked',
      /^No verdict: the split is not the one that was asked for. There should be about 3,750 in A, 3,750 in B; there are 4,000 in A, 3,500 in B/,
    ],
    [
      'a lead in two versions',
      [row('a', 4000, 420), row('b', 4010, 560, { strayed: 1 })],
      'blocked',
      /1 lead has passed through a version other/,
    ],
  ] as const)('of %s says what it is and why', (_, rows, state, sentence) => {
    const { verdict } = judged(rows);
    expect(verdict.state).toBe(state);
    expect(verdict.sentence).toMatch(sentence);
  });

  test('names no winner while an arm of weight 0 takes somebody in', () => {
    const { verdict, sampleRatio } = judged([row('a', 4000, 420), row('b', 40, 30)], {
      phases: [phase(1, [100, 0])],
    });
    expect(sampleRatio.inZeroWeight).toBe(40);
    expect(verdict.state).toBe('blocked');
  });

  test('compares within phases: a ramp under a moving base rate makes no winner', () => {
    const rows = [
      row('a', 9000, 360),
      row('b', 1000, 40),
      row('a', 5000, 650, { phase: 2 }),
      row('b', 5000, 650, { phase: 2 }),
    ];
    const { comparisons, verdict } = judged(rows, { phases: [phase(1, [90, 10]), phase(2)] });
    expect(comparisons[0]?.diff).toBeCloseTo(0, 10);
    expect(verdict.state).toBe('no-winner');
  });

  test('rests on the phases that compare the versions of today', () => {
    const rows = [
      row('a', 4000, 420),
      row('b', 4010, 560),
      row('a', 60, 6, { phase: 2 }),
      row('b', 61, 6, { phase: 2 }),
    ];
    const { verdict, phases } = judged(rows, { phases: [phase(1), phase(2, [50, 50], [1, 3])] });
    expect(phases.map(({ counts }) => counts)).toEqual([false, true]);
    expect(verdict.state).toBe('gathering');
  });

  test('leaves out who was there before, counts who crossed over, and warns of a guardrail', () => {
    const { arms, verdict } = judged([
      row('a', 4000, 420, { before: 10 }),
      row('b', 4010, 560, { unsubscribed: 200, crossed: 2 }),
    ]);
    expect(arms[0]).toMatchObject({ exposed: 4000, matured: 3990, before: 10 });
    expect(verdict.reasons.join(' ')).toMatch(
      /more people unsubscribe in B\. 2 persons were known as two leads/,
    );
  });

  test('of the worth of deals compares means', () => {
    const won = (arm: string, sum: number) =>
      row(arm, 2000, 100, { value: sum, valueSquares: (sum * sum) / 100 });
    const { verdict, comparisons } = judged([won('a', 100_000), won('b', 180_000)], {
      outcome: { kind: 'value', name: '', days: 30 },
    });
    expect(comparisons[0]?.diff).toBeCloseTo(40, 6);
    expect(verdict.sentence).toMatch(/deals worth 50 a lead in A against 90 a lead in B/);
  });
});

describe('the planner', () => {
  const facts = { perWeek: 600, baseline: 0.105, lift: 20, weights: [50, 50], days: 14 };

  test('knows the reference of 3,636 an arm, and what looking at any time costs on top', () => {
    const plan = planOf(facts);
    expect(plan.oncePerArm).toBe(3636);
    expect(plan.perArm).toBe(6963);
    expect(plan.weeks).toBeCloseTo(13_926 / 600 + 2, 1);
    expect(plan.decidable).toBe(true);
  });

  test.each([
    ['a slow workflow', { perWeek: 100 }],
    ['an unknown base rate', { baseline: null }],
    ['nobody', { perWeek: 0 }],
    ['an arm that takes nobody in', { weights: [100, 0] }],
    ['nothing to find', { lift: 0 }],
  ])('says that %s cannot be decided', (_, more) => {
    expect(planOf({ ...facts, ...more }).decidable).toBe(false);
  });
});
