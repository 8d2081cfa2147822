import { normalCdf, normalQuantile } from '../numeric/normal.ts';
import { isLevel } from './arm.ts';

/**
 * Power of the two-sided test of two rates with nPerArm leads each: e = (p2−p1)/√((p1q1+p2q2)/n),
 * power = 1 − Φ(z₁₋α/₂ − e) + Φ(−z₁₋α/₂ − e). Null where a rate is outside [0, 1], n is not positive or both
 * variances are 0. Source: Chow, Shao & Wang, Sample Size Calculations in Clinical Research §4.2.
 */
export function powerTwoProportions(input: {
  readonly p1: number;
  readonly p2: number;
  readonly nPerArm: number;
  readonly alpha: number;
}): { readonly power: number | null } {
  const { p1, p2, nPerArm, alpha } = input;
  const variance = p1 * (1 - p1) + p2 * (1 - p2);
  const ratesValid = p1 >= 0 && p1 <= 1 && p2 >= 0 && p2 <= 1;
  if (!ratesValid || !(nPerArm > 0) || !(variance > 0) || !isLevel(alpha)) return { power: null };
  const z = normalQuantile(1 - alpha / 2);
  const effect = (p2 - p1) / Math.sqrt(variance / nPerArm);
  return { power: normalCdf(effect - z) + normalCdf(-z - effect) };
}
