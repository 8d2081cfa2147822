import type { Handlers } from '../http/define-routes.ts';
import { contactView } from '../services/analytics/contact.ts';
import { countedView } from '../services/analytics/counted.ts';
import { exportTable } from '../services/analytics/export.ts';
import { funnelView } from '../services/analytics/funnel.ts';
import { qualifiedView } from '../services/analytics/qualified.ts';
import { revenueView } from '../services/analytics/revenue.ts';
import { sourcesView } from '../services/analytics/sources.ts';
import type { Services } from '../services/context.ts';
import { effectivenessView } from '../services/effectiveness/index.ts';
import { iso } from '../services/wire.ts';

type Ids =
  | 'getFunnel'
  | 'getQualified'
  | 'getSources'
  | 'getContact'
  | 'getRevenue'
  | 'listCounted'
  | 'getEffectiveness'
  | 'listReports'
  | 'exportAnalytics';

/** Figures about leads as a whole, and the leads behind each. */
export const analyticsHandlers = (services: Services): Pick<Handlers, Ids> => ({
  getFunnel: async ({ query }) => ({ status: 200, body: await funnelView(services, query) }),
  getQualified: async ({ query }) => ({ status: 200, body: await qualifiedView(services, query) }),
  getSources: async ({ query }) => ({ status: 200, body: await sourcesView(services, query) }),
  getContact: async ({ query }) => ({ status: 200, body: await contactView(services, query) }),
  getRevenue: async ({ query }) => ({ status: 200, body: await revenueView(services, query) }),
  listCounted: async ({ query }) => ({ status: 200, body: await countedView(services, query) }),
  getEffectiveness: async ({ query }) => ({ status: 200, body: await effectivenessView(services, query) }),
  listReports: async () => {
    const items = (await services.store.reports.list()).map(({ madeAt, ...report }) => ({
      ...report,
      madeAt: iso(madeAt),
    }));
    return { status: 200, body: { items } };
  },

  exportAnalytics: async ({ query, reply }) => {
    const { name, text } = await exportTable(services, query);
    reply
      .type('text/csv; charset=utf-8; header=present')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store')
      .send(text);
    return 'sent';
  },
});
