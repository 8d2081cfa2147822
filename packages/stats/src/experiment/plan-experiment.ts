import { normaliseWeights } from './arm.ts';
import { sampleSizeTwoProportions } from './sample-size-two-proportions.ts';

/** Size and duration of an experiment; null where undefined. */
export interface ExperimentPlan {
  /** Leads in the smallest arm. */
  readonly perArm: number | null;
  /** Leads in all arms, so that the smallest has perArm. */
  readonly total: number | null;
  /** Months until that many leads have entered and matured; null where no leads come. */
  readonly months: number | null;
}

const DAYS_PER_MONTH = 365.25 / 12;

/**
 * How long an experiment takes at the workflow's own pace: Fleiss sample size for `baseline` against
 * baseline·(1 + relativeLift), the smallest weight filling last, plus the outcome window. Null where the size is
 * undefined (no lift, a rate outside [0, 1], an arm of weight 0).
 */
export function planExperiment(input: {
  readonly baseline: number;
  readonly relativeLift: number;
  readonly alpha: number;
  readonly power: number;
  readonly weights: readonly number[];
  readonly leadsPerMonth: number;
  /** Outcome window W in days. */
  readonly windowDays: number;
}): ExperimentPlan {
  const { baseline, relativeLift, alpha, power, leadsPerMonth, windowDays } = input;
  const p2 = baseline * (1 + relativeLift);
  const perArm = sampleSizeTwoProportions({ p1: baseline, p2, alpha, power }).pooledFleissCeil;
  const smallest = Math.min(...(normaliseWeights(input.weights) ?? [0]));
  if (perArm === null || !(smallest > 0) || !Number.isFinite(perArm / smallest))
    return { perArm, total: null, months: null };
  const total = Math.ceil(perArm / smallest - 1e-9);
  const flowing = leadsPerMonth > 0 && Number.isFinite(leadsPerMonth) && windowDays >= 0;
  return { perArm, total, months: flowing ? total / leadsPerMonth + windowDays / DAYS_PER_MONTH : null };
}
