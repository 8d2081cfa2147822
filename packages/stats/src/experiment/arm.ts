/** Counts of one arm: leads that can be judged, and those of them that converted. */
export interface ArmCounts {
  readonly conversions: number;
  readonly n: number;
}

/** Counts of two arms; A is the reference, B the challenger. */
export interface TwoArmCounts {
  readonly conversionsA: number;
  readonly nA: number;
  readonly conversionsB: number;
  readonly nB: number;
}

/** conversions/n, or null where there is no such rate (no leads, or more conversions than leads). */
export function rateOf({ conversions, n }: ArmCounts): number | null {
  return n >= 1 && Number.isFinite(n) && conversions >= 0 && conversions <= n ? conversions / n : null;
}

/** Conversion rates of two arms, their difference pB − pA (shares) and its variances. */
export interface TwoRates {
  readonly pA: number;
  readonly pB: number;
  readonly diff: number;
  /** Rate of both arms together. */
  readonly pooled: number;
  /** pA qA/nA + pB qB/nB: variance of the difference, each arm with its own rate. */
  readonly varianceUnpooled: number;
  /** pp(1−pp)(1/nA + 1/nB): variance of the difference if both arms have one rate. */
  readonly variancePooled: number;
}

/** Rates, difference and its two variances, or null where an arm has no rate. */
export function twoRates(counts: TwoArmCounts): TwoRates | null {
  const { conversionsA, nA, conversionsB, nB } = counts;
  const pA = rateOf({ conversions: conversionsA, n: nA });
  const pB = rateOf({ conversions: conversionsB, n: nB });
  if (pA === null || pB === null) return null;
  const pooled = (conversionsA + conversionsB) / (nA + nB);
  return {
    pA,
    pB,
    diff: pB - pA,
    pooled,
    varianceUnpooled: (pA * (1 - pA)) / nA + (pB * (1 - pB)) / nB,
    variancePooled: pooled * (1 - pooled) * (1 / nA + 1 / nB),
  };
}

/** Whether a is an error level: strictly between 0 and 1. */
export function isLevel(a: number): boolean {
  return a > 0 && a < 1;
}

/** Weights scaled to sum 1, or null where they are no distribution (negative, not finite, all zero, none). */
export function normaliseWeights(weights: readonly number[]): readonly number[] | null {
  let total = 0;
  for (const weight of weights) {
    if (!(weight >= 0)) return null;
    total += weight;
  }
  return total > 0 && Number.isFinite(total) ? weights.map((weight) => weight / total) : null;
}
