import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../testing/random.ts';
import { cupedDifference } from './cuped-difference.ts';
import { maturityGate } from './maturity-gate.ts';
import { multipleTestingAdjust } from './multiple-testing-adjust.ts';

describe('adjustment for several tests', () => {
  const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });

  test('never lowers a p-value, and Benjamini–Hochberg ≤ Holm ≤ Bonferroni', () => {
    fc.assert(
      fc.property(probabilities, (pValues) => {
        const { bonferroni, holm, benjaminiHochberg } = multipleTestingAdjust({ pValues });
        pValues.forEach((p, test) => {
          expect(benjaminiHochberg[test]).toBeGreaterThanOrEqual(p * (1 - 1e-15));
          expect(benjaminiHochberg[test]).toBeLessThanOrEqual((holm[test] ?? -1) * (1 + 1e-12));
          expect(holm[test]).toBeLessThanOrEqual((bonferroni[test] ?? -1) * (1 + 1e-12));
        });
      }),
    );
  });

  test('leaves an undefined p-value undefined and does not count it', () => {
    expect(multipleTestingAdjust({ pValues: [0.01, null, 0.02] }).bonferroni).toEqual([0.02, null, 0.04]);
    expect(multipleTestingAdjust({ pValues: [] })).toEqual({
      bonferroni: [],
      holm: [],
      benjaminiHochberg: [],
    });
  });
});

describe('CUPED', () => {
  test('takes out the variance a covariate explains', () => {
    const random = seededRandom(7);
    const arm = () => Array.from({ length: 500 }, () => random() * 100);
    const [xA, xB] = [arm(), arm()];
    const outcome = (x: number) => x / 100 + random() * 0.2;
    const result = cupedDifference({ xA, xB, yA: xA.map(outcome), yB: xB.map(outcome) });
    expect(result.theta).toBeCloseTo(0.01, 3);
    expect(result.varianceRatio).toBeLessThan(0.1);
  });

  test('has no adjusted figures where the covariate does not vary, none at all with one lead', () => {
    expect(cupedDifference({ yA: [0, 1], xA: [5, 5], yB: [1, 1], xB: [5, 5] })).toMatchObject({
      theta: null,
      diffAdjusted: null,
      diffRaw: 0.5,
    });
    expect(cupedDifference({ yA: [0], xA: [5], yB: [1, 1], xB: [5, 6] })).toMatchObject({
      diffRaw: null,
      seRaw: null,
    });
  });
});

describe('maturity', () => {
  const lead = (contactDay: number, outcomeDay: number | null = null) => ({ contactDay, outcomeDay });

  test('counts a lead from the day its window has passed, with outcomes on the last day included', () => {
    const leads = [lead(0), lead(0, 30), lead(0, 31), lead(1, 5), lead(40)];
    expect(maturityGate({ leads, asOfDay: 30, windowDays: 30 })).toMatchObject({
      notYetArrived: 1,
      matured: 3,
      maturedConverted: 1,
      maturedConvertedLaterThanWindow: 0,
      immature: 1,
      immatureConvertedSoFar: 1,
      maturedRate: 1 / 3,
    });
  });

  test('an outcome before the contact is an anomaly and never a conversion', () => {
    expect(maturityGate({ leads: [lead(10, 9)], asOfDay: 100, windowDays: 30 })).toMatchObject({
      matured: 1,
      maturedConverted: 0,
      anomalyConvertedBeforeContact: 1,
      maturedRate: 0,
    });
  });

  test('rates are null before anybody has arrived', () => {
    expect(maturityGate({ leads: [], asOfDay: 0, windowDays: 7 })).toMatchObject({
      maturedRate: null,
      naiveRateAllLeadsSoFar: null,
    });
  });
});
