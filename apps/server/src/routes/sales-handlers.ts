import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { Problem } from '../http/problem.ts';
import type { Services } from '../services/context.ts';
import { retryEffect, shownEffect } from '../services/effects.ts';
import { decideHandoff, handoffList } from '../services/handoffs.ts';
import { workspaceOf } from '../services/settings.ts';
import { iso } from '../services/wire.ts';

type Ids = 'listHandoffs' | 'acceptHandoff' | 'rejectHandoff' | 'listMailbox' | 'listEffects' | 'retryEffect';

/** What goes to sales and to the outside. */
export const salesHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store } = services;
  return {
    listHandoffs: async ({ query }) => {
      const { status = 'open', ...page } = query;
      const workspace = await workspaceOf(services);
      return { status: 200, body: await handoffList(services, { workspace, status, ...page }) };
    },

    acceptHandoff: async ({ params, body }) => {
      const reason = body.reason ?? null;
      const event = await decideHandoff(services, { id: params.id, status: 'accepted', reason });
      return { status: 200, body: { event } };
    },

    rejectHandoff: async ({ params, body }) => {
      if (body.reason.trim() === '') throw new Problem('handoff.reason-required');
      const event = await decideHandoff(services, { id: params.id, status: 'rejected', reason: body.reason });
      return { status: 200, body: { event } };
    },

    listMailbox: async ({ query }) => {
      const page = await store.mailbox.list(query);
      const ids = [...new Set(page.items.flatMap(({ lead }) => lead ?? []))];
      const leads = new Map(
        (await Promise.all(ids.map((id) => store.leads.get(id)))).flatMap((lead) =>
          lead === null ? [] : [[lead.id, lead] as const],
        ),
      );
      const items = page.items.map(({ at, lead: id, cause, ...message }) => {
        const lead = leads.get(id ?? '');
        return {
          ...message,
          at: iso(at),
          lead: lead === undefined ? null : { id: lead.id, email: lead.email, name: lead.name },
          workflow:
            cause === null ? null : { id: cause.workflow, name: cause.workflowName, version: cause.version },
        };
      });
      return { status: 200, body: { items, next: page.next } };
    },

    listEffects: async ({ query }) => {
      const page = await store.effects.list(query);
      const items = page.items.map(shownEffect);
      return { status: 200, body: { items, next: page.next } };
    },

    retryEffect: async ({ params, principal }) => {
      await retryEffect(services, params.key, nameOf(principal));
      return { status: 204, body: null };
    },
  };
};
