import type { Services } from '../context.ts';
import {
  byPeriod,
  checkedRange,
  frameOf,
  named,
  periodView,
  qualifiedStage,
  type Range,
  rateView,
} from './frame.ts';

/** New qualified leads against the quota, in its own unit, and what sales said to the leads handed over. */
export const qualifiedView = async (services: Pick<Services, 'store' | 'clock'>, query: Range) => {
  const { analytics } = services.store;
  const { workspace, goals, now, asOf } = await frameOf(services);
  const unit = goals.quota?.per ?? 'week';
  const stage = qualifiedStage(workspace);
  const periods = await analytics.periods({ ...checkedRange(query), zone: workspace.timezone }, unit);
  const [entries, handoffs] = await Promise.all([
    analytics.stages([stage.id], periods),
    analytics.handoffs(periods),
  ]);
  const handed = byPeriod(periods, handoffs);
  const rows = byPeriod(periods, entries).map((entry, index) => {
    const { made = 0, open = 0, accepted = 0, rejected = 0 } = handed[index] ?? {};
    return { entered: entry?.entered ?? 0, again: entry?.again ?? 0, made, open, accepted, rejected };
  });
  const sum = (key: keyof (typeof rows)[number]) => rows.reduce((total, row) => total + row[key], 0);
  return {
    asOf,
    stage: named(stage),
    quota: goals.quota?.count ?? null,
    benchmark: goals.acceptance,
    unit,
    periods: periods.flatMap((period, index) => {
      const row = rows[index];
      if (row === undefined) return [];
      const { accepted, rejected, ...counts } = row;
      return [
        { period: periodView(period, now), ...counts, accepted: rateView(accepted + rejected, accepted) },
      ];
    }),
    total: {
      entered: sum('entered'),
      made: sum('made'),
      open: sum('open'),
      accepted: rateView(sum('accepted') + sum('rejected'), sum('accepted')),
    },
  };
};
