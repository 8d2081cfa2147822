import type { ScoringModel } from '@sluice/model';

/** The model as a formula, one group a line: `score = 40% × min(Fit, 85) / 85 × 100 + …`. */
export const formulaOf = (model: ScoringModel, print: (value: number) => string): string => {
  const weights = model.groups.reduce((sum, { weight }) => sum + weight, 0);
  const terms = model.groups.map(({ name, cap, weight, floor }) => {
    const points = cap === null ? name : `min(${name}, ${print(cap)})`;
    const bounded = (low: number | null) => (low === null ? points : `max(${print(low)}, ${points})`);
    if (model.normalise === 'sum') return bounded(floor ?? null);
    const share = weights === 0 ? 0 : (weight / weights) * 100;
    return `${print(share)}% × ${cap === null ? points : `${bounded(floor ?? 0)} / ${print(cap)} × 100`}`;
  });
  return `score = ${terms.join('\n      + ')}`;
};
