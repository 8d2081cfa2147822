import { assertSameLength } from './same-length.ts';

/**
 * Area under the ROC curve: the chance that a lead that converted scores above one that did not, ties counting ½.
 * Exact, by rank sum in O(n log n): (R⁺ − n⁺(n⁺+1)/2)/(n⁺ n⁻) with mid-ranks. Null unless both outcomes occur, or
 * when a score is NaN. Source: Mann & Whitney 1947; Hanley & McNeil 1982. Throws RangeError on unequal lengths.
 */
export function auc(scores: readonly number[], labels: readonly boolean[]): number | null {
  assertSameLength(scores, labels);
  if (scores.some(Number.isNaN)) return null;
  const order = Float64Array.from(scores).sort();
  const positiveScores = Float64Array.from(scores.filter((_, lead) => labels[lead])).sort();
  const positives = positiveScores.length;
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return null;

  /** Twice the rank sum, so that mid-ranks stay whole numbers. */
  let twiceRanks = 0;
  let next = 0;
  for (let start = 0; start < order.length; ) {
    const score = order[start] ?? 0;
    let end = start + 1;
    while (end < order.length && order[end] === score) end += 1;
    while (next < positives && positiveScores[next] === score) {
      twiceRanks += start + 1 + end;
      next += 1;
    }
    start = end;
  }
  return (twiceRanks - positives * (positives + 1)) / (2 * positives * negatives);
}
