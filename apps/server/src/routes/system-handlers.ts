import { buildOpenApi } from '@sluice/api';
import type { Handlers } from '../http/define-routes.ts';
import { languageOf } from '../http/language.ts';
import type { Services } from '../services/context.ts';
import { nextTime } from '../services/next-time.ts';
import { nodeTypesIn } from '../services/node-types.ts';
import { previewRule } from '../services/rule-preview.ts';

type Ids = 'listNodeTypes' | 'previewRule' | 'nextTime' | 'healthz' | 'readyz' | 'metrics' | 'openapi';

/** The server about itself. */
export const systemHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store, health, registry, metrics } = services;
  const openapi = JSON.parse(JSON.stringify(buildOpenApi()));

  const answers = async (): Promise<boolean> => {
    try {
      await store.plan.revision();
      return true;
    } catch {
      return false;
    }
  };

  const report = async (needsWorkers: boolean) => {
    const database = await answers();
    const checks = { database, ...(needsWorkers ? { workers: health.workers } : {}) };
    const good = health.status === 'ok' && Object.values(checks).every(Boolean);
    if (good) return { status: 200 as const, body: { status: 'ok' as const, checks } };
    const status = health.status === 'ok' ? ('down' as const) : health.status;
    return { status: 503 as const, body: { status, checks } };
  };

  return {
    listNodeTypes: async ({ request }) => {
      const items = nodeTypesIn(registry, languageOf(request));
      return { status: 200, body: { items, next: null } };
    },
    nextTime: async ({ body }) => ({ status: 200, body: await nextTime(services, body) }),

    previewRule: async ({ body }) => ({ status: 200, body: await previewRule(services, body.rule) }),
    healthz: async () => report(false),
    readyz: async () => report(true),
    metrics: async ({ reply }) => {
      reply.type('text/plain; version=0.0.4; charset=utf-8');
      return { status: 200, body: await metrics.text() };
    },
    openapi: async () => ({ status: 200, body: openapi }),
  };
};
