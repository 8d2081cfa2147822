import { type TwoArmCounts, twoRates } from './arm.ts';

/** Differences of several strata as one, as shares. */
export interface CombinedStrata {
  /** Leads in the strata that count. */
  readonly leads: number;
  /** Weighted mean of the strata's differences, w = nA nB/(nA+nB). */
  readonly diff: number;
  /** Variance of `diff` if both arms of each stratum have one rate. */
  readonly variancePooled: number;
  /** Variance of `diff`, each arm of each stratum with its own rate. */
  readonly varianceUnpooled: number;
}

/**
 * Differences of the strata combined with Mantel–Haenszel (Cochran) weights. Strata with an empty arm say nothing
 * and are left out; null if none is left.
 */
export function combineStrata(strata: readonly TwoArmCounts[]): CombinedStrata | null {
  let leads = 0;
  let weights = 0;
  let differences = 0;
  let pooled = 0;
  let unpooled = 0;
  for (const stratum of strata) {
    const rates = twoRates(stratum);
    if (rates === null) continue;
    const weight = (stratum.nA * stratum.nB) / (stratum.nA + stratum.nB);
    leads += stratum.nA + stratum.nB;
    weights += weight;
    differences += weight * rates.diff;
    pooled += weight * weight * rates.variancePooled;
    unpooled += weight * weight * rates.varianceUnpooled;
  }
  if (weights === 0) return null;
  return {
    leads,
    diff: differences / weights,
    variancePooled: pooled / (weights * weights),
    varianceUnpooled: unpooled / (weights * weights),
  };
}

/** Counts of all strata added up, as if the allocation had never changed. */
export function addStrata(strata: readonly TwoArmCounts[]): TwoArmCounts {
  return strata.reduce(
    (total, stratum) => ({
      conversionsA: total.conversionsA + stratum.conversionsA,
      nA: total.nA + stratum.nA,
      conversionsB: total.conversionsB + stratum.conversionsB,
      nB: total.nB + stratum.nB,
    }),
    { conversionsA: 0, nA: 0, conversionsB: 0, nB: 0 },
  );
}
