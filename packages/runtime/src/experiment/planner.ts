import { planExperiment, sequentialSizeFactor } from '@sluice/stats';
import { alpha } from './level.ts';

/** What a plan rests on: how the workflow has done so far. */
export interface PlanFacts {
  /** Units that came in a week. */
  readonly perWeek: number;
  /** Share of them that reaches the outcome within the window; null where nobody could say. */
  readonly baseline: number | null;
  /** Relative difference worth finding, in percent. */
  readonly lift: number;
  /** Percent of the eligible, by arm. */
  readonly weights: readonly number[];
  readonly days: number;
}

/** How large and how long an experiment would be. */
export interface Plan {
  readonly baseline: number | null;
  /** Leads in each arm of a test that is looked at once, and of one that may be looked at any time. */
  readonly oncePerArm: number | null;
  readonly perArm: number | null;
  /** Leads in all arms, so that the smallest has perArm. */
  readonly total: number | null;
  /** Weeks until they have come in and the last has matured. */
  readonly weeks: number | null;
  readonly decidable: boolean;
}

/** Longer than half a year nobody waits, and the world changes meanwhile. */
export const longestWeeks = 26;

const power = 0.8;
const weeksPerMonth = 365.25 / 12 / 7;

/** Size and duration at the workflow's own pace, for the smallest difference worth finding. */
export const planOf = ({ perWeek, baseline, lift, weights, days }: PlanFacts): Plan => {
  const none = { baseline, oncePerArm: null, perArm: null, total: null, weeks: null, decidable: false };
  const level = alpha / Math.max(1, weights.length - 1);
  const factor = sequentialSizeFactor({ alpha: level, power });
  if (baseline === null || factor === null) return none;
  const share = weights.reduce((sum, weight) => sum + weight, 0) / 100;
  const { perArm, total } = planExperiment({
    baseline,
    relativeLift: lift / 100,
    alpha: level,
    power,
    weights,
    leadsPerMonth: perWeek * share * weeksPerMonth,
    windowDays: days,
  });
  if (perArm === null || total === null) return { ...none, oncePerArm: perArm };
  const all = Math.ceil(total * factor);
  const weeks = perWeek * share > 0 ? all / (perWeek * share) + days / 7 : null;
  return {
    baseline,
    oncePerArm: perArm,
    perArm: Math.ceil(perArm * factor),
    total: all,
    weeks,
    decidable: weeks !== null && weeks <= longestWeeks,
  };
};
