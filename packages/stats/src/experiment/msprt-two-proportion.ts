import { isLevel, rateOf } from './arm.ts';

/** A sequential test so far: pB − pA as a share, its always-valid p-value and interval; null where undefined. */
export interface MsprtTwoProportion {
  readonly diff: number | null;
  /** x̄(1−x̄) + ȳ(1−ȳ). */
  readonly V: number | null;
  readonly logLambda: number | null;
  readonly p: number | null;
  readonly halfWidth: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Mixture sequential probability ratio test with equal arms of n leads and a N(0, τ²) mixture:
 * ln Λ = ½ ln(V/(V+nτ²)) + n²τ²d²/(2V(V+nτ²)), p = min(1, 1/Λ),
 * half-width √(V(V+nτ²)/(n²τ²)·(−2 ln α − ln(V/(V+nτ²)))). Null where V = 0 or an arm is empty.
 * Source: Johari, Pekelis & Walsh, arXiv 1512.04922.
 */
export function msprtTwoProportion(input: {
  readonly conversionsA: number;
  readonly conversionsB: number;
  readonly nPerArm: number;
  readonly tau: number;
  readonly alpha: number;
}): MsprtTwoProportion {
  const n = input.nPerArm;
  const pA = rateOf({ conversions: input.conversionsA, n });
  const pB = rateOf({ conversions: input.conversionsB, n });
  const diff = pA === null || pB === null ? null : pB - pA;
  const V = pA === null || pB === null ? null : pA * (1 - pA) + pB * (1 - pB);
  const nothing = { diff, V, logLambda: null, p: null, halfWidth: null, lower: null, upper: null };
  if (
    diff === null ||
    V === null ||
    V === 0 ||
    !(input.tau > 0 && Number.isFinite(input.tau)) ||
    !isLevel(input.alpha)
  )
    return nothing;
  const mixture = n * input.tau * input.tau;
  const logShrink = -Math.log1p(mixture / V);
  const logLambda = 0.5 * logShrink + (n * mixture * diff * diff) / (2 * V * (V + mixture));
  const halfWidth = Math.sqrt(
    ((V * (V + mixture)) / (n * mixture)) * (-2 * Math.log(input.alpha) - logShrink),
  );
  return {
    diff,
    V,
    logLambda,
    p: Math.min(1, Math.exp(-logLambda)),
    halfWidth,
    lower: diff - halfWidth,
    upper: diff + halfWidth,
  };
}
