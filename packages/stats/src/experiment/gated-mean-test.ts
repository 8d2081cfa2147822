import { isLevel } from './arm.ts';
import { sequenceHalfWidth, sequenceLogE, tuningSquared } from './confidence-sequence.ts';
import { DEFAULT_GATE, type GatedSequentialTest, type VerdictGate } from './gated-sequential-test.ts';

/** Of one arm in one phase: leads, those above nothing, the sum of their values and of the squares. */
export interface ArmValues {
  readonly n: number;
  readonly positive: number;
  readonly sum: number;
  readonly squares: number;
}

/**
 * gatedSequentialTest for means instead of rates, such as the worth of deals per lead: the same sequence with sample
 * variances, strata combined with w = nA nB/(nA+nB). The gate counts leads, and as conversions those above nothing.
 * Null figures where no phase has leads in both arms, or nobody differs.
 */
export function gatedMeanTest(input: {
  readonly phases: readonly { readonly a: ArmValues; readonly b: ArmValues }[];
  readonly alpha: number;
  readonly nStar: number;
  readonly gate?: VerdictGate;
}): GatedSequentialTest {
  const gate = input.gate ?? DEFAULT_GATE;
  const total = (of: (phase: (typeof input.phases)[number]) => number): number =>
    input.phases.reduce((sum, phase) => sum + of(phase), 0);
  const missing = {
    leadsA: Math.max(0, gate.leads - total(({ a }) => a.n)),
    leadsB: Math.max(0, gate.leads - total(({ b }) => b.n)),
    conversionsA: Math.max(0, gate.conversions - total(({ a }) => a.positive)),
    conversionsB: Math.max(0, gate.conversions - total(({ b }) => b.positive)),
  };
  const gateOpen = Object.values(missing).every((count) => count === 0);
  let weights = 0;
  let differences = 0;
  let variances = 0;
  let n = 0;
  for (const { a, b } of input.phases) {
    if (!(a.n > 0 && b.n > 0)) continue;
    const weight = (a.n * b.n) / (a.n + b.n);
    weights += weight;
    differences += weight * (b.sum / b.n - a.sum / a.n);
    variances += weight * weight * pooledVariance(a, b) * (1 / a.n + 1 / b.n);
    n += a.n + b.n;
  }
  const diff = weights === 0 ? null : differences / weights;
  const nothing = { diff, n, lower: null, upper: null, logE: null, p: null, missing, gateOpen, winner: null };
  const variance = variances / (weights * weights);
  const usable = isLevel(input.alpha) && input.nStar > 0 && Number.isFinite(input.nStar);
  if (diff === null || !usable || !(variance > 0) || !Number.isFinite(variance)) return nothing;
  const rhoSquared = tuningSquared(input.alpha, input.nStar);
  const logE = sequenceLogE({ diff, variance, n, rhoSquared });
  const p = Math.min(1, Math.exp(-logE));
  const halfWidth = sequenceHalfWidth({ variance, n, rhoSquared, alpha: input.alpha });
  const winner = gateOpen && p <= input.alpha ? (diff > 0 ? 'B' : 'A') : null;
  return { ...nothing, lower: diff - halfWidth, upper: diff + halfWidth, logE, p, winner };
}

/** Variance of one value if both arms have one mean. */
function pooledVariance(a: ArmValues, b: ArmValues): number {
  const n = a.n + b.n;
  const mean = (a.sum + b.sum) / n;
  return Math.max(0, (a.squares + b.squares) / n - mean * mean);
}
