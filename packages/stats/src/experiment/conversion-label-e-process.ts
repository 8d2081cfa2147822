import { sum } from '../numeric/sum.ts';
import { isLevel, normaliseWeights } from './arm.ts';
import { conversionShareInterval, type ShareInterval } from './conversion-share-interval.ts';
import { dirichletMultinomialLogBayesFactor } from './dirichlet-multinomial.ts';

/** A stretch of an experiment with one allocation. */
export interface LabelPhase {
  readonly weights: readonly number[];
  /** New converters per arm, one entry per look; each converter counts in the phase it was assigned in. */
  readonly batches: readonly (readonly number[])[];
}

/** Evidence after each conversion (natural logarithm of E, always-valid p-value), and the interval at the end. */
export interface ConversionLabelEProcess extends ShareInterval {
  readonly steps: readonly { readonly logE: number | null; readonly p: number | null }[];
}

/**
 * Exact anytime-valid test on the arm label of each converter. Without a difference each converter's arm is drawn
 * with the weights in force when the lead was assigned, whatever the base rate does meanwhile. Per phase
 * log E = lnΓ(A) − lnΓ(A+N) + Σ[lnΓ(α_i+x_i) − lnΓ(α_i)] − Σ x_i ln w_i with α = concentration·w; phases add;
 * p_t = min(p_{t−1}, 1/E). With two arms and one phase, also the confidence sequence of B's share of the
 * converters and of the rate ratio B/A (null otherwise). Source: Lindon & Malek, NeurIPS 2022.
 */
export function conversionLabelEProcess(input: {
  readonly phases: readonly LabelPhase[];
  readonly concentration: number;
  readonly alpha: number;
}): ConversionLabelEProcess {
  const steps: { logE: number | null; p: number | null }[] = [];
  let settled: number | null = 0;
  let p = 1;
  for (const { weights, batches } of input.phases) {
    let counts: readonly number[] = weights.map(() => 0);
    let logE: number | null = settled;
    for (const batch of batches) {
      counts = counts.map((count, arm) => count + (batch[arm] ?? 0));
      const { logBayesFactor } = dirichletMultinomialLogBayesFactor({
        counts,
        weights,
        concentration: input.concentration,
      });
      logE = settled === null || logBayesFactor === null ? null : settled + logBayesFactor;
      if (logE !== null) p = Math.min(p, Math.exp(-logE));
      steps.push({ logE, p: logE === null ? null : p });
    }
    settled = logE;
  }
  return { steps, ...shareOf(input) };
}

function shareOf(input: Parameters<typeof conversionLabelEProcess>[0]): ShareInterval {
  const [phase, ...more] = input.phases;
  const shares = phase ? normaliseWeights(phase.weights) : null;
  const undefinedShare = { shareBLower: null, shareBUpper: null, rateRatioLower: null, rateRatioUpper: null };
  if (!phase || more.length > 0 || shares?.length !== 2) return undefinedShare;
  const [weightA = 0, weightB = 0] = shares;
  const usable = weightA > 0 && weightB > 0 && input.concentration > 0 && isLevel(input.alpha);
  if (!usable) return undefinedShare;
  return conversionShareInterval({
    convertersA: sum(phase.batches.map((batch) => batch[0] ?? 0)),
    convertersB: sum(phase.batches.map((batch) => batch[1] ?? 0)),
    weightA,
    weightB,
    concentration: input.concentration,
    alpha: input.alpha,
  });
}
