import { defaultScoringModel } from '@sluice/model';
import { expect, it } from 'vitest';
import { formulaOf } from './formula.ts';

it('prints each group with its share, cap and weight', () => {
  expect(formulaOf(defaultScoringModel, String)).toBe(
    'score = 40% × max(0, min(Fit, 85)) / 85 × 100\n      + 60% × max(0, min(Engagement, 55)) / 55 × 100',
  );
  expect(formulaOf({ ...defaultScoringModel, normalise: 'sum' }, String)).toBe(
    'score = min(Fit, 85)\n      + min(Engagement, 55)',
  );
});
