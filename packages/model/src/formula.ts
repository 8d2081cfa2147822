import type { ScoreGroup, ScoringModel } from './scoring-model.ts';

/** The model's formula as the product prints it; after it, how time takes from each group's points. */
export function formula(model: ScoringModel): string {
  const weights = model.groups.reduce((sum, group) => sum + group.weight, 0);
  const terms = model.groups.map((group) => term[model.normalise](group, weights));
  const fades = model.groups.map(fading).filter((words) => words !== null);
  return [`score = ${terms.length === 0 ? '0' : terms.join(' + ')}`, ...fades].join('; ');
}

const term: Record<ScoringModel['normalise'], (group: ScoreGroup, weights: number) => string> = {
  weighted: ({ name, cap, weight, floor }, weights) =>
    `${percent(weights === 0 ? 0 : weight / weights)} × (${name}, between ${floor ?? 0} and ${cap ?? 100}) ÷ ${cap ?? 100} × 100`,
  sum: ({ name, cap, floor }) => {
    const bounds = [
      ...(floor == null ? [] : [`at least ${floor}`]),
      ...(cap === null ? [] : [`at most ${cap}`]),
    ];
    return bounds.length === 0 ? name : `(${name}, ${bounds.join(', ')})`;
  },
};

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function fading({ name, decay }: ScoreGroup): string | null {
  if (decay == null) return null;
  return 'halfLifeDays' in decay
    ? `points added to ${name} count points × 2^(−days ÷ ${decay.halfLifeDays}): half after ${inDays(decay.halfLifeDays)}`
    : `points added to ${name} expire after ${inDays(decay.expiresAfterDays)}`;
}

const inDays = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
