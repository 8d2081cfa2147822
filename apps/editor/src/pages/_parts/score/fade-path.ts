import { halving, type ScoreGroup } from '@sluice/model';

type Decay = NonNullable<ScoreGroup['decay']> | null;

/** Days a picture of the decay spans: three half-lives, or a half more than an expiry. */
export const shownDays = (decay: Decay): number => {
  if (decay === null) return 1;
  return 'halfLifeDays' in decay ? 3 * decay.halfLifeDays : 1.5 * decay.expiresAfterDays;
};

/** The share of points left after so many days. */
const shareAfter = (decay: Decay, days: number): number => {
  if (decay === null) return 1;
  if ('halfLifeDays' in decay) return halving(days / decay.halfLifeDays);
  return days < decay.expiresAfterDays ? 1 : 0;
};

/** The SVG path of what is left over time, full at the top left. */
export const fadePath = (
  decay: Decay,
  { width, height, days }: { readonly width: number; readonly height: number; readonly days: number },
): string => {
  const steps = 48;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const left = shareAfter(decay, (step / steps) * days);
    return `${((step / steps) * width).toFixed(1)} ${((1 - left) * height).toFixed(1)}`;
  });
  return `M${points.join(' L')}`;
};
