import type { Stage, Workspace } from '@sluice/model';
import type { PeriodUnit } from '@sluice/store';
import type { Services } from '../context.ts';
import {
  byPeriod,
  checkedRange,
  frameOf,
  named,
  pathOf,
  periodView,
  qualifiedStage,
  type Range,
  rateView,
} from './frame.ts';

interface Way {
  readonly from: Stage;
  readonly to: Stage;
}

/** From each step to the next, and from the qualified to every later one. */
const waysOf = (workspace: Workspace): readonly Way[] => {
  const path = pathOf(workspace);
  const qualified = qualifiedStage(workspace);
  const steps = path.flatMap((from, index) => {
    const to = path[index + 1];
    return to === undefined ? [] : [{ from, to }];
  });
  const later = path.slice(path.indexOf(qualified) + 2).map((to) => ({ from: qualified, to }));
  return [...steps, ...later];
};

/** Entries into each stage by period, and the way from stage to stage by cohort. */
export const funnelView = async (
  services: Pick<Services, 'store' | 'clock'>,
  query: Range & { readonly unit?: PeriodUnit },
) => {
  const { analytics } = services.store;
  const { workspace, withinMs, now, asOf } = await frameOf(services);
  const { unit = 'week' } = query;
  const periods = await analytics.periods({ ...checkedRange(query), zone: workspace.timezone }, unit);
  const path = pathOf(workspace);
  const ways = waysOf(workspace);
  const [entries, cohorts] = await Promise.all([
    analytics.stages(
      path.map(({ id }) => id),
      periods,
    ),
    analytics.cohorts(
      ways.map(({ from, to }) => ({ from: from.id, to: to.id })),
      { periods, withinMs },
    ),
  ]);
  return {
    asOf,
    periods: periods.map((period) => periodView(period, now)),
    stages: path.map((stage) => {
      const own = byPeriod(
        periods,
        entries.filter((entry) => entry.stage === stage.id),
      );
      return {
        stage: named(stage),
        entered: own.map((entry) => entry?.entered ?? 0),
        again: own.map((entry) => entry?.again ?? 0),
      };
    }),
    ways: ways.map(({ from, to }) => {
      const own = byPeriod(
        periods,
        cohorts.filter((cohort) => cohort.from === from.id && cohort.to === to.id),
      ).map((cohort, index) => ({
        rate: rateView(cohort?.entered ?? 0, cohort?.reached ?? 0),
        maturing: (periods[index]?.toAt ?? 0) + withinMs > now,
      }));
      const matured = own.filter(({ maturing }) => !maturing);
      const sum = (key: 'of' | 'n') => matured.reduce((total, { rate }) => total + rate[key], 0);
      return { from: named(from), to: named(to), cohorts: own, matured: rateView(sum('of'), sum('n')) };
    }),
  };
};
