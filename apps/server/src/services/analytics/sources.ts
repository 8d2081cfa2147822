import type { Dimension } from '@sluice/store';
import type { Services } from '../context.ts';
import { checkedRange, frameOf, knownStage, named, pathOf, type Range, rateView } from './frame.ts';

/** Rows a table shows at most. */
const shown = 100;

/** People by what first brought them, and how many of them reached each later stage. */
export const sourcesView = async (
  services: Pick<Services, 'store' | 'clock'>,
  query: Range & { readonly by: Dimension },
) => {
  const { analytics } = services.store;
  const { workspace, withinMs, now, asOf } = await frameOf(services);
  const stage = knownStage(workspace);
  const path = pathOf(workspace);
  const next = path.slice(path.indexOf(stage) + 1);
  const periods = await analytics.periods({ ...checkedRange(query), zone: workspace.timezone }, 'month');
  const rows = await analytics.values(query.by, {
    stage: stage.id,
    next: next.map(({ id }) => id),
    periods,
    withinMs,
  });
  return {
    asOf,
    stage: named(stage),
    next: next.map(named),
    maturing: (periods.at(-1)?.toAt ?? 0) + withinMs > now,
    rows: rows.slice(0, shown).map(({ value, entered, reached }) => ({
      value,
      entered,
      reached: reached.map((n) => rateView(entered, n)),
    })),
    more: rows.length > shown,
  };
};
