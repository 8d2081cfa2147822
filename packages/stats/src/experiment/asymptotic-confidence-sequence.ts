import { isLevel, type TwoArmCounts, twoRates } from './arm.ts';
import { sequenceHalfWidth, sequenceLogE, tuningSquared } from './confidence-sequence.ts';

/** An interval of pB − pA (shares) valid at every look; null where undefined. */
export interface AsymptoticConfidenceSequence {
  /** pB − pA. */
  readonly diff: number | null;
  /** Unpooled standard error of the difference. */
  readonly se: number | null;
  /** Leads in both arms. */
  readonly n: number;
  readonly rho: number | null;
  readonly halfWidth: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly logE: number | null;
  /** min(1, 1/E), valid at whatever moment one looks. */
  readonly p: number | null;
}

/**
 * Interval and p-value of a difference of rates that may be looked at after every lead; tightest at nStar leads.
 * se² = pA qA/nA + pB qB/nB, ρ² = (−2 ln α + ln(1 − 2 ln α))/nStar, t = nρ² + 1,
 * half-width √(se² n)·√(2t ln(√t/α)/(n²ρ²)), ln E = ρ²(diff² n/se²)/(2t) − ½ ln t. Null interval and p where
 * se² = 0. Source: Waudby-Smith et al., arXiv 2103.06476, eq. 9, 155, 161. The documented formula: for
 * decisions use gatedSequentialTest, whose variance is pooled and which waits for enough leads.
 */
export function asymptoticConfidenceSequence(
  input: TwoArmCounts & { readonly alpha: number; readonly nStar: number },
): AsymptoticConfidenceSequence {
  const n = input.nA + input.nB;
  const rates = twoRates(input);
  const tuned = isLevel(input.alpha) && input.nStar > 0 && Number.isFinite(input.nStar);
  const rhoSquared = tuned ? tuningSquared(input.alpha, input.nStar) : null;
  const nothing = {
    diff: rates?.diff ?? null,
    se: rates ? Math.sqrt(rates.varianceUnpooled) : null,
    n,
    rho: rhoSquared === null ? null : Math.sqrt(rhoSquared),
    halfWidth: null,
    lower: null,
    upper: null,
    logE: null,
    p: null,
  };
  if (rates === null || rhoSquared === null || rates.varianceUnpooled === 0) return nothing;
  const { diff, varianceUnpooled: variance } = rates;
  const halfWidth = sequenceHalfWidth({ variance, n, rhoSquared, alpha: input.alpha });
  const logE = sequenceLogE({ diff, variance, n, rhoSquared });
  return {
    ...nothing,
    halfWidth,
    lower: diff - halfWidth,
    upper: diff + halfWidth,
    logE,
    p: Math.min(1, Math.exp(-logE)),
  };
}
