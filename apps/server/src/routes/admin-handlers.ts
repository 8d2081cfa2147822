import { validateWorkspace, type Workspace } from '@sluice/model';
import { nameOf } from '../auth/principal.ts';
import { useExample } from '../examples/use-example.ts';
import { sessionPrincipal } from '../http/authenticate.ts';
import type { Handlers } from '../http/define-routes.ts';
import { isDeliverable } from '../http/email.ts';
import { notFound, Problem } from '../http/problem.ts';
import { detailOf } from '../http/validators.ts';
import { actorOf } from '../services/actor.ts';
import type { Services } from '../services/context.ts';
import { overviewView } from '../services/overview.ts';
import { saveSettings } from '../services/settings.ts';
import { iso, isoOrNull } from '../services/wire.ts';

type Ids =
  | 'getSession'
  | 'listUsers'
  | 'createUser'
  | 'getSettings'
  | 'saveSettings'
  | 'listApiKeys'
  | 'createApiKey'
  | 'deleteApiKey'
  | 'listExamples'
  | 'useExample'
  | 'getDemo'
  | 'loadDemo'
  | 'removeDemo'
  | 'getOverview';

const checked = (given: Workspace): Workspace => {
  const { workspace, diagnostics } = validateWorkspace(given);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (workspace === null || errors.length > 0)
    throw new Problem('settings.invalid', detailOf(errors), { diagnostics });
  return workspace;
};

/** People, keys, settings, examples, the demo company. */
export const adminHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store, users, keys, clock, gallery, demo } = services;

  const settings = async () => {
    const stored = await store.settings.get();
    if (stored === null) throw new Problem('server.unavailable', 'The database has no settings yet.');
    return { status: 200 as const, body: stored, revision: stored.revision };
  };

  return {
    getSession: async ({ request }) => {
      const principal = await sessionPrincipal(request, services);
      const user =
        principal?.kind === 'user'
          ? { id: principal.id, name: principal.name, email: principal.email }
          : null;
      return { status: 200, body: { user, setupNeeded: (await users.count()) === 0 } };
    },

    listUsers: async () => ({ status: 200, body: { items: await users.list(), next: null } }),

    createUser: async ({ body, principal }) => {
      if (principal?.kind === 'user' && !principal.owner)
        throw new Problem('auth.forbidden', 'Only the owner adds people.');
      if (!isDeliverable(body.email))
        throw new Problem('request.invalid', `${body.email} is not an e-mail address.`);
      return { status: 201, body: await users.create(body) };
    },

    getSettings: settings,

    saveSettings: async ({ body, ifMatch, principal }) => {
      const options = ifMatch === null ? {} : { ifRevision: ifMatch };
      const workspace = checked(body.workspace);
      await saveSettings(services, { workspace, options, actor: actorOf(principal) });
      return settings();
    },

    listApiKeys: async () => {
      const items = (await store.apiKeys.list()).map(({ createdAt, lastUsedAt, ...key }) => ({
        ...key,
        createdAt: iso(createdAt),
        lastUsedAt: isoOrNull(lastUsedAt),
      }));
      return { status: 200, body: { items, next: null } };
    },

    createApiKey: async ({ body }) => {
      const made = await store.apiKeys.create({ ...body, now: clock() });
      return {
        status: 201,
        body: { ...made, createdAt: iso(made.createdAt), lastUsedAt: isoOrNull(made.lastUsedAt) },
      };
    },

    deleteApiKey: async ({ params }) => {
      if (!(await store.apiKeys.remove(params.id))) throw notFound('API key');
      keys.forget();
      return { status: 204, body: null };
    },

    listExamples: async () => {
      const items = (await gallery.list()).map(({ settings: _, ...example }) => example);
      return { status: 200, body: { items, next: null } };
    },

    useExample: async ({ params, query, principal }) => {
      const publish = query.publish ?? false;
      const workflows = await useExample(services, { id: params.id, publish, by: nameOf(principal) });
      return { status: 201, body: { workflows } };
    },

    getDemo: async () => ({ status: 200, body: await demo.get() }),
    loadDemo: async () => ({ status: 202, body: await demo.load() }),
    removeDemo: async () => ({ status: 202, body: await demo.remove() }),
    getOverview: async () => ({ status: 200, body: await overviewView(services) }),
  };
};
