import { deviance } from './deviance.ts';
import { stirlingCorrection } from './log-gamma.ts';

const TINY = 1e-300;
const MAX_TERMS = 100_000;

/**
 * ln(x^a y^b / B(a, b)) for y = 1 − x. Both x and y are arguments so that neither end of the unit interval
 * loses digits. Loader's saddle-point form: no differences of large log-gammas.
 */
export function logBetaKernel(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  return (
    0.5 * Math.log((a / n) * b * (0.5 / Math.PI)) -
    deviance(a, n * x) -
    deviance(b, n * y) +
    stirlingCorrection(n) -
    stirlingCorrection(a) -
    stirlingCorrection(b)
  );
}

/** Modified Lentz evaluation of the continued fraction of I_x(a, b), Abramowitz & Stegun 26.5.8. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let value = d;
  for (let m = 1; m < MAX_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || TINY);
    c = 1 + even / c || TINY;
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || TINY);
    c = 1 + odd / c || TINY;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) break;
  }
  return value;
}

export interface BetaTails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Both tails of the Beta(a, b) distribution at x = 1 − y: lower = I_x(a, b), upper = I_y(b, a).
 * The tail on the far side of the mean is computed directly, the other as its complement.
 */
export function betaTails(a: number, b: number, x: number, y: number): BetaTails {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const kernel = Math.exp(logBetaKernel(a, b, x, y));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, (kernel / a) * fraction(a, b, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, (kernel / b) * fraction(b, a, y));
  return { lower: 1 - upper, upper };
}
