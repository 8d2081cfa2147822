import { dirichletMultinomialLogBayesFactor } from './dirichlet-multinomial.ts';

/** The check after one batch. */
export interface SequentialSrmStep {
  /** Leads per arm up to and including this batch. */
  readonly cum: readonly number[];
  readonly logBayesFactor: number | null;
  /** Anytime-valid p-value so far; null until it is defined. */
  readonly p: number | null;
}

/**
 * Sample-ratio check that may be looked at after every batch: p_t = min(p_{t−1}, 1/BF_t), p_0 = 1, with the
 * Dirichlet-multinomial Bayes factor, α_i = concentration·w_i/Σw.
 * Source: Lindon & Malek, arXiv 2011.03567 (optimizely/ssrm).
 */
export function sequentialSrm(input: {
  /** New leads per arm, one entry per batch. */
  readonly batches: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly concentration: number;
}): { readonly steps: readonly SequentialSrmStep[] } {
  let cum: readonly number[] = input.weights.map(() => 0);
  let running = 1;
  const steps = input.batches.map((batch) => {
    cum = cum.map((count, arm) => count + (batch[arm] ?? 0));
    const { logBayesFactor } = dirichletMultinomialLogBayesFactor({
      counts: cum,
      weights: input.weights,
      concentration: input.concentration,
    });
    if (logBayesFactor === null) return { cum, logBayesFactor, p: null };
    running = Math.min(running, Math.exp(-logBayesFactor));
    return { cum, logBayesFactor, p: running };
  });
  return { steps };
}
