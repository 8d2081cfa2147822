import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as stats from '../index.ts';
import { undefinedNumbers } from '../testing/undefined-numbers.ts';

/** Numbers as they come from a misconfigured experiment: zero, negative, too large, not a number. */
const odd = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 100),
  fc.integer({ min: -3, max: 50 }),
);
const oddList = fc.array(odd, { maxLength: 4 });
const oddArm = fc.record({ conversions: odd, n: odd });
const oddArms = fc.record({ conversionsA: odd, nA: odd, conversionsB: odd, nB: odd });
const level = fc.constantFrom(0, 0.05, 0.5, 1, Number.NaN);

const calls: Record<string, fc.Arbitrary<unknown>> = {
  twoProportionZ: fc
    .tuple(oddArms, level)
    .map(([counts, alpha]) => stats.twoProportionZ({ ...counts, alpha })),
  wilsonInterval: fc
    .tuple(oddArm, level)
    .map(([counts, alpha]) => stats.wilsonInterval({ ...counts, alpha })),
  betaBinomialPosterior: fc
    .tuple(fc.array(oddArm, { maxLength: 3 }), fc.constantFrom(0.5, 1, 0, Number.NaN), level)
    .map(([arms, prior, alpha]) =>
      stats.betaBinomialPosterior({ arms, priorAlpha: prior, priorBeta: prior, alpha }),
    ),
  asymptoticCsPath: fc
    .tuple(fc.array(oddArms, { maxLength: 3 }), level, odd)
    .map(([looks, alpha, nStar]) => stats.asymptoticCsPath({ looks, alpha, nStar })),
  gatedSequentialTest: fc
    .tuple(fc.array(oddArms, { maxLength: 3 }), level, odd)
    .map(([phases, alpha, nStar]) => {
      const { diff, lower, upper, logE, p, winner } = stats.gatedSequentialTest({ phases, alpha, nStar });
      return { diff, lower, upper, logE, p, winner };
    }),
  msprtTwoProportion: fc
    .tuple(odd, odd, odd, odd, level)
    .map(([conversionsA, conversionsB, nPerArm, tau, alpha]) =>
      stats.msprtTwoProportion({ conversionsA, conversionsB, nPerArm, tau, alpha }),
    ),
  dirichletMultinomial: fc
    .tuple(oddList, oddList, odd)
    .map(([counts, weights, concentration]) =>
      stats.dirichletMultinomialLogBayesFactor({ counts, weights, concentration }),
    ),
  conversionLabelEProcess: fc
    .tuple(oddList, oddList, odd, level)
    .map(([batch, weights, concentration, alpha]) =>
      stats.conversionLabelEProcess({ phases: [{ weights, batches: [batch] }], concentration, alpha }),
    ),
  srmP: fc.tuple(oddList, oddList).map(([observed, weights]) => stats.srmChiSquare({ observed, weights }).p),
  sampleSizeTwoProportions: fc
    .tuple(odd, odd, level)
    .map(([p1, p2, alpha]) => stats.sampleSizeTwoProportions({ p1, p2, alpha, power: 0.8 })),
  powerTwoProportions: fc
    .tuple(odd, odd, odd, level)
    .map(([p1, p2, nPerArm, alpha]) => stats.powerTwoProportions({ p1, p2, nPerArm, alpha })),
  planExperiment: fc.tuple(odd, odd, oddList, odd).map(([baseline, relativeLift, weights, leadsPerMonth]) =>
    stats.planExperiment({
      baseline,
      relativeLift,
      alpha: 0.05,
      power: 0.8,
      weights,
      leadsPerMonth,
      windowDays: 30,
    }),
  ),
  multipleTestingAdjust: oddList.map((pValues) => stats.multipleTestingAdjust({ pValues })),
  cupedDifference: fc
    .tuple(oddList, oddList, oddList, oddList)
    .map(([yA, xA, yB, xB]) => stats.cupedDifference({ yA, xA, yB, xB })),
  stratifiedRiskDifference: fc
    .array(oddArms, { maxLength: 3 })
    .map((strata) => stats.stratifiedRiskDifference({ strata })),
  auc: fc.array(fc.tuple(odd, fc.boolean())).map((leads) =>
    stats.auc(
      leads.map(([score]) => score),
      leads.map(([, converted]) => converted),
    ),
  ),
};

test.each(Object.keys(calls))(
  '%s gives null, never NaN or infinity, for inputs without an answer',
  (name) => {
    const results = calls[name];
    if (results === undefined) throw new Error(`no generator for ${name}`);
    fc.assert(
      fc.property(results, (result) => {
        expect(undefinedNumbers(result)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  },
);
