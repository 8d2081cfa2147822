import { isLevel, type TwoArmCounts } from './arm.ts';
import { sequenceHalfWidth, sequenceLogE, tuningSquared } from './confidence-sequence.ts';
import { addStrata, combineStrata } from './strata.ts';

/** Per arm: what must be there before a verdict may be spoken. */
export interface VerdictGate {
  readonly leads: number;
  readonly conversions: number;
}

/** Below this, at low rates and uneven splits, the normal approximation declares false winners. */
export const DEFAULT_GATE: VerdictGate = { leads: 100, conversions: 10 };

export interface GatedSequentialTest {
  /** pB − pA, stratified over the phases. */
  readonly diff: number | null;
  /** Matured leads of the phases that have leads in both arms. */
  readonly n: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly logE: number | null;
  /** Anytime-valid p-value of "no difference", before the gate. */
  readonly p: number | null;
  /** What the gate still waits for, per arm; all 0 when it is open. */
  readonly missing: Record<'leadsA' | 'leadsB' | 'conversionsA' | 'conversionsB', number>;
  readonly gateOpen: boolean;
  /** The arm that has won at this look; null while there is none. */
  readonly winner: 'A' | 'B' | null;
}

/**
 * The product's verdict at one look: the asymptotic confidence sequence (see asymptoticConfidenceSequence) over
 * phases combined with Cochran weights. p uses the pooled variance Σw²pp(1−pp)(1/nA+1/nB)/(Σw)²; the interval uses
 * the larger of pooled and unpooled variance, so it never excludes 0 while p > alpha. A winner needs p ≤ alpha and
 * an open gate. Counts are of matured leads. Null figures where no phase has leads in both arms, or nobody or
 * everybody converted.
 */
export function gatedSequentialTest(input: {
  readonly phases: readonly TwoArmCounts[];
  readonly alpha: number;
  /** Leads at which the sequence is tightest: the planned size of the experiment. */
  readonly nStar: number;
  readonly gate?: VerdictGate;
}): GatedSequentialTest {
  const gate = input.gate ?? DEFAULT_GATE;
  const total = addStrata(input.phases);
  const missing = {
    leadsA: Math.max(0, gate.leads - total.nA),
    leadsB: Math.max(0, gate.leads - total.nB),
    conversionsA: Math.max(0, gate.conversions - total.conversionsA),
    conversionsB: Math.max(0, gate.conversions - total.conversionsB),
  };
  const gateOpen = Object.values(missing).every((count) => count === 0);
  const combined = combineStrata(input.phases);
  const n = combined?.leads ?? 0;
  const usable = combined !== null && isLevel(input.alpha) && input.nStar > 0 && Number.isFinite(input.nStar);
  if (!usable || combined.variancePooled === 0) {
    const diff = combined?.diff ?? null;
    return { diff, n, lower: null, upper: null, logE: null, p: null, missing, gateOpen, winner: null };
  }
  const { diff, variancePooled, varianceUnpooled } = combined;
  const rhoSquared = tuningSquared(input.alpha, input.nStar);
  const logE = sequenceLogE({ diff, variance: variancePooled, n, rhoSquared });
  const p = Math.min(1, Math.exp(-logE));
  const halfWidth = sequenceHalfWidth({
    variance: Math.max(variancePooled, varianceUnpooled),
    n,
    rhoSquared,
    alpha: input.alpha,
  });
  const decided = gateOpen && p <= input.alpha;
  return {
    diff,
    n,
    lower: diff - halfWidth,
    upper: diff + halfWidth,
    logE,
    p,
    missing,
    gateOpen,
    winner: decided ? (diff > 0 ? 'B' : 'A') : null,
  };
}
