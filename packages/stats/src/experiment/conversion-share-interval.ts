import { unitPointOfLogit } from '../numeric/logit.ts';
import { dirichletMultinomialLogBayesFactor } from './dirichlet-multinomial.ts';

/** Intervals of B’s share among converters and of the ratio of rates; null where undefined. */
export interface ShareInterval {
  /** B's share among converters. */
  readonly shareBLower: number | null;
  readonly shareBUpper: number | null;
  /** Conversion rate of B over that of A; the upper end is null where A may have no converters at all. */
  readonly rateRatioLower: number | null;
  readonly rateRatioUpper: number | null;
}

/** Bisection in log odds between a point inside the set and one outside it. */
function edge(inside: number, outside: number, isInside: (t: number) => boolean): number {
  let [within, beyond] = [inside, outside];
  for (let step = 0; step < 200; step += 1) {
    const middle = (within + beyond) / 2;
    if (middle === within || middle === beyond) break;
    if (isInside(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}

/**
 * {φ : BF(φ) < 1/α} where BF compares Dirichlet(concentration·w) with "B's share is φ"; an interval, since
 * ln BF is convex in φ. Rate ratio B/A = φ/(1−φ)·wA/wB. Source: Lindon & Malek, NeurIPS 2022.
 */
export function conversionShareInterval(input: {
  readonly convertersA: number;
  readonly convertersB: number;
  readonly weightA: number;
  readonly weightB: number;
  readonly concentration: number;
  readonly alpha: number;
}): ShareInterval {
  const { convertersA, convertersB, weightA, weightB, concentration } = input;
  const total = convertersA + convertersB;
  const { logBayesFactor: atWeights } = dirichletMultinomialLogBayesFactor({
    counts: [convertersA, convertersB],
    weights: [weightA, weightB],
    concentration,
  });
  if (atWeights === null) {
    return { shareBLower: null, shareBUpper: null, rateRatioLower: null, rateRatioUpper: null };
  }
  const threshold = -Math.log(input.alpha);
  const isInside = (t: number): boolean => {
    const { x, y } = unitPointOfLogit(t);
    const fromA = convertersA === 0 ? 0 : convertersA * Math.log(y / weightA);
    const fromB = convertersB === 0 ? 0 : convertersB * Math.log(x / weightB);
    return atWeights - fromA - fromB < threshold;
  };
  const likeliest =
    total === 0
      ? Math.log(weightB / weightA)
      : Math.log(Math.max(convertersB, 1e-9) / Math.max(convertersA, 1e-9));
  const FAR = 700;
  const lower = convertersB === 0 ? null : edge(likeliest, -FAR, isInside);
  const upper = convertersA === 0 ? null : edge(likeliest, FAR, isInside);
  const ratio = (t: number) => Math.exp(t) * (weightA / weightB);
  return {
    shareBLower: lower === null ? 0 : unitPointOfLogit(lower).x,
    shareBUpper: upper === null ? 1 : unitPointOfLogit(upper).x,
    rateRatioLower: lower === null ? 0 : ratio(lower),
    rateRatioUpper: upper === null ? null : ratio(upper),
  };
}
