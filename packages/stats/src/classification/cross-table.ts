import { type RateFigures, rateFigures } from './rate-figures.ts';
import { assertSameLength } from './same-length.ts';

/** Scores of one model, in the order of the outcomes, and the score from which a lead qualifies. */
export interface ModelScores {
  readonly scores: readonly number[];
  readonly threshold: number;
}

/** Leads by whether each of two models lets them qualify. */
export interface CrossTable {
  readonly both: RateFigures;
  readonly onlyA: RateFigures;
  readonly onlyB: RateFigures;
  readonly neither: RateFigures;
}

/**
 * Two models over the same leads: who qualifies with both, with one only, with neither (score ≥ the model's
 * threshold), how many of each converted, and the rate with its Wilson interval.
 * Throws RangeError on unequal lengths.
 */
export function crossTable(
  a: ModelScores,
  b: ModelScores,
  options: { readonly outcomes: readonly boolean[] },
): CrossTable {
  assertSameLength(a.scores, options.outcomes);
  assertSameLength(b.scores, options.outcomes);
  const cells: Record<keyof CrossTable, { leads: number; converted: number }> = {
    both: { leads: 0, converted: 0 },
    onlyA: { leads: 0, converted: 0 },
    onlyB: { leads: 0, converted: 0 },
    neither: { leads: 0, converted: 0 },
  };
  options.outcomes.forEach((outcome, lead) => {
    const byA = (a.scores[lead] ?? Number.NaN) >= a.threshold;
    const byB = (b.scores[lead] ?? Number.NaN) >= b.threshold;
    const cell = cells[byA ? (byB ? 'both' : 'onlyA') : byB ? 'onlyB' : 'neither'];
    cell.leads += 1;
    if (outcome) cell.converted += 1;
  });
  const figures = ({ leads, converted }: { leads: number; converted: number }) =>
    rateFigures(leads, converted);
  return {
    both: figures(cells.both),
    onlyA: figures(cells.onlyA),
    onlyB: figures(cells.onlyB),
    neither: figures(cells.neither),
  };
}
