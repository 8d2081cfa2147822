import { describe, expect, test } from 'vitest';
import { checkScoring } from '../check/scoring.ts';
import { formula } from '../formula.ts';
import { defaultScoringModel, newScoringModel, type ScoringModel } from '../scoring-model.ts';
import { scoreOf as scoreAt } from './score-of.ts';

const scoreOf = (
  model: ScoringModel,
  points: Readonly<Record<string, number>>,
  slots: Readonly<Record<string, Readonly<Record<string, number>>>>,
) => scoreAt(model, { points, slots }, 0);

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

test('a floor keeps a group from counting below it, in a sum and in a weighted model', () => {
  const groups = [{ id: 'fit', name: 'Fit', cap: null, weight: 1, floor: -10 }];
  expect(scoreOf({ ...plain, groups }, { fit: -25 }, {}).total).toBe(-10);
  const below: ScoringModel = {
    ...defaultScoringModel,
    groups: [
      { id: 'fit', name: 'Fit', cap: 85, weight: 40, floor: -85 },
      { id: 'engagement', name: 'Engagement', cap: 55, weight: 60 },
    ],
  };
  expect(scoreOf(below, { fit: -85, engagement: 55 }, {}).total).toBe(20);
});

test('the formula says in one line what the model does', () => {
  expect(formula(defaultScoringModel)).toBe(
    'score = 40 % × (Fit, between 0 and 85) ÷ 85 × 100 + 60 % × (Engagement, between 0 and 55) ÷ 55 × 100',
  );
  expect(formula(plain)).toBe('score = Fit');
  expect(formula(newScoringModel)).toContain(
    '; points added to Engagement count points × 2^(−days ÷ 30): half after 30 days',
  );
});

describe('checking a model', () => {
  test('warns that the handoff threshold lies inside a band', () => {
    expect(checkScoring(defaultScoringModel).map(({ code, severity }) => [code, severity])).toEqual([
      ['scoring.handoff-inside-band', 'warning'],
    ]);
    expect(checkScoring({ ...defaultScoringModel, handoffThreshold: 80 })).toEqual([]);
  });

  test('refuses a floor that is not below the cap', () => {
    const groups = [{ id: 'fit', name: 'Fit', cap: 10, weight: 1, floor: 10 }];
    const codes = checkScoring({ ...defaultScoringModel, groups, handoffThreshold: 80 }).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['scoring.bad-floor']);
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
