import { normalQuantile } from '../numeric/normal.ts';
import { type ArmCounts, isLevel, rateOf } from './arm.ts';

/** Two ends of an interval of rates or differences, as shares (0.05 is 5 %). */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** An interval that may not exist: both ends null together. */
export type MaybeInterval = Interval | { readonly lower: null; readonly upper: null };

/** The interval of nothing. */
export const NO_INTERVAL: MaybeInterval = { lower: null, upper: null };

/**
 * Wilson score interval of a rate, level 1 − alpha (default 0.95):
 * (p + z²/2n ± z√(pq/n + z²/4n²)) / (1 + z²/n); exactly 0 at no conversion, exactly 1 at all.
 * Null ends for n = 0. Source: Wilson 1927, JASA 22.
 */
export function wilsonInterval(counts: ArmCounts & { readonly alpha?: number }): MaybeInterval {
  const { conversions, n, alpha = 0.05 } = counts;
  const p = rateOf(counts);
  if (p === null || !isLevel(alpha)) return NO_INTERVAL;
  const z = normalQuantile(1 - alpha / 2);
  const z2n = (z * z) / n;
  const centre = p + z2n / 2;
  const margin = z * Math.sqrt((p * (1 - p)) / n + z2n / (4 * n));
  return {
    lower: conversions === 0 ? 0 : Math.max(0, (centre - margin) / (1 + z2n)),
    upper: conversions === n ? 1 : Math.min(1, (centre + margin) / (1 + z2n)),
  };
}
