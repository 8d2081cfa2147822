import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import type { Services } from '../services/context.ts';
import {
  changeExperiment,
  createExperiment,
  experimentOf,
  promoteExperiment,
  rollbackExperiment,
  saveExperiment,
  startExperiment,
  stopExperiment,
} from '../services/experiments/experiments.ts';
import { flowsView } from '../services/experiments/flows.ts';
import { planView } from '../services/experiments/plan.ts';
import { sendRawTable } from '../services/experiments/raw-table.ts';
import { experimentEntry, experimentView } from '../services/experiments/view.ts';
import { workspaceOf } from '../services/settings.ts';

type Ids = Extract<keyof Handlers, `${string}Experiment${string}`>;

/** Versions that compete. */
export const experimentHandlers = (services: Services): Pick<Handlers, Ids> => {
  const viewOf = async (id: string) => experimentView(services, await experimentOf(services, id));

  return {
    listExperiments: async ({ query }) => {
      const { items, next } = await services.store.experiments.list(query);
      const workspace = await workspaceOf(services);
      return { status: 200, body: { items: items.map((one) => experimentEntry(one, workspace)), next } };
    },
    createExperiment: async ({ body, principal }) => {
      const id = await createExperiment(services, { draft: body, by: nameOf(principal) });
      return { status: 201, body: await viewOf(id) };
    },
    planExperiment: async ({ body }) => ({
      status: 200,
      body: await planView(services, { unit: 'lead', ...body, baseline: body.baseline ?? null }),
    }),
    getExperiment: async ({ params }) => ({ status: 200, body: await viewOf(params.id) }),
    saveExperiment: async ({ params, body, principal }) => {
      await saveExperiment(services, { id: params.id, draft: body, by: nameOf(principal) });
      return { status: 200, body: await viewOf(params.id) };
    },
    deleteExperiment: async ({ params }) => {
      await experimentOf(services, params.id);
      await services.store.experiments.deleteDraft(params.id);
      return { status: 204, body: null };
    },
    startExperiment: async ({ params, principal }) => {
      await startExperiment(services, { id: params.id, by: nameOf(principal) });
      return { status: 200, body: await viewOf(params.id) };
    },
    changeExperiment: async ({ params, body, principal }) => {
      await changeExperiment(services, { id: params.id, terms: body, by: nameOf(principal) });
      return { status: 200, body: await viewOf(params.id) };
    },
    stopExperiment: async ({ params }) => {
      await stopExperiment(services, params.id);
      return { status: 200, body: await viewOf(params.id) };
    },
    promoteExperiment: async ({ params, body, principal }) => {
      await promoteExperiment(services, { id: params.id, arm: body.arm ?? null, by: nameOf(principal) });
      return { status: 200, body: await viewOf(params.id) };
    },
    rollbackExperiment: async ({ params, principal }) => {
      await rollbackExperiment(services, { id: params.id, by: nameOf(principal) });
      return { status: 200, body: await viewOf(params.id) };
    },
    getExperimentFlows: async ({ params }) => ({
      status: 200,
      body: await flowsView(services, await experimentOf(services, params.id)),
    }),
    exportExperiment: async ({ params, reply }) => {
      await sendRawTable(services, { experiment: await experimentOf(services, params.id), reply });
      return 'sent';
    },
  };
};
