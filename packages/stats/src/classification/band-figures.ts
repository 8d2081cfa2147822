import { type GroupFigures, groupFigures } from './rate-figures.ts';
import { assertSameLength } from './same-length.ts';

/** Half-open interval of scores, from ≤ score < to; an end that is null or left out is unbounded. */
export interface Band {
  readonly name: string;
  readonly from?: number | null;
  readonly to?: number | null;
}

/** A band and how the leads in it converted. */
export interface BandFigures extends GroupFigures {
  readonly band: Band;
}

/**
 * Leads, converted, rate with Wilson interval, recall and lift of each band, in the order given. Bands may overlap
 * or leave gaps; a NaN score is in no band. Throws RangeError on unequal lengths.
 */
export function bandFigures(
  scores: readonly number[],
  outcomes: readonly boolean[],
  bands: readonly Band[],
): readonly BandFigures[] {
  assertSameLength(scores, outcomes);
  return bands.map((band) => {
    const from = band.from ?? Number.NEGATIVE_INFINITY;
    const to = band.to ?? null;
    const belongs = (score: number) => score >= from && (to === null || score < to);
    return { band, ...groupFigures(scores, outcomes, { belongs }) };
  });
}
