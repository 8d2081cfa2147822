import { normalQuantile } from '../numeric/normal.ts';
import { isLevel } from './arm.ts';
import { powerTwoProportions } from './power-two-proportions.ts';

/** Leads per arm by three formulas, exact and rounded up; null where undefined. */
export interface SampleSizeTwoProportions {
  /** Leads per arm, unpooled variance. */
  readonly unpooled: number | null;
  readonly unpooledCeil: number | null;
  /** Leads per arm, pooled variance under the null hypothesis (Fleiss): the one to plan with. */
  readonly pooledFleiss: number | null;
  readonly pooledFleissCeil: number | null;
  /** Leads per arm as Evan Miller's public calculator gives them. */
  readonly evanMiller: number | null;
  readonly evanMillerRounded: number | null;
  readonly powerAtPooledCeil: number | null;
}

const UNDEFINED: SampleSizeTwoProportions = {
  unpooled: null,
  unpooledCeil: null,
  pooledFleiss: null,
  pooledFleissCeil: null,
  evanMiller: null,
  evanMillerRounded: null,
  powerAtPooledCeil: null,
};

/**
 * Leads per arm to see p1 against p2, two-sided level alpha, with the given power, d = p2 − p1:
 * unpooled (z₁₋α/₂+z_pow)²(p1q1+p2q2)/d²; Fleiss (z₁₋α/₂√(2p̄q̄)+z_pow√(p1q1+p2q2))²/d²; Evan Miller puts 2p1q1 in
 * the first root. Null where p1 = p2 or a rate, level or power is outside its range.
 * Source: Fleiss, Statistical Methods for Rates and Proportions; evanmiller.org/ab-testing.
 */
export function sampleSizeTwoProportions(input: {
  readonly p1: number;
  readonly p2: number;
  readonly alpha: number;
  readonly power: number;
}): SampleSizeTwoProportions {
  const { p1, p2, alpha, power } = input;
  const ratesValid = p1 >= 0 && p1 <= 1 && p2 >= 0 && p2 <= 1 && p1 !== p2;
  if (!ratesValid || !isLevel(alpha) || !isLevel(power)) return UNDEFINED;
  const zAlpha = normalQuantile(1 - alpha / 2);
  const zPower = normalQuantile(power);
  const d2 = (p2 - p1) ** 2;
  const separate = p1 * (1 - p1) + p2 * (1 - p2);
  const mean = (p1 + p2) / 2;
  const unpooled = ((zAlpha + zPower) ** 2 * separate) / d2;
  const pooledFleiss = (zAlpha * Math.sqrt(2 * mean * (1 - mean)) + zPower * Math.sqrt(separate)) ** 2 / d2;
  const evanMiller = (zAlpha * Math.sqrt(2 * p1 * (1 - p1)) + zPower * Math.sqrt(separate)) ** 2 / d2;
  const pooledFleissCeil = Math.ceil(pooledFleiss);
  return {
    unpooled,
    unpooledCeil: Math.ceil(unpooled),
    pooledFleiss,
    pooledFleissCeil,
    evanMiller,
    evanMillerRounded: Math.round(evanMiller),
    powerAtPooledCeil: powerTwoProportions({ p1, p2, alpha, nPerArm: pooledFleissCeil }).power,
  };
}
