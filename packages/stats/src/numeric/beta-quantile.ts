import { betaTails, logBetaKernel } from './incomplete-beta.ts';
import { unitPointOfLogit } from './logit.ts';

/**
 * The x with I_x(a, b) = p, for 0 < p < 1. Newton's method on the logarithm of the smaller tail in log odds,
 * where Beta tails are log-concave, kept inside a bracket by bisection.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const useLower = p <= 0.5;
  const target = Math.log(useLower ? p : 1 - p);
  const sign = useLower ? 1 : -1;
  /** Increasing in t whichever tail is used; zero at the quantile. */
  const excess = (t: number): number => {
    const { x, y } = unitPointOfLogit(t);
    const tails = betaTails(a, b, x, y);
    return sign * (Math.log(useLower ? tails.lower : tails.upper) - target);
  };

  const centre = Math.log(a / b);
  const spread = Math.sqrt(1 / a + 1 / b);
  let low = centre - spread;
  let high = centre + spread;
  for (let step = spread; excess(low) > 0; step *= 2) low -= step;
  for (let step = spread; excess(high) < 0; step *= 2) high += step;

  let t = (low + high) / 2;
  for (let iteration = 0; iteration < 200; iteration += 1) {
    const { x, y } = unitPointOfLogit(t);
    const tails = betaTails(a, b, x, y);
    const tail = useLower ? tails.lower : tails.upper;
    const value = sign * (Math.log(tail) - target);
    if (value > 0) high = t;
    else low = t;
    const newton = t - (value * tail) / Math.exp(logBetaKernel(a, b, x, y));
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - t) <= 4 * Number.EPSILON * Math.max(1, Math.abs(t))) return unitPointOfLogit(next).x;
    t = next;
  }
  return unitPointOfLogit(t).x;
}
