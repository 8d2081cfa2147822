import { normalQuantile, twoSidedP } from '../numeric/normal.ts';
import { isLevel, type TwoArmCounts, type TwoRates, twoRates } from './arm.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Two arms compared at one planned look. Rates and differences are shares; null where undefined. */
export interface TwoProportionZ {
  readonly pA: number | null;
  readonly pB: number | null;
  /** pB − pA. */
  readonly diff: number | null;
  readonly sePooled: number | null;
  readonly seUnpooled: number | null;
  readonly z: number | null;
  readonly pTwoSided: number | null;
  readonly waldLower: number | null;
  readonly waldUpper: number | null;
  readonly newcombeLower: number | null;
  readonly newcombeUpper: number | null;
  /** pB/pA − 1; null with its interval when pA is 0. */
  readonly relLift: number | null;
  readonly relSe: number | null;
  readonly relLower: number | null;
  readonly relUpper: number | null;
}

const UNDEFINED: TwoProportionZ = {
  pA: null,
  pB: null,
  diff: null,
  sePooled: null,
  seUnpooled: null,
  z: null,
  pTwoSided: null,
  waldLower: null,
  waldUpper: null,
  newcombeLower: null,
  newcombeUpper: null,
  relLift: null,
  relSe: null,
  relLower: null,
  relUpper: null,
};

/** Newcombe 1998, Statistics in Medicine 17, method 10: the interval from the two Wilson intervals. */
function newcombe(counts: TwoArmCounts & { alpha: number }, rates: TwoRates) {
  const { conversionsA, nA, conversionsB, nB, alpha } = counts;
  const a = wilsonInterval({ conversions: conversionsA, n: nA, alpha });
  const b = wilsonInterval({ conversions: conversionsB, n: nB, alpha });
  if (a.lower === null || b.lower === null) return { newcombeLower: null, newcombeUpper: null };
  return {
    newcombeLower: rates.diff - Math.hypot(rates.pB - b.lower, a.upper - rates.pA),
    newcombeUpper: rates.diff + Math.hypot(b.upper - rates.pB, rates.pA - a.lower),
  };
}

/** Relative lift with its delta-method standard error √(pB qB/nB/pA² + pA qA/nA·pB²/pA⁴). */
function relativeLift(counts: TwoArmCounts, rates: TwoRates, critical: number) {
  const { pA, pB } = rates;
  if (pA === 0) return { relLift: null, relSe: null, relLower: null, relUpper: null };
  const ratio = pB / pA;
  const relLift = ratio - 1;
  const relSe = Math.sqrt((pB * (1 - pB)) / counts.nB + ((pA * (1 - pA)) / counts.nA) * ratio * ratio) / pA;
  return { relLift, relSe, relLower: relLift - critical * relSe, relUpper: relLift + critical * relSe };
}

/**
 * Two-proportion z-test for one look: z = (pB−pA)/√(pp(1−pp)(1/nA+1/nB)) with the pooled rate pp, p = 2Φ(−|z|),
 * Wald and Newcombe intervals of the difference, relative lift. All null when an arm has no leads; z = 0 and
 * p = 1 when nobody or everybody converted. Not valid under repeated looks: see asymptoticConfidenceSequence.
 */
export function twoProportionZ(input: TwoArmCounts & { readonly alpha: number }): TwoProportionZ {
  const rates = twoRates(input);
  if (rates === null || !isLevel(input.alpha)) return UNDEFINED;
  const critical = normalQuantile(1 - input.alpha / 2);
  const sePooled = Math.sqrt(rates.variancePooled);
  const seUnpooled = Math.sqrt(rates.varianceUnpooled);
  const z = sePooled === 0 ? 0 : rates.diff / sePooled;
  return {
    pA: rates.pA,
    pB: rates.pB,
    diff: rates.diff,
    sePooled,
    seUnpooled,
    z,
    pTwoSided: twoSidedP(z),
    waldLower: rates.diff - critical * seUnpooled,
    waldUpper: rates.diff + critical * seUnpooled,
    ...newcombe(input, rates),
    ...relativeLift(input, rates, critical),
  };
}
