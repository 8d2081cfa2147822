import type { ScoreGroup, ScoringModel } from './scoring-model.ts';

/** The model's formula as the product prints it. */
export function formula(model: ScoringModel): string {
  const weights = model.groups.reduce((sum, group) => sum + group.weight, 0);
  const terms = model.groups.map((group) => term[model.normalise](group, weights));
  return `score = ${terms.length === 0 ? '0' : terms.join(' + ')}`;
}

const term: Record<ScoringModel['normalise'], (group: ScoreGroup, weights: number) => string> = {
  weighted: ({ name, cap, weight }, weights) =>
    `${percent(weights === 0 ? 0 : weight / weights)} × (${name}, between 0 and ${cap ?? 100}) ÷ ${cap ?? 100} × 100`,
  sum: ({ name, cap }) => (cap === null ? name : `(${name}, at most ${cap})`),
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
