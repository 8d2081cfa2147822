import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../numeric/sum.ts';
import { auc } from './auc.ts';
import { bandFigures } from './band-figures.ts';
import { crossTable } from './cross-table.ts';
import { thresholdFigures } from './threshold-figures.ts';

const leads = fc.array(fc.tuple(fc.integer({ min: -5, max: 12 }), fc.boolean()), { maxLength: 60 });
const scoresOf = (list: readonly (readonly [number, boolean])[]) => list.map(([score]) => score);
const outcomesOf = (list: readonly (readonly [number, boolean])[]) => list.map(([, outcome]) => outcome);

/** The definition: every converted lead against every other, ties ½. */
function aucByPairs(scores: readonly number[], labels: readonly boolean[]): number | null {
  const converted = scores.filter((_, lead) => labels[lead]);
  const others = scores.filter((_, lead) => !labels[lead]);
  const wins = sum(
    converted.flatMap((high) => others.map((low) => (high > low ? 1 : high === low ? 0.5 : 0))),
  );
  return converted.length * others.length === 0 ? null : wins / (converted.length * others.length);
}

describe('AUC', () => {
  test('is the chance that a converted lead scores above another, ties counting half', () => {
    fc.assert(
      fc.property(leads, (list) => {
        expect(auc(scoresOf(list), outcomesOf(list))).toBe(aucByPairs(scoresOf(list), outcomesOf(list)));
      }),
    );
  });

  test('turns to 1 − AUC when outcomes are swapped and ignores any increasing change of scale', () => {
    fc.assert(
      fc.property(leads, (list) => {
        const area = auc(scoresOf(list), outcomesOf(list));
        fc.pre(area !== null);
        const swapped = auc(
          scoresOf(list),
          outcomesOf(list).map((outcome) => !outcome),
        );
        expect(swapped).toBeCloseTo(1 - (area ?? 2), 12);
        expect(
          auc(
            scoresOf(list).map((score) => Math.exp(score)),
            outcomesOf(list),
          ),
        ).toBe(area);
      }),
    );
  });

  test('is null unless both outcomes occur', () => {
    expect(auc([], [])).toBeNull();
    expect(auc([1, 2], [true, true])).toBeNull();
    expect(auc([1, 2], [false, false])).toBeNull();
  });

  test('ranks a hundred thousand leads exactly', () => {
    const scores = Array.from({ length: 100_000 }, (_, lead) => lead % 1000);
    const labels = scores.map((score) => score >= 500);
    expect(auc(scores, labels)).toBe(1);
    expect(
      auc(
        scores.map(() => 3),
        labels,
      ),
    ).toBe(0.5);
  });
});

describe('threshold', () => {
  const scores = [10, 20, 30, 40, 50];
  const outcomes = [false, false, true, false, true];

  test('counts leads at or above it and relates their rate to that of all', () => {
    const figures = thresholdFigures({ scores, outcomes, threshold: 30 });
    expect(figures).toMatchObject({ leads: 3, converted: 2, rate: 2 / 3, recall: 1 });
    expect(figures.lift).toBeCloseTo(2 / 3 / 0.4, 14);
  });

  test('below every score recall and lift are 1', () => {
    expect(thresholdFigures({ scores, outcomes, threshold: -1 })).toMatchObject({ recall: 1, lift: 1 });
  });

  test('above every score there is no rate and no lift, and recall is 0', () => {
    expect(thresholdFigures({ scores, outcomes, threshold: 99 })).toEqual({
      leads: 0,
      converted: 0,
      rate: null,
      interval: { lower: null, upper: null },
      recall: 0,
      lift: null,
    });
  });

  test('where nobody converted recall and lift are null', () => {
    expect(thresholdFigures({ scores, outcomes: scores.map(() => false), threshold: 30 })).toMatchObject({
      rate: 0,
      recall: null,
      lift: null,
    });
  });

  test('refuses lists of unequal length', () => {
    expect(() => thresholdFigures({ scores: [1, 2], outcomes: [true], threshold: 1 })).toThrow(
      /2 scores and 1 outcomes/,
    );
  });
});

describe('bands', () => {
  const bands = [
    { name: 'cold', to: 0 },
    { name: 'warm', from: 0, to: 5 },
    { name: 'hot', from: 5 },
  ];

  test('a band includes its lower end and excludes its upper end', () => {
    const [cold, warm, hot] = bandFigures([-1, 0, 4, 5], [true, false, true, true], bands);
    expect([cold?.leads, warm?.leads, hot?.leads]).toEqual([1, 2, 1]);
    expect(warm).toMatchObject({ converted: 1, rate: 0.5 });
  });

  test('bands that cover every score share out the leads and the conversions', () => {
    fc.assert(
      fc.property(leads, (list) => {
        const figures = bandFigures(scoresOf(list), outcomesOf(list), bands);
        expect(sum(figures.map((band) => band.leads))).toBe(list.length);
        expect(sum(figures.map((band) => band.converted))).toBe(outcomesOf(list).filter(Boolean).length);
        for (const { rate, interval } of figures) {
          if (rate === null || interval.lower === null) continue;
          expect(interval.lower).toBeLessThanOrEqual(rate);
          expect(interval.upper).toBeGreaterThanOrEqual(rate);
        }
      }),
    );
  });
});

describe('two models', () => {
  test('share every lead out over both, only one and neither, agreeing with each threshold alone', () => {
    const pair = fc.array(fc.tuple(fc.integer({ max: 9 }), fc.integer({ max: 9 }), fc.boolean()));
    fc.assert(
      fc.property(pair, fc.integer(), fc.integer(), (list, thresholdA, thresholdB) => {
        const a = { scores: list.map(([score]) => score), threshold: thresholdA };
        const b = { scores: list.map(([, score]) => score), threshold: thresholdB };
        const outcomes = list.map(([, , outcome]) => outcome);
        const table = crossTable(a, b, { outcomes });
        const alone = thresholdFigures({ ...a, outcomes });
        expect(table.both.leads + table.onlyA.leads).toBe(alone.leads);
        expect(table.both.converted + table.onlyA.converted).toBe(alone.converted);
        expect(sum(Object.values(table).map((cell) => cell.leads))).toBe(list.length);
        const exchanged = crossTable(b, a, { outcomes });
        expect(exchanged.onlyA).toEqual(table.onlyB);
      }),
    );
  });

  test('refuse outcomes of another length', () => {
    const model = { scores: [1], threshold: 0 };
    expect(() => crossTable(model, model, { outcomes: [true, false] })).toThrow(RangeError);
  });
});
