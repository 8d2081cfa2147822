import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultScoringModel, newScoringModel, type ScoringModel } from '../scoring-model.ts';
import { explainScore } from './explain-score.ts';
import { givePoints, type PointsRow } from './give-points.ts';
import { noPoints, type ScoreState, scoreOf } from './score-of.ts';

const day = 86_400_000;
const rule = { workflow: 'w', node: 'n' };
const row = (delta: number, more: Partial<PointsRow> = {}): PointsRow => ({
  lead: 'l1',
  group: 'engagement',
  mode: 'add',
  points: delta,
  delta,
  at: 0,
  decay: null,
  rule,
  ...more,
});

const folded = (rows: readonly PointsRow[]): ScoreState => {
  let state = noPoints;
  for (const one of rows) state = { ...state, ...givePoints(state, one) };
  return state;
};

test('each row is answerable for what it changed of the total; past the cap that is nothing', () => {
  const { score, rows } = explainScore(
    defaultScoringModel,
    [30, 25, 10, -20].map((delta) => row(delta)),
    0,
  );
  expect(rows.map(({ effective }) => effective)).toEqual([32.727272727, 27.272727273, 0, -10.909090909]);
  expect(rows.reduce((sum, { effective }) => sum + effective, 0)).toBeCloseTo(score.total ?? 0, 8);
});

test('after a half-life a row counts half, and the row before the cap makes room for the one behind', () => {
  const rows = [row(55, { decay: { halfLifeDays: 30 } }), row(22, { at: 30 * day })];
  const { score, rows: explained } = explainScore(newScoringModel, rows, 30 * day);
  expect(explained.map(({ left, effective }) => [left, effective])).toEqual([
    [0.5, 30],
    [1, 24],
  ]);
  expect(score.total).toBe(54);
});

test('an expired row counts to the last millisecond and not from its expiry on', () => {
  const rows = [row(11, { decay: { expiresAfterDays: 7 } })];
  const total = (at: number) => explainScore(defaultScoringModel, rows, at).score.total;
  expect([total(7 * day - 1), total(7 * day)]).toEqual([12, 0]);
});

const decay = fc.constantFrom(
  null,
  { halfLifeDays: 30 },
  { halfLifeDays: 7 },
  { halfLifeDays: 0.25 },
  { expiresAfterDays: 14 },
  { expiresAfterDays: 90 },
);
const ledger = fc
  .array(
    fc.record({
      points: fc.double({ min: -20, max: 20, noNaN: true }),
      group: fc.constantFrom('fit', 'engagement'),
      set: fc.boolean(),
      gap: fc.integer({ min: 0, max: 5 * day }),
      decay,
    }),
    { maxLength: 200 },
  )
  .map((gifts) => {
    let at = 0;
    let held = 0;
    return gifts.map(({ points, group, set, gap, decay: by }): PointsRow => {
      at += gap;
      if (!set) return row(points, { group, at, decay: by });
      const delta = points - held;
      held = points;
      return row(delta, { group: 'fit', mode: 'set', points, at });
    });
  });

test('at any instant rows give the very total of the state, and their parts sum to it', () => {
  fc.assert(
    fc.property(ledger, fc.nat(400 * day), fc.constantFrom('weighted', 'sum'), (rows, later, normalise) => {
      const model: ScoringModel = { ...newScoringModel, normalise };
      const at = (rows.at(-1)?.at ?? 0) + later;
      const { score, rows: explained } = explainScore(model, rows, at);
      expect(score).toEqual(scoreOf(model, folded(rows), at));
      const sum = explained.reduce((total, { effective }) => total + effective, 0);
      expect(sum).toBeCloseTo(score.total ?? 0, 7);
    }),
  );
});

test('however much is given, what is kept of fading points stays small', () => {
  const rows = Array.from({ length: 2_000 }, (_, index) =>
    row(1 + (index % 7), {
      at: index * 3_600_000,
      decay: index % 2 === 0 ? { halfLifeDays: 1 + (index % 40) } : { expiresAfterDays: 30 + (index % 60) },
    }),
  );
  const { engagement } = folded(rows).fading ?? {};
  expect(engagement?.halving.length).toBeLessThanOrEqual(16);
  expect(engagement?.expiring.length).toBeLessThanOrEqual(48);
  expect(JSON.stringify(engagement).length).toBeLessThan(2_048);
});

test('equal half-lives are one entry, and nothing given is lost by it', () => {
  const rows = [0, 10, 20].map((days) => row(8, { at: days * day, decay: { halfLifeDays: 10 } }));
  const { engagement } = folded(rows).fading ?? {};
  expect(engagement).toEqual({ halving: [[10, 14, 20 * day]], expiring: [] });
});
