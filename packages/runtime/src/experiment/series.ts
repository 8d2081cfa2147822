import { wilsonInterval } from '@sluice/stats';
import type { FigureRow } from '@sluice/store';
import { type CompareRequest, compareArms } from './compare-arms.ts';
import { armSum } from './sums.ts';

/** What was known at the end of a day, counting only leads older than the window by then. */
export interface SeriesPoint {
  /** Days since 1970. */
  readonly day: number;
  readonly arms: readonly {
    readonly arm: string;
    readonly matured: number;
    readonly converted: number;
    readonly rate: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
  /** Difference to the first arm with the band that holds at every look. */
  readonly differences: readonly {
    readonly arm: string;
    readonly diff: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
}

const mostPoints = 40;

/** The course of the experiment, day by day, thinned to what a chart can show; the last point is the last day. */
export const seriesOf = (
  rows: readonly FigureRow[],
  request: CompareRequest & { readonly windowDays: number; readonly now: number },
): readonly SeriesPoint[] => {
  const matured = rows.filter((row) => row.matured);
  const days = matured.map(({ day }) => day);
  if (days.length === 0) return [];
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  const step = Math.max(1, Math.ceil((last - first + 1) / mostPoints));
  const looks: number[] = [];
  for (let day = last; day >= first; day -= step) looks.unshift(day);
  return looks.map((day) => {
    const until = matured.filter((row) => row.day <= day);
    return {
      day: day + Math.ceil(request.windowDays),
      arms: request.keys.map((arm) => {
        const { matured: n, converted } = armSum(until, { arm });
        const rate = n === 0 ? null : converted / n;
        return { arm, matured: n, converted, rate, ...wilsonInterval({ conversions: converted, n }) };
      }),
      differences: compareArms(until, request).map(({ arm, diff, lower, upper }) => ({
        arm,
        diff,
        lower,
        upper,
      })),
    };
  });
};
