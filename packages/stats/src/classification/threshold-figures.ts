import { type GroupFigures, groupFigures } from './rate-figures.ts';
import { assertSameLength } from './same-length.ts';

/**
 * What a threshold does: the leads scoring at or above it, how many of them converted, rate (precision) with its
 * Wilson interval, recall = converted/all converted, lift = rate/rate of all leads. Ratios with divisor 0 are null.
 * A NaN score reaches no threshold. Throws RangeError on unequal lengths.
 */
export function thresholdFigures(input: {
  readonly scores: readonly number[];
  readonly outcomes: readonly boolean[];
  readonly threshold: number;
}): GroupFigures {
  assertSameLength(input.scores, input.outcomes);
  return groupFigures(input.scores, input.outcomes, { belongs: (score) => score >= input.threshold });
}
