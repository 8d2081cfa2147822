import { regularizedGammaQ } from '../numeric/incomplete-gamma.ts';
import { sum } from '../numeric/sum.ts';
import { normaliseWeights } from './arm.ts';

/** Do the arms hold the leads their weights ask for? Null where there is nothing to test. */
export interface SrmChiSquare {
  readonly chi2: number | null;
  /** Active arms − 1. */
  readonly df: number | null;
  readonly p: number | null;
  /** Leads per arm the weights ask for; 0 in arms of weight 0. */
  readonly expectedCounts: readonly number[] | null;
  /** Leads found in arms of weight 0: any of them is an error by itself. */
  readonly strayInZeroWeightArms: number;
}

/**
 * Sample-ratio mismatch: Pearson's chi-square over the arms with weight > 0, E_i = w_i/Σw · N_active,
 * X² = Σ(O−E)²/E, p = Q(df/2, X²/2). Null without leads, without valid weights, or with one active arm
 * (df 0 leaves nothing to test). Source: Pearson 1900; Fabijan et al., KDD 2019.
 */
export function srmChiSquare(input: {
  readonly observed: readonly number[];
  readonly weights: readonly number[];
}): SrmChiSquare {
  const shares = normaliseWeights(input.weights);
  const stray = sum(input.observed.filter((_, arm) => (input.weights[arm] ?? 0) === 0));
  const nothing = { chi2: null, df: null, p: null, expectedCounts: null, strayInZeroWeightArms: stray };
  if (shares === null || input.observed.some((count) => !(count >= 0 && count < Infinity))) return nothing;

  const active = sum(input.observed.filter((_, arm) => (shares[arm] ?? 0) > 0));
  const df = shares.filter((share) => share > 0).length - 1;
  const expectedCounts = shares.map((share) => share * active);
  if (df === 0 || active === 0) return { ...nothing, df, expectedCounts };

  const chi2 = sum(
    expectedCounts.map((expected, arm) =>
      expected > 0 ? ((input.observed[arm] ?? 0) - expected) ** 2 / expected : 0,
    ),
  );
  return { chi2, df, p: regularizedGammaQ(df / 2, chi2 / 2), expectedCounts, strayInZeroWeightArms: stray };
}
