import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conversionLabelEProcess } from './conversion-label-e-process.ts';
import { dirichletMultinomialLogBayesFactor } from './dirichlet-multinomial.ts';
import { sequentialSrm } from './sequential-srm.ts';
import { srmChiSquare } from './srm-chi-square.ts';

const counts = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 2, maxLength: 2 });

describe('chi-square of the sample ratio', () => {
  test('does not depend on the scale of the weights', () => {
    expect(srmChiSquare({ observed: [812, 790], weights: [1, 3] })).toEqual(
      srmChiSquare({ observed: [812, 790], weights: [0.25, 0.75] }),
    );
  });

  test('counts leads found in an arm of weight 0 apart and tests the others', () => {
    expect(srmChiSquare({ observed: [500, 500, 3], weights: [0.5, 0.5, 0] })).toMatchObject({
      df: 1,
      chi2: 0,
      strayInZeroWeightArms: 3,
    });
  });

  test('is null without leads, without weights and with one active arm', () => {
    for (const input of [
      { observed: [0, 0], weights: [0.5, 0.5] },
      { observed: [10, 10], weights: [0, 0] },
      { observed: [10, 0], weights: [1, 0] },
      { observed: [10, 10], weights: [-1, 2] },
    ]) {
      expect(srmChiSquare(input)).toMatchObject({ chi2: null, p: null });
    }
  });
});

describe('sequential sample ratio', () => {
  test('its p never rises from one batch to the next', () => {
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 8 }), (batches) => {
        const { steps } = sequentialSrm({ batches, weights: [0.5, 0.5], concentration: 100 });
        steps.reduce((before, step) => {
          expect(step.p ?? 2).toBeLessThanOrEqual(before);
          return step.p ?? 2;
        }, 1);
      }),
    );
  });

  test('depends on what has accumulated, not on how it was cut into batches', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        const together = first.map((count, arm) => count + (second[arm] ?? 0));
        const run = (batches: number[][]) =>
          sequentialSrm({ batches, weights: [0.9, 0.1], concentration: 100 }).steps.at(-1)?.logBayesFactor;
        expect(run([first, second])).toBe(run([together]));
      }),
    );
  });

  test('is null where the weights are no distribution', () => {
    const { steps } = sequentialSrm({ batches: [[1, 2]], weights: [0, 0], concentration: 100 });
    expect(steps).toEqual([{ cum: [1, 2], logBayesFactor: null, p: null }]);
  });

  test('keeps its digits at a million leads', () => {
    const { logBayesFactor } = dirichletMultinomialLogBayesFactor({
      counts: [500_100, 499_100, 1_000_800],
      weights: [0.25, 0.25, 0.5],
      concentration: 1000,
    });
    expect(logBayesFactor).toBeCloseTo(-6.461920822683345, 11);
  });
});

describe('e-process on the labels of converters', () => {
  const phase = (batches: number[][], weights = [0.5, 0.5]) => ({
    phases: [{ weights, batches }],
    concentration: 100,
    alpha: 0.05,
  });

  test('its interval contains the observed share and mirrors when the arms change places', () => {
    fc.assert(
      fc.property(counts, ([a = 0, b = 0]) => {
        fc.pre(a + b > 0);
        const one = conversionLabelEProcess(phase([[a, b]], [0.7, 0.3]));
        const other = conversionLabelEProcess(phase([[b, a]], [0.3, 0.7]));
        expect(one.shareBLower).toBeLessThanOrEqual(b / (a + b));
        expect(one.shareBUpper).toBeGreaterThanOrEqual(b / (a + b));
        expect(other.shareBLower ?? -1).toBeCloseTo(1 - (one.shareBUpper ?? -1), 10);
      }),
    );
  });

  test('excludes the allocated share exactly when its e-value exceeds 1/alpha', () => {
    fc.assert(
      fc.property(counts, ([a = 0, b = 0]) => {
        const { steps, shareBLower, shareBUpper } = conversionLabelEProcess(phase([[a, b]]));
        const rejected = (steps[0]?.logE ?? 0) >= Math.log(20);
        expect((shareBLower ?? 0) > 0.5 || (shareBUpper ?? 1) < 0.5).toBe(rejected);
      }),
    );
  });

  test('the rate ratio has no upper end while the reference has no converter', () => {
    expect(conversionLabelEProcess(phase([[0, 12]]))).toMatchObject({ shareBUpper: 1, rateRatioUpper: null });
  });

  test('phases multiply: evidence of a later phase starts from that of the earlier', () => {
    const [first, second] = [[[40, 6]], [[18, 25]]];
    const both = conversionLabelEProcess({
      phases: [
        { weights: [0.9, 0.1], batches: first ?? [] },
        { weights: [0.5, 0.5], batches: second ?? [] },
      ],
      concentration: 100,
      alpha: 0.05,
    });
    const alone = [phase(first ?? [], [0.9, 0.1]), phase(second ?? [])].map(
      (input) => conversionLabelEProcess(input).steps.at(-1)?.logE ?? Number.NaN,
    );
    expect(both.steps.at(-1)?.logE).toBeCloseTo((alone[0] ?? 0) + (alone[1] ?? 0), 12);
    expect(both.shareBLower).toBeNull();
  });
});
