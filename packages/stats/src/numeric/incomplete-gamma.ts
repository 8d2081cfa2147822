import { deviance } from './deviance.ts';
import { stirlingCorrection } from './log-gamma.ts';

const TINY = 1e-300;
const MAX_TERMS = 100_000;

/** x^a e^−x / Γ(a), accurate for large a. */
function kernel(a: number, x: number): number {
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(-deviance(a, x) - stirlingCorrection(a));
}

function lowerBySeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < MAX_TERMS; k += 1) {
    term *= x / (a + k);
    sum += term;
    if (term <= sum * Number.EPSILON * 0.25) break;
  }
  return sum * kernel(a, x);
}

/** Modified Lentz evaluation of Legendre's continued fraction. */
function upperByFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < MAX_TERMS; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return value * kernel(a, x);
}

/**
 * Upper regularised incomplete gamma function Q(a, x) = Γ(a, x)/Γ(a) for a > 0, x ≥ 0, in [0, 1].
 * Series below x = a + 1, continued fraction above (Abramowitz & Stegun 6.5.29 and 6.5.31).
 */
export function regularizedGammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}
