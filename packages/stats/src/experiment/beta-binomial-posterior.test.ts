import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../numeric/sum.ts';
import { armCounts } from '../testing/counts.ts';
import { betaBinomialPosterior } from './beta-binomial-posterior.ts';
import { thompsonWeightsWithFloor } from './thompson-weights.ts';

const prior = { priorAlpha: 1, priorBeta: 1, alpha: 0.05 };

test('the probabilities of being best add up to 1 and each mean lies in its credible interval', () => {
  fc.assert(
    fc.property(fc.array(armCounts, { minLength: 1, maxLength: 4 }), (arms) => {
      const { pBest, posteriorMean, credible, expectedLoss } = betaBinomialPosterior({ arms, ...prior });
      expect(sum(pBest ?? [])).toBeCloseTo(1, 10);
      for (const loss of expectedLoss ?? [-1]) expect(loss).toBeGreaterThanOrEqual(0);
      credible?.forEach(([lower, upper], arm) => {
        expect(lower).toBeLessThan(posteriorMean?.[arm] ?? Number.NaN);
        expect(upper).toBeGreaterThan(posteriorMean?.[arm] ?? Number.NaN);
      });
    }),
    { numRuns: 40 },
  );
});

test('expected losses of two arms differ by the difference of their means', () => {
  fc.assert(
    fc.property(armCounts, armCounts, (a, b) => {
      const { expectedLoss, posteriorMean } = betaBinomialPosterior({ arms: [a, b], ...prior });
      const [lossA = Number.NaN, lossB = Number.NaN] = expectedLoss ?? [];
      const [meanA = Number.NaN, meanB = Number.NaN] = posteriorMean ?? [];
      expect(lossA - lossB).toBeCloseTo(meanB - meanA, 11);
    }),
    { numRuns: 40 },
  );
});

test('an arm that is far behind still has a positive loss to several digits, not a rounded 0', () => {
  const arms = [
    { conversions: 1, n: 2000 },
    { conversions: 40, n: 2000 },
  ];
  const { expectedLoss, pBest } = betaBinomialPosterior({ arms, ...prior });
  expect(pBest?.[0]).toBeCloseTo(8.027433341628423e-12, 20);
  expect(expectedLoss?.[1]).toBeCloseTo(4.152358075803506e-15, 23);
});

test('a million leads in one arm and none in the other are integrated without loss', () => {
  const arms = [
    { conversions: 0, n: 0 },
    { conversions: 50_000, n: 1_000_000 },
  ];
  const { pBest } = betaBinomialPosterior({ arms, ...prior });
  expect(pBest?.[0]).toBeCloseTo(1 - 50_001 / 1_000_002, 12);
});

describe('what has no posterior is null', () => {
  test.each([
    ['no arms', { arms: [], ...prior }],
    ['more conversions than leads', { arms: [{ conversions: 3, n: 2 }], ...prior }],
    ['a prior of 0', { arms: [{ conversions: 1, n: 2 }], ...prior, priorAlpha: 0 }],
  ])('%s', (_, input) => {
    expect(betaBinomialPosterior(input)).toMatchObject({ pBest: null, credible: null, expectedLoss: null });
  });
});

describe('Thompson weights', () => {
  const arms = [
    { conversions: 0, n: 500 },
    { conversions: 60, n: 500 },
    { conversions: 62, n: 500 },
  ];

  test('add up to 1 and leave every arm its floor', () => {
    const { weights } = thompsonWeightsWithFloor({ arms, priorAlpha: 1, priorBeta: 1, floor: 0.05 });
    expect(sum(weights ?? [])).toBeCloseTo(1, 12);
    expect(Math.min(...(weights ?? []))).toBeGreaterThanOrEqual(0.05);
  });

  test('are null when the floors alone exceed the whole', () => {
    expect(thompsonWeightsWithFloor({ arms, priorAlpha: 1, priorBeta: 1, floor: 0.4 }).weights).toBeNull();
  });
});
