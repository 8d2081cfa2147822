import type { ArmCounts } from './arm.ts';
import { betaBinomialPosterior } from './beta-binomial-posterior.ts';

/**
 * Allocation by probability of being best with an additive floor: w_i = f + (1 − K·f)·P(best_i), so every arm
 * keeps at least `floor`. Null where the posterior is undefined or K floors exceed 1.
 * Source: GrowthBook's bandits, with P(best) exact instead of sampled.
 */
export function thompsonWeightsWithFloor(input: {
  readonly arms: readonly ArmCounts[];
  readonly priorAlpha: number;
  readonly priorBeta: number;
  readonly floor: number;
}): { readonly pBest: readonly number[] | null; readonly weights: readonly number[] | null } {
  const { pBest } = betaBinomialPosterior({ ...input, alpha: 0.05 });
  const spread = 1 - input.arms.length * input.floor;
  if (pBest === null || !(input.floor >= 0) || spread < 0) return { pBest, weights: null };
  return { pBest, weights: pBest.map((probability) => input.floor + spread * probability) };
}
