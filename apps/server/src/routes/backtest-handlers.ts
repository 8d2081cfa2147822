import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { notFound, Problem } from '../http/problem.ts';
import { createBacktest } from '../services/backtests/create.ts';
import { addFile } from '../services/backtests/files.ts';
import { backtestView, changeView } from '../services/backtests/view.ts';
import type { Services } from '../services/context.ts';

type Ids =
  | 'listBacktests'
  | 'createBacktest'
  | 'getBacktest'
  | 'listBacktestChanges'
  | 'cancelBacktest'
  | 'deleteBacktest'
  | 'uploadBacktestFile';

/** Questions to the past. */
export const backtestHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store } = services;
  const found = async (id: string) => {
    const stored = await store.backtests.get(id);
    if (stored === null) throw notFound('backtest');
    return stored;
  };

  return {
    listBacktests: async ({ query }) => {
      const { items, next } = await store.backtests.list(query);
      return { status: 200, body: { items: items.map(backtestView), next } };
    },
    createBacktest: async ({ body, principal }) => ({
      status: 202,
      body: await createBacktest(services, body, nameOf(principal)),
    }),
    getBacktest: async ({ params }) => ({ status: 200, body: backtestView(await found(params.id)) }),
    listBacktestChanges: async ({ params, query }) => {
      const { id } = await found(params.id);
      const { items, next } = await store.backtests.changes(id, query);
      return { status: 200, body: { items: items.map(changeView), next } };
    },
    cancelBacktest: async ({ params }) => {
      const { id } = await found(params.id);
      if (!(await store.backtests.cancel(id)))
        throw new Problem('resource.conflict', 'The backtest has ended already.');
      return { status: 200, body: backtestView(await found(id)) };
    },
    deleteBacktest: async ({ params }) => {
      const { id } = await found(params.id);
      if (!(await store.backtests.remove(id)))
        throw new Problem('resource.conflict', 'The backtest is under way; stop it first.');
      return { status: 204, body: null };
    },
    uploadBacktestFile: async ({ body }) => ({ status: 201, body: await addFile(services, body) }),
  };
};
