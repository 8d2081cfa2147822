import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services/context.ts';
import { takeEvents } from '../services/ingest.ts';
import { leadView, scoreView } from '../services/leads.ts';
import { workspaceOf } from '../services/settings.ts';
import { timelineView } from '../services/timeline.ts';
import { tracedRequest } from '../tracing/traced-request.ts';

type Ids = 'ingestEvents' | 'listLeads' | 'getLead' | 'getLeadScore' | 'getLeadTimeline' | 'setLeadStage';

/** Events in, leads out. */
export const leadHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store } = services;

  /** The id of a lead that was merged answers for the lead it became. */
  const stored = async (id: string) => {
    const lead = await store.leads.get(await store.merges.standing(id.toLowerCase()));
    if (lead === null) throw notFound('lead');
    return lead;
  };

  const full = async (id: string) => {
    const lead = await stored(id);
    const [stages, workspace] = await Promise.all([store.scores.stages(lead.id), workspaceOf(services)]);
    const versions = await store.versions.contents(lead.state?.runs ?? []);
    return leadView(lead, { stages, workspace, versions, now: services.clock() });
  };

  return {
    ingestEvents: ({ request }) =>
      tracedRequest(request, async (traceparent) => ({
        status: 202,
        body: await takeEvents(services, request.items, traceparent),
      })),

    listLeads: async ({ query }) => {
      const page = await store.leads.list(query);
      return {
        status: 200,
        body: { items: await Promise.all(page.items.map(({ id }) => full(id))), next: page.next },
      };
    },

    getLead: async ({ params }) => ({ status: 200, body: await full(params.id) }),

    getLeadScore: async ({ params, query }) => {
      const lead = await stored(params.id);
      const at = query.at === undefined ? null : Date.parse(query.at);
      const workspace = await workspaceOf(services);
      const view = await scoreView(services, { lead, at, workspace });
      return { status: 200, body: view };
    },

    getLeadTimeline: async ({ params, query }) => {
      const { id } = await stored(params.id);
      return { status: 200, body: await timelineView(services, { lead: id, ...query }) };
    },

    setLeadStage: async ({ params, body, principal }) => {
      const { id } = await stored(params.id);
      const { stages } = await workspaceOf(services);
      if (!stages.some((stage) => stage.id === body.stage))
        throw new Problem('request.invalid', `There is no stage "${body.stage}".`);
      const by = nameOf(principal);
      const { events } = await services.ingest([
        { type: 'stage.set', lead: { id }, properties: { stage: body.stage, reason: body.reason, by } },
      ]);
      return { status: 202, body: { event: events[0]?.id ?? '' } };
    },
  };
};
