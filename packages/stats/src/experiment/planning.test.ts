import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planExperiment } from './plan-experiment.ts';
import { powerTwoProportions } from './power-two-proportions.ts';
import { sampleSizeTwoProportions } from './sample-size-two-proportions.ts';

const usual = { alpha: 0.05, power: 0.8 };

test('10.5 % against +20 % needs 3,636 leads per arm', () => {
  expect(sampleSizeTwoProportions({ p1: 0.105, p2: 0.126, ...usual }).pooledFleissCeil).toBe(3636);
});

test('the size found gives the power asked for, one lead in ten fewer does not', () => {
  const rate = fc.double({ min: 0.02, max: 0.3, noNaN: true });
  fc.assert(
    fc.property(rate, fc.double({ min: 0.1, max: 0.5, noNaN: true }), (p1, lift) => {
      const p2 = p1 * (1 + lift);
      const n = sampleSizeTwoProportions({ p1, p2, ...usual }).pooledFleissCeil ?? 0;
      expect(powerTwoProportions({ p1, p2, nPerArm: n, alpha: 0.05 }).power).toBeGreaterThanOrEqual(
        0.8 - 1e-9,
      );
      expect(powerTwoProportions({ p1, p2, nPerArm: n * 0.9, alpha: 0.05 }).power).toBeLessThan(0.8);
    }),
  );
});

test('without a difference there is no size, and the power is the error level', () => {
  expect(sampleSizeTwoProportions({ p1: 0.1, p2: 0.1, ...usual })).toMatchObject({
    unpooled: null,
    pooledFleissCeil: null,
    powerAtPooledCeil: null,
  });
  expect(powerTwoProportions({ p1: 0.1, p2: 0.1, nPerArm: 500, alpha: 0.05 }).power).toBeCloseTo(0.05, 12);
});

describe('the planner', () => {
  const plan = { baseline: 0.105, relativeLift: 0.2, ...usual, leadsPerMonth: 1000, windowDays: 0 };

  test('says how many months the experiment takes at the pace of the workflow', () => {
    expect(planExperiment({ ...plan, weights: [0.5, 0.5] })).toEqual({
      perArm: 3636,
      total: 7272,
      months: 7.272,
    });
  });

  test('waits for the smallest arm and for the outcome window', () => {
    const { total, months } = planExperiment({ ...plan, weights: [0.9, 0.1], windowDays: 30.4375 });
    expect(total).toBe(36_360);
    expect(months).toBeCloseTo(37.36, 10);
  });

  test('knows no duration where no leads come or an arm gets none', () => {
    expect(planExperiment({ ...plan, weights: [1, 1], leadsPerMonth: 0 }).months).toBeNull();
    expect(planExperiment({ ...plan, weights: [1, 0] })).toMatchObject({
      perArm: 3636,
      total: null,
      months: null,
    });
    expect(planExperiment({ ...plan, weights: [1, 1], relativeLift: 12 }).perArm).toBeNull();
  });
});
