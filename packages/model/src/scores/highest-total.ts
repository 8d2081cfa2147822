import type { ScoringModel } from '../scoring-model.ts';

/** The most a total can be by a model; infinite where a sum has no cap. */
export function highestTotal({ normalise, groups }: ScoringModel): number {
  if (normalise === 'weighted') return groups.some(({ weight }) => weight > 0) ? 100 : 0;
  return groups.reduce((sum, { cap }) => sum + (cap ?? Number.POSITIVE_INFINITY), 0);
}
