import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { swapArms, twoArmCounts } from '../testing/counts.ts';
import { asymptoticConfidenceSequence } from './asymptotic-confidence-sequence.ts';
import { gatedSequentialTest } from './gated-sequential-test.ts';
import { msprtTwoProportion } from './msprt-two-proportion.ts';
import { stratifiedRiskDifference } from './stratified-risk-difference.ts';
import { twoProportionZ } from './two-proportion-z.ts';

const alpha = 0.05;
const nStar = 5000;

describe('two arms', () => {
  test('intervals contain the point estimate', () => {
    fc.assert(
      fc.property(twoArmCounts, (counts) => {
        const fixed = twoProportionZ({ ...counts, alpha });
        const sequence = asymptoticConfidenceSequence({ ...counts, alpha, nStar });
        const gated = gatedSequentialTest({ phases: [counts], alpha, nStar });
        for (const [low, middle, high] of [
          [fixed.waldLower, fixed.diff, fixed.waldUpper],
          [fixed.newcombeLower, fixed.diff, fixed.newcombeUpper],
          [sequence.lower, sequence.diff, sequence.upper],
          [gated.lower, gated.diff, gated.upper],
        ]) {
          if (low === null || high === null) continue;
          expect(low).toBeLessThanOrEqual((middle ?? Number.NaN) + 1e-15);
          expect(high).toBeGreaterThanOrEqual((middle ?? Number.NaN) - 1e-15);
        }
      }),
    );
  });

  test('swapping them mirrors the difference and leaves the p-values', () => {
    fc.assert(
      fc.property(twoArmCounts, (counts) => {
        const swapped = swapArms(counts);
        const [z, zSwapped] = [counts, swapped].map((each) => twoProportionZ({ ...each, alpha }));
        expect(zSwapped?.pTwoSided).toBeCloseTo(z?.pTwoSided ?? Number.NaN, 12);
        expect(zSwapped?.newcombeLower).toBeCloseTo(-(z?.newcombeUpper ?? Number.NaN), 12);
        const [s, sSwapped] = [counts, swapped].map((each) =>
          gatedSequentialTest({ phases: [each], alpha, nStar }),
        );
        expect(sSwapped?.p ?? 2).toBeCloseTo(s?.p ?? 2, 12);
        expect(sSwapped?.lower ?? 0).toBeCloseTo(-(s?.upper ?? 0), 12);
        expect([s?.winner, sSwapped?.winner]).toSatisfy(
          ([one, other]: (string | null)[]) => (one === null && other === null) || one !== other,
        );
      }),
    );
  });

  test('looking early costs: the sequential interval is wider than the fixed one', () => {
    fc.assert(
      fc.property(twoArmCounts, (counts) => {
        const fixed = twoProportionZ({ ...counts, alpha });
        const sequence = asymptoticConfidenceSequence({ ...counts, alpha, nStar });
        if (sequence.lower === null || fixed.waldLower === null) return;
        expect(sequence.lower).toBeLessThan(fixed.waldLower);
      }),
    );
  });

  test('the verdict interval never excludes 0 while its p is above alpha', () => {
    fc.assert(
      fc.property(twoArmCounts, (counts) => {
        const { lower, upper, p } = gatedSequentialTest({ phases: [counts], alpha, nStar });
        if (lower === null || upper === null || p === null) return;
        if (lower > 1e-12 || upper < -1e-12) expect(p).toBeLessThanOrEqual(alpha);
      }),
    );
  });

  test('no winner is declared before 100 matured leads and 10 conversions are in each arm', () => {
    const strong = { conversionsA: 5, nA: 400, conversionsB: 80, nB: 400 };
    const closed = gatedSequentialTest({ phases: [strong], alpha, nStar });
    expect(closed).toMatchObject({ gateOpen: false, winner: null, missing: { conversionsA: 5, leadsA: 0 } });
    expect(closed.p).toBeLessThan(alpha);
    const open = gatedSequentialTest({ phases: [{ ...strong, conversionsA: 10 }], alpha, nStar });
    expect(open).toMatchObject({ gateOpen: true, winner: 'B' });
  });

  test('one stratum says what the pooled z-test says', () => {
    fc.assert(
      fc.property(twoArmCounts, (counts) => {
        const one = stratifiedRiskDifference({ strata: [counts] });
        expect(one.z).toBeCloseTo(twoProportionZ({ ...counts, alpha }).z ?? Number.NaN, 9);
        expect(one.diff).toBeCloseTo(one.pooledDiff ?? Number.NaN, 12);
      }),
    );
  });

  test('a phase in which an arm had no leads changes nothing', () => {
    const phase = { conversionsA: 30, nA: 300, conversionsB: 50, nB: 310 };
    const empty = { conversionsA: 7, nA: 70, conversionsB: 0, nB: 0 };
    expect(stratifiedRiskDifference({ strata: [phase, empty] }).z).toBe(
      stratifiedRiskDifference({ strata: [phase] }).z,
    );
  });
});

describe('degenerate counts', () => {
  const empty = { conversionsA: 0, nA: 0, conversionsB: 0, nB: 0 };
  const nobody = { conversionsA: 0, nA: 50, conversionsB: 0, nB: 60 };

  test('without leads every figure of the z-test is null', () => {
    expect(new Set(Object.values(twoProportionZ({ ...empty, alpha })))).toEqual(new Set([null]));
  });

  test('when nobody converted z is 0, p is 1 and the relative lift is null', () => {
    expect(twoProportionZ({ ...nobody, alpha })).toMatchObject({
      z: 0,
      pTwoSided: 1,
      relLift: null,
      relUpper: null,
    });
  });

  test('when nobody converted the sequences have a difference but neither interval nor p', () => {
    const nothing = { lower: null, upper: null, p: null, diff: 0 };
    expect(asymptoticConfidenceSequence({ ...nobody, alpha, nStar })).toMatchObject(nothing);
    expect(gatedSequentialTest({ phases: [nobody], alpha, nStar })).toMatchObject(nothing);
    expect(
      msprtTwoProportion({ conversionsA: 0, conversionsB: 0, nPerArm: 50, tau: 0.1, alpha }),
    ).toMatchObject(nothing);
  });

  test('without a phase there is no stratified difference', () => {
    expect(stratifiedRiskDifference({ strata: [] })).toEqual({
      diff: null,
      z: null,
      pTwoSided: null,
      pooledDiff: null,
      pooledZ: null,
    });
  });
});
