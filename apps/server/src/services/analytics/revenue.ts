import type { AttributionModel, Dimension } from '@sluice/store';
import type { Services } from '../context.ts';
import { checkedRange, frameOf, type Range } from './frame.ts';

const shown = 100;

/** Without the dust that sharing leaves. */
const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Won revenue by what brought the people who bought. Currencies are never added up. */
export const revenueView = async (
  services: Pick<Services, 'store' | 'clock'>,
  query: Range & { readonly by: Dimension; readonly model: AttributionModel },
) => {
  const { analytics } = services.store;
  const { workspace, asOf } = await frameOf(services);
  const periods = await analytics.periods({ ...checkedRange(query), zone: workspace.timezone }, 'month');
  const rows = await analytics.credit(query.by, { model: query.model, periods });
  const totals = new Map<string | null, { deals: number; revenue: number }>();
  for (const { currency, credit, revenue } of rows) {
    const so = totals.get(currency) ?? { deals: 0, revenue: 0 };
    totals.set(currency, { deals: so.deals + credit, revenue: so.revenue + revenue });
  }
  return {
    asOf,
    rows: rows.slice(0, shown).map((row) => ({ ...row, revenue: cents(row.revenue) })),
    totals: [...totals].map(([currency, { deals, revenue }]) => ({
      currency,
      deals: Math.round(deals),
      revenue: cents(revenue),
    })),
    more: rows.length > shown,
  };
};
