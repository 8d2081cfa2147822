import type { TwoArmCounts } from '../experiment/arm.ts';
import { multipleTestingAdjust } from '../experiment/multiple-testing-adjust.ts';
import { addStrata, combineStrata } from '../experiment/strata.ts';
import { normalQuantile, twoSidedP } from '../numeric/normal.ts';

/** What a rule turned out to be worth. */
export type RuleVerdict = 'helps' | 'hurts' | 'adds-nothing' | 'too-few';

/** Leads a rule did not touch (A) and touched (B), by cohort, and which way its points pull. */
export interface RuleCounts {
  readonly strata: readonly TwoArmCounts[];
  /** 1 where the rule gives points, −1 where it takes some. */
  readonly pull: 1 | -1;
}

/** Rates and differences are shares; null where undefined. */
export interface RuleEffect {
  readonly touched: number;
  readonly touchedConverted: number;
  readonly untouched: number;
  readonly untouchedConverted: number;
  /** Rate of the touched minus that of the untouched of the same cohorts, with its 95 % interval. */
  readonly diff: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Rate of the touched over that of the untouched, with the interval of the difference carried over. */
  readonly lift: number | null;
  readonly liftLower: number | null;
  readonly liftUpper: number | null;
  /** Two-sided, adjusted for all rules looked at (Benjamini–Hochberg). */
  readonly p: number | null;
  readonly verdict: RuleVerdict;
}

/** Below these nothing is said. */
const least = { arm: 20, conversions: 10 } as const;
const level = 0.05;
/** A difference this small does not matter: two points, or a quarter of the rate without the rule. */
const slight = { points: 0.02, share: 0.25 } as const;

/** Rate of the untouched over the cohorts, with the weights of the combined difference. */
const baseRate = (strata: readonly TwoArmCounts[]): number | null => {
  let weights = 0;
  let sum = 0;
  for (const { conversionsA, nA, nB } of strata) {
    if (nA === 0 || nB === 0) continue;
    const weight = (nA * nB) / (nA + nB);
    weights += weight;
    sum += (weight * conversionsA) / nA;
  }
  return weights === 0 ? null : sum / weights;
};

const measured = ({ strata }: RuleCounts) => {
  const { conversionsA, nA, conversionsB, nB } = addStrata(strata);
  const combined = combineStrata(strata);
  const base = baseRate(strata);
  const half = combined === null ? 0 : normalQuantile(1 - level / 2) * Math.sqrt(combined.varianceUnpooled);
  const diff = combined?.diff ?? null;
  const z =
    combined === null || combined.variancePooled === 0
      ? 0
      : combined.diff / Math.sqrt(combined.variancePooled);
  const lift = (change: number | null) =>
    change === null || base === null || base === 0 ? null : Math.max(0, (base + change) / base);
  const lower = diff === null ? null : Math.max(-1, diff - half);
  const upper = diff === null ? null : Math.min(1, diff + half);
  return {
    touched: nB,
    touchedConverted: conversionsB,
    untouched: nA,
    untouchedConverted: conversionsA,
    diff,
    lower,
    upper,
    lift: lift(diff),
    liftLower: lift(lower),
    liftUpper: lift(upper),
    p: combined === null ? null : twoSidedP(z),
    base,
  };
};

type Measured = ReturnType<typeof measured>;

const verdictOf = (effect: Measured, pull: 1 | -1): RuleVerdict => {
  const { touched, untouched, touchedConverted, untouchedConverted, diff, lower, upper, p, base } = effect;
  if (touched >= least.arm && untouched === 0) return 'adds-nothing';
  const enough =
    touched >= least.arm &&
    untouched >= least.arm &&
    touchedConverted + untouchedConverted >= least.conversions;
  if (!enough || diff === null || lower === null || upper === null || base === null) return 'too-few';
  if (p !== null && p < level) return Math.sign(diff) === pull ? 'helps' : 'hurts';
  const matters = Math.max(slight.points, slight.share * base);
  return lower > -matters && upper < matters ? 'adds-nothing' : 'too-few';
};

/**
 * What each rule is worth: how much more often leads it touched converted than leads of the same cohort it did not
 * touch (Mantel–Haenszel weights), with the verdict. Cohorts are never mixed, and the p-values are adjusted for the
 * number of rules. It tells rules that go with the outcome, not rules that cause it.
 */
export function ruleEffects(rules: readonly RuleCounts[]): readonly RuleEffect[] {
  const all = rules.map(measured);
  const adjusted = multipleTestingAdjust({ pValues: all.map(({ p }) => p) }).benjaminiHochberg;
  return all.map((effect, index) => {
    const judged = { ...effect, p: adjusted[index] ?? null };
    const { base: _base, ...told } = judged;
    return { ...told, verdict: verdictOf(judged, rules[index]?.pull ?? 1) };
  });
}
