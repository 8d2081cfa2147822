import { thresholdFigures, wilsonInterval } from '@sluice/stats';
import { rateView } from '../analytics/frame.ts';

/** A lead with its highest score, what became of it and what sales said. */
export interface ScoredOutcome {
  readonly score: number;
  readonly converted: boolean;
  readonly sales: 'accepted' | 'rejected' | null;
}

/** Cut-offs looked at: every fifth of the range scores come from, and the one in force. */
const placesOf = (leads: readonly ScoredOutcome[], current: number): readonly number[] => {
  const top = Math.max(current, ...leads.map(({ score }) => (Number.isFinite(score) ? score : 0)));
  const bottom = Math.min(0, ...leads.map(({ score }) => (Number.isFinite(score) ? score : 0)));
  const step = top - bottom <= 120 ? 5 : Math.ceil((top - bottom) / 24 / 5) * 5;
  const places = new Set([current]);
  for (let at = Math.floor(bottom / step) * step; at <= top; at += step) places.add(at);
  return [...places].sort((a, b) => a - b);
};

/** Volume, precision, recall and acceptance at each cut-off. */
export const cutoffsOf = (
  leads: readonly ScoredOutcome[],
  { current, days }: { readonly current: number; readonly days: number },
) => {
  const scores = leads.map(({ score }) => score);
  const outcomes = leads.map(({ converted }) => converted);
  return placesOf(leads, current).map((threshold) => {
    const {
      leads: volume,
      converted,
      rate,
      recall,
      interval,
    } = thresholdFigures({ scores, outcomes, threshold });
    const answered = leads.filter(({ score, sales }) => sales !== null && score >= threshold);
    const accepted = answered.filter(({ sales }) => sales === 'accepted').length;
    return {
      threshold,
      current: threshold === current,
      volume,
      perMonth: days === 0 ? 0 : (volume * 30) / days,
      precision: { of: volume, n: converted, rate, lower: interval.lower, upper: interval.upper },
      recall,
      accepted: rateView(answered.length, accepted),
    };
  });
};

export type Cutoff = ReturnType<typeof cutoffsOf>[number];

/**
 * The cut-off with the best balance of precision and recall (F₁) among those that still let a fifth of today's leads
 * through; null while too little is known to prefer one: fewer than 30 conversions, or an interval of its precision
 * that holds that of today.
 */
export const adviceOf = (cutoffs: readonly Cutoff[]): number | null => {
  const today = cutoffs.find(({ current }) => current);
  const conversions = Math.max(0, ...cutoffs.map(({ precision }) => precision.n));
  if (today === undefined || conversions < 30) return null;
  const balance = ({ precision, recall }: Cutoff): number =>
    precision.rate === null || recall === null || precision.rate + recall === 0
      ? 0
      : (2 * precision.rate * recall) / (precision.rate + recall);
  const best = cutoffs
    .filter(({ volume }) => volume >= Math.max(20, today.volume / 5))
    .reduce<Cutoff | null>((a, b) => (a === null || balance(b) > balance(a) ? b : a), null);
  if (best === null || best.current || balance(best) < balance(today) * 1.1) return null;
  const { lower, upper } = wilsonInterval({ conversions: today.precision.n, n: today.precision.of });
  const differs =
    lower === null ||
    best.precision.rate === null ||
    best.precision.rate < lower ||
    best.precision.rate > upper;
  return differs ? best.threshold : null;
};
