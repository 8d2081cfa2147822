import type { Handlers } from '../http/define-routes.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services/context.ts';
import { iso, isoOrNull } from '../services/wire.ts';
import { markAsPerson } from '../tracking/mark-as-person.ts';

type Ids = 'listBrowserKeys' | 'createBrowserKey' | 'deleteBrowserKey' | 'markAsPerson';

/** Keys of web pages, and second thoughts about machines. */
export const trackingHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store, clock } = services;
  const view = (key: Awaited<ReturnType<typeof store.browserKeys.create>>) => ({
    ...key,
    createdAt: iso(key.createdAt),
    lastUsedAt: isoOrNull(key.lastUsedAt),
  });
  return {
    listBrowserKeys: async () => {
      const items = (await store.browserKeys.list()).map(view);
      return { status: 200, body: { items, next: null } };
    },
    createBrowserKey: async ({ body }) => ({
      status: 201,
      body: view(await store.browserKeys.create({ ...body, now: clock() })),
    }),
    deleteBrowserKey: async ({ params }) => {
      if (!(await store.browserKeys.remove(params.id))) throw notFound('key');
      return { status: 204, body: null };
    },
    markAsPerson: async ({ params }) => ({
      status: 202,
      body: { event: await markAsPerson(services, params.id) },
    }),
  };
};
