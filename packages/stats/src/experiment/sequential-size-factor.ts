import { normalQuantile } from '../numeric/normal.ts';
import { isLevel } from './arm.ts';
import { sequenceHalfWidth, tuningSquared } from './confidence-sequence.ts';

/**
 * How many times the leads of a test looked at once the confidence sequence needs to find the same difference with
 * the same power at its planned size: ((b + z_pow)/(z₁₋α/₂ + z_pow))², b the half-width at nStar in standard errors.
 * The price of looking as often as one likes; 1.9 at 5 % and 80 %. Null for a level or a power outside (0, 1).
 */
export function sequentialSizeFactor({
  alpha,
  power,
}: {
  readonly alpha: number;
  readonly power: number;
}): number | null {
  if (!isLevel(alpha) || !isLevel(power)) return null;
  const boundary = sequenceHalfWidth({ variance: 1, n: 1, rhoSquared: tuningSquared(alpha, 1), alpha });
  const zPower = normalQuantile(power);
  const once = normalQuantile(1 - alpha / 2) + zPower;
  return once > 0 ? ((boundary + zPower) / once) ** 2 : null;
}
