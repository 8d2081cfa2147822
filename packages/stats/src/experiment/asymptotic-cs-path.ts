import type { TwoArmCounts } from './arm.ts';
import { asymptoticConfidenceSequence } from './asymptotic-confidence-sequence.ts';

/** One look at a running experiment; differences pB − pA are shares, null where undefined. */
export interface SequenceLook {
  readonly pNow: number | null;
  /** Smallest p so far; null until one look has a p. */
  readonly pRunningMin: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Intersection of the intervals so far. It can become empty (lower > upper) when the effect drifts. */
  readonly runningLower: number | null;
  readonly runningUpper: number | null;
}

function combine(pick: (...values: number[]) => number, before: number | null, now: number | null) {
  if (before === null || now === null) return before ?? now;
  return pick(before, now);
}

/**
 * The confidence sequence over successive looks at cumulative counts: running minimum of p and running
 * intersection of the intervals, both still valid. Looks with se² = 0 contribute nothing.
 * Source: Waudby-Smith et al., arXiv 2103.06476.
 */
export function asymptoticCsPath(input: {
  readonly looks: readonly TwoArmCounts[];
  readonly alpha: number;
  readonly nStar: number;
}): { readonly looks: readonly SequenceLook[] } {
  let pRunningMin: number | null = null;
  let runningLower: number | null = null;
  let runningUpper: number | null = null;
  const looks: SequenceLook[] = [];
  for (const counts of input.looks) {
    const now = asymptoticConfidenceSequence({ ...counts, alpha: input.alpha, nStar: input.nStar });
    pRunningMin = combine(Math.min, pRunningMin, now.p);
    runningLower = combine(Math.max, runningLower, now.lower);
    runningUpper = combine(Math.min, runningUpper, now.upper);
    looks.push({ pNow: now.p, pRunningMin, lower: now.lower, upper: now.upper, runningLower, runningUpper });
  }
  return { looks };
}
