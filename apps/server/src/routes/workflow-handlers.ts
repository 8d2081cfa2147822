import { emptyDocument } from '@sluice/model';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { languageOf } from '../http/language.ts';
import { notFound, Problem } from '../http/problem.ts';
import { type Noting, note as noteDown } from '../services/activity.ts';
import { actorOf } from '../services/actor.ts';
import type { Services } from '../services/context.ts';
import { countsView, streamCounts } from '../services/counts.ts';
import { diffView, documentAt, publishPreview } from '../services/diff.ts';
import { publishWorkflow } from '../services/publish.ts';
import { saveDraft } from '../services/save-draft.ts';
import { workspaceOf } from '../services/settings.ts';
import { simulate } from '../services/simulate.ts';
import { iso } from '../services/wire.ts';
import { checkView, workflowList, workflowOf, workflowView } from '../services/workflows.ts';

type Ids =
  | 'listWorkflows'
  | 'createWorkflow'
  | 'orderWorkflows'
  | 'getWorkflow'
  | 'deleteWorkflow'
  | 'saveDraft'
  | 'publishWorkflow'
  | 'unpublishWorkflow'
  | 'previewPublish'
  | 'listVersions'
  | 'getVersion'
  | 'restoreVersion'
  | 'diffWorkflow'
  | 'getWorkflowCounts'
  | 'streamWorkflowCounts'
  | 'simulateWorkflow'
  | 'checkDocument';

const lastWeek = 168;

/** Workflows, drafts and versions. */
export const workflowHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store, clock } = services;

  const found = async <S extends number>(id: string, status: S, request: FastifyRequest) => {
    const body = await workflowView(services, id, { language: languageOf(request) });
    return { status, body, revision: body.revision };
  };

  const versionOf = async (id: string, n: number) => {
    await workflowOf(services, id);
    const version = await store.versions.get(id, n);
    if (version === null) throw notFound('version');
    return version;
  };

  const done = (principal: Principal | null, what: Noting) =>
    noteDown(store, { actor: actorOf(principal), now: clock() }, what);

  return {
    listWorkflows: async () => ({ status: 200, body: { items: await workflowList(services), next: null } }),

    createWorkflow: async ({ body, principal, request }) => {
      const document = { ...(body.document ?? emptyDocument(body.name)), name: body.name };
      const id = await store.workflows.create({ name: body.name, document, now: clock() });
      const { id: person, name } = actorOf(principal);
      await store.reviews.edited(id, { person, name, at: clock() });
      await done(principal, { verb: 'workflow.created', workflow: id });
      return found(id, 201, request);
    },

    orderWorkflows: async ({ body, principal }) => {
      await store.workflows.order(body.ids);
      await done(principal, { verb: 'workflow.reordered' });
      return { status: 204, body: null };
    },

    getWorkflow: async ({ params, request }) => found(params.id, 200, request),

    deleteWorkflow: async ({ params, principal }) => {
      if (!(await store.workflows.archive(params.id))) throw notFound('workflow');
      await done(principal, { verb: 'workflow.archived', workflow: params.id });
      return { status: 204, body: null };
    },

    saveDraft: async ({ params, body, ifMatch, principal, request }) => {
      const document = { ...body.document, name: body.name };
      await saveDraft(services, actorOf(principal), { id: params.id, document, ifRevision: ifMatch });
      return found(params.id, 200, request);
    },

    publishWorkflow: async ({ params, body, principal }) => {
      const { inFlight, note = null } = body;
      const actor = actorOf(principal);
      const version = await publishWorkflow(services, {
        id: params.id,
        inFlight,
        note,
        by: actor.name,
        actor,
      });
      return { status: 200, body: version };
    },

    unpublishWorkflow: async ({ params, principal, request }) => {
      await workflowOf(services, params.id);
      await store.workflows.unpublish(params.id);
      await done(principal, { verb: 'workflow.unpublished', workflow: params.id });
      return found(params.id, 200, request);
    },

    previewPublish: async ({ params }) => ({ status: 200, body: await publishPreview(services, params.id) }),

    listVersions: async ({ params, query }) => {
      const { publishedVersion } = await workflowOf(services, params.id);
      const page = await store.versions.list(params.id, query);
      const items = page.items.map(({ publishedAt, ...entry }) => ({
        ...entry,
        publishedAt: iso(publishedAt),
        live: entry.version === publishedVersion,
      }));
      return { status: 200, body: { items, next: page.next } };
    },

    getVersion: async ({ params }) => {
      const { content, version, publishedAt, publishedBy, note } = await versionOf(params.id, params.n);
      const body = { ...content, version, publishedAt: iso(publishedAt), publishedBy, note };
      return { status: 200, body };
    },

    restoreVersion: async ({ params, ifMatch, principal, request }) => {
      const { content } = await versionOf(params.id, params.n);
      await saveDraft(services, actorOf(principal), {
        id: params.id,
        document: content.graph,
        ifRevision: ifMatch,
      });
      const details = { version: params.n };
      await done(principal, { verb: 'workflow.restored', workflow: params.id, details });
      return found(params.id, 200, request);
    },

    diffWorkflow: async ({ params, query }) => {
      const [from, to, workspace] = await Promise.all([
        documentAt(services, { id: params.id, revision: query.from }),
        documentAt(services, { id: params.id, revision: query.to }),
        workspaceOf(services),
      ]);
      return { status: 200, body: diffView(services, { from, to, workspace }) };
    },

    getWorkflowCounts: async ({ params, query }) => ({
      status: 200,
      body: await countsView(services, { id: params.id, hours: query.hours ?? lastWeek }),
    }),

    streamWorkflowCounts: async ({ params, query, request, reply }) => {
      await streamCounts(services, { id: params.id, hours: query.hours ?? lastWeek, request, reply });
      return 'sent';
    },

    simulateWorkflow: async ({ params, body, request }) => {
      const { document } = await workflowOf(services, params.id);
      const { lead, events, until } = body;
      if (events.some(({ lead: other }) => other !== undefined && 'id' in other && other.id !== lead.id))
        throw new Problem('request.invalid', 'The events of a simulation are those of its one lead.');
      const { steps, start } = await simulate(services, {
        id: params.id,
        document: body.document ?? document,
        lead,
        events,
        language: languageOf(request),
        ...(until === undefined ? {} : { until }),
      });
      return { status: 200, body: { steps, start } };
    },

    checkDocument: async ({ body, request }) => ({
      status: 200,
      body: await checkView(services, body.document, { language: languageOf(request) }),
    }),
  };
};
