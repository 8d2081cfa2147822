import { sum } from '../numeric/sum.ts';

/** A difference before and after adjusting for what was known earlier; null where undefined. */
export interface CupedDifference {
  /** Pooled within-arm covariance of y and x over variance of x. */
  readonly theta: number | null;
  readonly diffRaw: number | null;
  readonly seRaw: number | null;
  readonly diffAdjusted: number | null;
  readonly seAdjusted: number | null;
  /** (seAdjusted/seRaw)²: what is left of the variance. */
  readonly varianceRatio: number | null;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Σ (left − mean)(right − mean). */
function crossDeviations(left: readonly number[], right: readonly number[]): number {
  const meanLeft = mean(left);
  const meanRight = mean(right);
  return sum(left.map((value, index) => (value - meanLeft) * ((right[index] ?? 0) - meanRight)));
}

function difference(yA: readonly number[], yB: readonly number[]): { diff: number; se: number } {
  const variance = (y: readonly number[]) => crossDeviations(y, y) / (y.length - 1);
  return { diff: mean(yB) - mean(yA), se: Math.sqrt(variance(yA) / yA.length + variance(yB) / yB.length) };
}

/**
 * Difference of means adjusted for a covariate known before assignment (the score at that moment):
 * θ = pooled within-arm cov(y,x)/var(x), y′ = y − θ(x − mean of all x), standard errors from sample variances.
 * Null with fewer than two leads in an arm; adjusted figures null where x does not vary.
 * Source: Deng, Xu, Kohavi & Walker, WSDM 2013.
 */
export function cupedDifference(input: {
  readonly yA: readonly number[];
  readonly xA: readonly number[];
  readonly yB: readonly number[];
  readonly xB: readonly number[];
}): CupedDifference {
  const { yA, xA, yB, xB } = input;
  const nothing = { theta: null, diffAdjusted: null, seAdjusted: null, varianceRatio: null };
  const paired = xA.length === yA.length && xB.length === yB.length;
  const finite = [...yA, ...xA, ...yB, ...xB].every(Number.isFinite);
  if (!paired || !finite || yA.length < 2 || yB.length < 2) return { ...nothing, diffRaw: null, seRaw: null };

  const raw = difference(yA, yB);
  const spread = crossDeviations(xA, xA) + crossDeviations(xB, xB);
  if (spread === 0) return { ...nothing, diffRaw: raw.diff, seRaw: raw.se };
  const theta = (crossDeviations(yA, xA) + crossDeviations(yB, xB)) / spread;
  const grandMean = mean([...xA, ...xB]);
  const adjust = (y: readonly number[], x: readonly number[]) =>
    y.map((value, index) => value - theta * ((x[index] ?? 0) - grandMean));
  const adjusted = difference(adjust(yA, xA), adjust(yB, xB));
  return {
    theta,
    diffRaw: raw.diff,
    seRaw: raw.se,
    diffAdjusted: adjusted.diff,
    seAdjusted: adjusted.se,
    varianceRatio: raw.se === 0 ? null : (adjusted.se / raw.se) ** 2,
  };
}
