import { regularizedGammaQ } from './incomplete-gamma.ts';

/** Φ(z), the standard normal cumulative distribution: ½Q(½, z²/2) in the lower tail, mirrored above 0. */
export function normalCdf(z: number): number {
  const tail = 0.5 * regularizedGammaQ(0.5, (z * z) / 2);
  return z <= 0 ? tail : 1 - tail;
}

/** Two-sided p-value of a standard normal statistic, 2Φ(−|z|). */
export function twoSidedP(z: number): number {
  return 2 * normalCdf(-Math.abs(z));
}

/** Abramowitz & Stegun 26.2.23: the lower quantile within 4.5e-4. */
function roughLowerQuantile(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return numerator / denominator - t;
}

/**
 * z(q), the standard normal quantile, for 0 < q < 1 (−Infinity at 0, Infinity at 1): a rational start refined
 * by Halley's method on Φ, which triples the correct digits at each step.
 */
export function normalQuantile(q: number): number {
  if (q <= 0) return Number.NEGATIVE_INFINITY;
  if (q >= 1) return Number.POSITIVE_INFINITY;
  if (q > 0.5) return -normalQuantile(1 - q);
  if (q === 0.5) return 0;
  let z = roughLowerQuantile(q);
  for (let step = 0; step < 4; step += 1) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    if (density === 0) return z;
    const newton = (normalCdf(z) - q) / density;
    const move = newton / (1 + (z * newton) / 2);
    z -= move;
    if (Math.abs(move) <= Number.EPSILON * Math.abs(z)) break;
  }
  return z;
}
