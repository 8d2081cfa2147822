import { givePoints, noPoints, type ScoringModel, scoreOf } from '@sluice/model';
import type { GivenPoints } from '@sluice/store';

/**
 * The highest total a lead's rows, oldest first, ever came to under a scoring model: a threshold up to it was
 * crossed. Null for a lead without points.
 */
export const peakScore = (model: ScoringModel, rows: readonly GivenPoints[]): number | null => {
  let state = noPoints;
  let peak: number | null = null;
  for (const { workflow, node, ...row } of rows) {
    const rule = { workflow, node };
    state = { ...state, ...givePoints(state, { ...row, rule }, `${row.lead}:${workflow}:${node}`) };
    const { total } = scoreOf(model, state, row.at);
    if (total !== null && (peak === null || total > peak)) peak = total;
  }
  return peak;
};
