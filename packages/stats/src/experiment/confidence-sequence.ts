/** ρ² of the asymptotic confidence sequence that is tightest at nStar observations, level 1 − alpha. */
export function tuningSquared(alpha: number, nStar: number): number {
  return (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / nStar;
}

/**
 * Half-width at n observations of a difference with variance `variance` (se²):
 * √(se² n)·√(2t ln(√t/α)/(n²ρ²)), t = nρ² + 1.
 */
export function sequenceHalfWidth(input: {
  readonly variance: number;
  readonly n: number;
  readonly rhoSquared: number;
  readonly alpha: number;
}): number {
  const { variance, n, rhoSquared, alpha } = input;
  const t = n * rhoSquared + 1;
  return Math.sqrt((variance * 2 * t * Math.log(Math.sqrt(t) / alpha)) / (n * rhoSquared));
}

/** Log e-value against "no difference": ρ²(diff² n/se²)/(2t) − ½ ln t, t = nρ² + 1. */
export function sequenceLogE(input: {
  readonly diff: number;
  readonly variance: number;
  readonly n: number;
  readonly rhoSquared: number;
}): number {
  const t = input.n * input.rhoSquared + 1;
  return (
    (input.rhoSquared * ((input.diff * input.diff * input.n) / input.variance)) / (2 * t) - 0.5 * Math.log(t)
  );
}
