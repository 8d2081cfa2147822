import type { ScoringModel } from '@sluice/model';

/** The model as a formula, one group a line: `score = 40% × min(Fit, 85) / 85 × 100 + …`. */
export const formulaOf = (model: ScoringModel, print: (value: number) => string): string => {
  const weights = model.groups.reduce((sum, { weight }) => sum + weight, 0);
  const terms = model.groups.map(({ name, cap, weight }) => {
    const points = cap === null ? name : `min(${name}, ${print(cap)})`;
    if (model.normalise === 'sum') return points;
    const share = weights === 0 ? 0 : (weight / weights) * 100;
    return `${print(share)}% × ${cap === null ? `${points}` : `max(0, ${points}) / ${print(cap)} × 100`}`;
  });
  return `score = ${terms.join('\n      + ')}`;
};
