import { twoSidedP } from '../numeric/normal.ts';
import { type TwoArmCounts, twoRates } from './arm.ts';
import { addStrata, combineStrata } from './strata.ts';

/** pB − pA over strata, as a share, with its test; null where undefined. */
export interface StratifiedRiskDifference {
  readonly diff: number | null;
  readonly z: number | null;
  readonly pTwoSided: number | null;
  /** What adding the strata up would say: shown to make Simpson's trap visible, never to decide. */
  readonly pooledDiff: number | null;
  readonly pooledZ: number | null;
}

/** diff/√variance; 0 where nobody or everybody converted. */
function statistic(diff: number, variance: number): number {
  return variance === 0 ? 0 : diff / Math.sqrt(variance);
}

/**
 * Difference of rates over strata (the phases of an experiment): w = nA nB/(nA+nB), diff = Σwd/Σw,
 * z = Σwd/√(Σw² pp(1−pp)(1/nA+1/nB)). Strata with an empty arm are left out; null if none is left.
 * Source: Cochran 1954; Mantel & Haenszel 1959.
 */
export function stratifiedRiskDifference(input: {
  readonly strata: readonly TwoArmCounts[];
}): StratifiedRiskDifference {
  const combined = combineStrata(input.strata);
  const pooled = twoRates(addStrata(input.strata));
  const z = combined && statistic(combined.diff, combined.variancePooled);
  return {
    diff: combined?.diff ?? null,
    z,
    pTwoSided: z === null ? null : twoSidedP(z),
    pooledDiff: pooled?.diff ?? null,
    pooledZ: pooled && statistic(pooled.diff, pooled.variancePooled),
  };
}
