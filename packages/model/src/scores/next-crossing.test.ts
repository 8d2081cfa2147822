import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { newScoringModel, type ScoringModel } from '../scoring-model.ts';
import type { FadingPoints } from './fading.ts';
import { linesOf, sideOf } from './lines.ts';
import { nextCrossing } from './next-crossing.ts';
import { type ScoreState, scoreOf } from './score-of.ts';

vi.setConfig({ testTimeout: 60_000 });

const day = 86_400_000;
const engaged = (fading: Partial<FadingPoints>, fit = 85): ScoreState => ({
  points: {},
  slots: { fit: { 'w:n': fit } },
  fading: { engagement: { halving: [], expiring: [], ...fading } },
});
const bandAt = (state: ScoreState, at: number) => scoreOf(newScoringModel, state, at).band;

describe('a lead that does nothing more', () => {
  const state = engaged({ halving: [[30, 55, 0]] });

  test('leaves Hot at the very millisecond its total falls below 80', () => {
    const at = nextCrossing(newScoringModel, state, { after: 0 }) ?? 0;
    expect([bandAt(state, at - 1), bandAt(state, at)]).toEqual(['hot', 'warm']);
    expect(at / day).toBeCloseTo(30 * Math.log2(60 / 40), 5);
  });

  test('crosses the threshold, then each edge below, and none that its lasting points hold up', () => {
    const passed: [number, string | null][] = [];
    for (let after = 0; ; ) {
      const at = nextCrossing(newScoringModel, state, { after });
      if (at === null) break;
      passed.push([Math.round(scoreOf(newScoringModel, state, at).total ?? 0), bandAt(state, at)]);
      after = at;
    }
    expect(passed).toEqual([
      [80, 'warm'],
      [75, 'warm'],
      [60, 'cold'],
    ]);
  });

  test('at exactly the edge it is still in the upper band, half-open as bands are', () => {
    const edge = engaged({ halving: [[30, (40 / 60) * 55, 0]] });
    expect(bandAt(edge, 0)).toBe('hot');
    const at = nextCrossing(newScoringModel, edge, { after: 0 }) ?? 0;
    expect(bandAt(edge, at)).toBe('warm');
    expect(at).toBeLessThan(1_000);
  });
});

test('a lead leaves its band at the instant points expire', () => {
  const state = engaged({
    expiring: [
      [5 * day, 30],
      [9 * day, 25],
    ],
  });
  expect(nextCrossing(newScoringModel, state, { after: 0 })).toBe(5 * day);
  expect(nextCrossing(newScoringModel, state, { after: 9 * day })).toBeNull();
});

test('a total rises again when points taken away fade', () => {
  const state = engaged({ halving: [[10, -40, 0]] }, 85);
  const held: ScoreState = { ...state, points: { engagement: 55 } };
  const at = nextCrossing(newScoringModel, held, { after: 0 }) ?? 0;
  expect([bandAt(held, at - 1), bandAt(held, at)]).toEqual(['cold', 'warm']);
});

test('nothing crosses while no points fade, and lines of triggers are lines like any other', () => {
  expect(nextCrossing(newScoringModel, { points: { fit: 80 }, slots: {} }, { after: 0 })).toBeNull();
  const state = engaged({ halving: [[30, 55, 0]] });
  const at = nextCrossing(newScoringModel, state, { after: 0, lines: [90] }) ?? 0;
  expect(scoreOf(newScoringModel, state, at).total).toBeLessThan(90);
  expect(scoreOf(newScoringModel, state, at - 1).total).toBeGreaterThanOrEqual(90);
});

/** Entries that live some hundred milliseconds, so that every one of them can be looked at. */
const brief = fc.record({
  halving: fc.array(
    fc.tuple(
      fc.integer({ min: 20, max: 400 }).map((ms) => ms / day),
      fc.double({ min: -60, max: 90, noNaN: true }),
      fc.constant(0),
    ),
    { maxLength: 4 },
  ),
  expiring: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 900 }), fc.double({ min: -40, max: 40, noNaN: true })),
    {
      maxLength: 4,
    },
  ),
});
const states = fc
  .record({ fit: brief, engagement: brief, lasting: fc.double({ min: -30, max: 90, noNaN: true }) })
  .map(
    ({ fit, engagement, lasting }): ScoreState => ({
      points: { fit: lasting },
      slots: {},
      fading: { fit, engagement },
    }),
  );

test('it is the first crossing of all: compared with looking at every millisecond', () => {
  fc.assert(
    fc.property(states, fc.nat(300), fc.constantFrom('weighted', 'sum'), (state, after, normalise) => {
      const model: ScoringModel = { ...newScoringModel, normalise };
      const lines = linesOf(model);
      const side = (at: number) => sideOf(lines, scoreOf(model, state, at).total);
      const end = after + 3_000;
      let first: number | null = null;
      for (let at = after + 1; at <= end && first === null; at++) if (side(at) !== side(after)) first = at;
      let found = nextCrossing(model, state, { after });
      for (let asked = 0; found !== null && side(found) === side(after) && asked < 100; asked++)
        found = nextCrossing(model, state, { after: found });
      if (first !== null || (found !== null && found <= end)) expect(found).toBe(first);
    }),
    { numRuns: 120 },
  );
});

test('and over months: no sampled instant before it lies on another side', () => {
  const slow = states.map(
    (state): ScoreState => ({
      ...state,
      fading: Object.fromEntries(
        Object.entries(state.fading ?? {}).map(([group, { halving, expiring }]) => [
          group,
          {
            halving: halving.map(([days, value, at]) => [Math.round(days * day) / 8, value, at] as const),
            expiring: expiring.map(([until, value]) => [until * 8_640_000, value] as const),
          },
        ]),
      ),
    }),
  );
  fc.assert(
    fc.property(
      slow,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 200, maxLength: 200 }),
      (state, shares) => {
        const lines = linesOf(newScoringModel);
        const side = (at: number) => sideOf(lines, scoreOf(newScoringModel, state, at).total);
        const found = nextCrossing(newScoringModel, state, { after: 0 });
        const end = found ?? 3_650 * day;
        for (const share of shares) expect(side(Math.min(Math.floor(share * end), end - 1))).toBe(side(0));
        if (found !== null) expect(side(found - 1)).toBe(side(0));
      },
    ),
    { numRuns: 100 },
  );
});
