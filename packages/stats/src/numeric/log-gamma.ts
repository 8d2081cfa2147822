const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** Bernoulli coefficients B(2k)/(2k(2k-1)) of Stirling's series, k = 1…7. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** Below this the argument is shifted up; from here seven terms are exact to 3e-17. */
const SERIES_FROM = 10;

function stirlingSeries(x: number): number {
  const inverseSquare = 1 / (x * x);
  let sum = 0;
  for (const coefficient of STIRLING.toReversed()) sum = sum * inverseSquare + coefficient;
  return sum / x;
}

/**
 * Natural logarithm of the gamma function for x > 0: Stirling's series, with the recurrence
 * Γ(x+1) = xΓ(x) below 10. Abramowitz & Stegun 6.1.15 and 6.1.41. Absolute error about 1e-15·max(1, lnΓ).
 */
export function logGamma(x: number): number {
  let shifted = x;
  let product = 1;
  while (shifted < SERIES_FROM) {
    product *= shifted;
    shifted += 1;
  }
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    HALF_LOG_TWO_PI +
    stirlingSeries(shifted) -
    Math.log(product)
  );
}

/**
 * What Stirling's main term leaves out: lnΓ(x) − [(x−½)ln x − x + ½ln 2π], for x > 0.
 * Densities built from it and {@link deviance} keep full precision where differences of lnΓ lose it
 * (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function stirlingCorrection(x: number): number {
  if (x >= SERIES_FROM) return stirlingSeries(x);
  return logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
}
