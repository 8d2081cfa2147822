import { Readable } from 'node:stream';
import type { Handlers } from '../http/define-routes.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services/context.ts';
import { exportLead } from '../services/export-lead.ts';
import { iso } from '../services/wire.ts';

type Ids = 'exportLead' | 'eraseLead' | 'listDeletions';

/** What a person may ask for: a copy of everything, and that it be deleted. */
export const privacyHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store } = services;
  return {
    exportLead: async ({ params, reply }) => {
      const lead = await store.leads.get(params.id.toLowerCase());
      if (lead === null) throw notFound('lead');
      reply
        .type('application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="lead-${lead.id}.ndjson"`)
        .header('cache-control', 'no-store')
        .send(Readable.from(exportLead(services, lead)));
      return 'sent';
    },

    eraseLead: async ({ params, request }) => {
      const removed = await store.privacy.erase(params.id.toLowerCase());
      if (removed === null) throw notFound('lead');
      request.log.info({ removed }, 'a lead was erased');
      return { status: 200, body: { removed } };
    },

    listDeletions: async () => {
      const items = (await store.privacy.deletions()).map(({ at, kind, detail }) => ({
        at: iso(at),
        kind,
        detail,
      }));
      return { status: 200, body: { items, next: null } };
    },
  };
};
