import { describe, expect, test } from 'vitest';
import { checkScoring } from './check/scoring.ts';
import { formula } from './formula.ts';
import { explainScore, scoreOf } from './score.ts';
import { defaultScoringModel, type ScoringModel } from './scoring-model.ts';

const plain: ScoringModel = {
  ...defaultScoringModel,
  normalise: 'sum',
  groups: [{ id: 'fit', name: 'Fit', cap: null, weight: 1 }],
};

describe('a weighted score', () => {
  const total = (fit: number, engagement: number) =>
    scoreOf(defaultScoringModel, { fit, engagement }, {}).total;

  test('counts each half up to its cap, 40 to 60', () => {
    expect(total(85, 55)).toBe(100);
    expect(total(85, 0)).toBe(40);
    expect(total(0, 55)).toBe(60);
    expect(total(200, 500)).toBe(100);
    expect(total(17, 11)).toBe(20);
  });

  test('floors a group below 0 and keeps the raw points to be seen', () => {
    expect(scoreOf(defaultScoringModel, { engagement: -30, fit: 85 }, {})).toMatchObject({
      total: 40,
      groups: { engagement: { raw: -30, capped: 0, normalised: 0 } },
    });
  });

  test('adds slots to added points', () => {
    const slots = { fit: { 'w:a': 20, 'w:b': 5 } };
    expect(scoreOf(defaultScoringModel, { fit: 10 }, slots).groups.fit?.raw).toBe(35);
  });

  test('gives exactly the threshold where the points are worth exactly that', () => {
    const thirds: ScoringModel = {
      ...defaultScoringModel,
      groups: ['a', 'b', 'c'].map((id) => ({ id, name: id, cap: 10, weight: 1 })),
    };
    expect(scoreOf(thirds, { a: 9, b: 6.75, c: 6.75 }, {}).total).toBe(75);
    expect(scoreOf(thirds, { a: 7, b: 7, c: 7 }, {}).total).toBe(70);
  });
});

describe('bands', () => {
  test('are half-open: 79.9 is Warm, 80 is Hot', () => {
    const band = (engagement: number) => scoreOf(defaultScoringModel, { fit: 85, engagement }, {}).band;
    expect(band((39.9 / 60) * 55)).toBe('warm');
    expect(band((40 / 60) * 55)).toBe('hot');
  });

  test('a lead nothing is known of is Unscored, one known to be worth 0 is not', () => {
    expect(scoreOf(defaultScoringModel, {}, {})).toMatchObject({ total: null, band: null });
    expect(scoreOf(defaultScoringModel, { fit: 0 }, {})).toMatchObject({ total: 0, band: 'disqualified' });
    expect(scoreOf(defaultScoringModel, {}, { fit: { 'w:n': 0 } }).total).toBe(0);
  });

  test('a group named like an inherited property is a group like any other', () => {
    const odd = { ...plain, groups: [{ id: 'constructor', name: 'Odd', cap: null, weight: 1 }] };
    expect(scoreOf(odd, {}, {}).total).toBeNull();
  });
});

test('a sum keeps negative points and caps what has a cap', () => {
  expect(scoreOf(plain, { fit: -5 }, {}).total).toBe(-5);
  expect(
    scoreOf({ ...plain, groups: [{ id: 'fit', name: 'Fit', cap: 10, weight: 1 }] }, { fit: 12 }, {}).total,
  ).toBe(10);
});

test('each row is answerable for what it changed of the total; past the cap that is nothing', () => {
  const rows = [30, 25, 10, -20].map((delta) => ({ group: 'engagement', delta }));
  const { score, rows: explained } = explainScore(defaultScoringModel, rows);
  expect(explained.map(({ effective }) => effective)).toEqual([32.727272727, 27.272727273, 0, -10.909090909]);
  expect(explained.reduce((sum, { effective }) => sum + effective, 0)).toBeCloseTo(score.total ?? 0, 8);
});

test('the formula says in one line what the model does', () => {
  expect(formula(defaultScoringModel)).toBe(
    'score = 40 % × (Fit, between 0 and 85) ÷ 85 × 100 + 60 % × (Engagement, between 0 and 55) ÷ 55 × 100',
  );
  expect(formula(plain)).toBe('score = Fit');
});

describe('checking a model', () => {
  test('warns that the handoff threshold lies inside a band', () => {
    expect(checkScoring(defaultScoringModel).map(({ code, severity }) => [code, severity])).toEqual([
      ['scoring.handoff-inside-band', 'warning'],
    ]);
    expect(checkScoring({ ...defaultScoringModel, handoffThreshold: 80 })).toEqual([]);
  });

  test('refuses a weighted group without a cap and bands that do not meet', () => {
    const bands = [
      { id: 'a', name: 'A', from: null, to: 40, color: 'gray' },
      { id: 'b', name: 'B', from: 50, to: null, color: 'red' },
    ];
    const groups = [{ id: 'fit', name: 'Fit', cap: null, weight: 1 }];
    const codes = checkScoring({ ...defaultScoringModel, bands, groups }).map(({ code }) => code);
    expect(codes).toEqual(['scoring.no-cap', 'scoring.bands-do-not-meet', 'scoring.handoff-inside-band']);
  });
});
