import { retryQuarantined } from '@sluice/runtime';
import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services/context.ts';
import { editEffect, effectDetail, giveUpEffect, shownEffect } from '../services/effects.ts';
import { operationsOf } from '../services/operations.ts';
import { iso } from '../services/wire.ts';

type Ids =
  | 'getOperations'
  | 'listWorkflowErrors'
  | 'listQuarantine'
  | 'retryQuarantined'
  | 'closeBreaker'
  | 'limitDestination'
  | 'listDeadLetters'
  | 'countDeadLetters'
  | 'groupDeadLetters'
  | 'changeDeadLetters'
  | 'getEffect'
  | 'editEffect'
  | 'giveUpEffect';

const acts = { retry: 'retried', 'give-up': 'given-up' } as const;

/** For people who look after the whole. */
export const operationsHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store, clock } = services;
  return {
    getOperations: async () => ({ status: 200, body: await operationsOf(services) }),

    listWorkflowErrors: async ({ query }) => {
      const { items, next } = await store.operations.errors(query);
      const shown = items.map(({ workflow, workflowName, version, n, firstAt, lastAt, ...error }) => ({
        ...error,
        workflow: { id: workflow, name: workflowName, version },
        count: n,
        firstAt: iso(firstAt),
        lastAt: iso(lastAt),
      }));
      return { status: 200, body: { items: shown, next } };
    },

    listQuarantine: async ({ query }) => {
      const { items, next } = await store.quarantine.list(query);
      const shown = items.map(({ id, lead, event, type, code, message, at, retriedAt, retriedBy }) => ({
        id,
        lead,
        event,
        type,
        code,
        message,
        at: iso(at),
        retriedAt: retriedAt === null ? null : iso(retriedAt),
        retriedBy,
      }));
      return { status: 200, body: { items: shown, next } };
    },

    retryQuarantined: async ({ params, principal }) => {
      const event = await retryQuarantined(params.id, { store, clock, who: nameOf(principal) });
      if (event === null)
        throw new Problem('resource.conflict', 'The event is gone, or somebody has tried it again already.');
      return { status: 200, body: { event } };
    },

    closeBreaker: async ({ params, principal }) => {
      if (!(await store.destinations.close(params.name, { who: nameOf(principal) })))
        throw notFound('destination');
      return { status: 204, body: null };
    },

    limitDestination: async ({ params, body, principal }) => {
      const limits = { maxAtOnce: body.atOnce, perMinute: body.perMinute, who: nameOf(principal) };
      if (!(await store.destinations.limit(params.name, limits))) throw notFound('destination');
      return { status: 204, body: null };
    },

    listDeadLetters: async ({ query: { limit, cursor, ...filter } }) => {
      const { items, next } = await store.deadLetters.list(filter, { limit, cursor });
      return { status: 200, body: { items: items.map(shownEffect), next } };
    },

    countDeadLetters: async ({ query }) => ({
      status: 200,
      body: { count: await store.deadLetters.count(query) },
    }),

    groupDeadLetters: async () => {
      const groups = await store.deadLetters.groups();
      const items = groups.map(({ workflow, workflowName, latest, ...group }) => ({
        ...group,
        workflow: { id: workflow, name: workflowName },
        latest: iso(latest),
      }));
      return { status: 200, body: { items, next: null } };
    },

    changeDeadLetters: async ({ body: { act, most, ...filter }, principal }) => {
      const changed = await store.deadLetters.changeAll(filter, {
        kind: acts[act],
        who: nameOf(principal),
        most,
      });
      return { status: 200, body: { changed } };
    },

    getEffect: async ({ params }) => ({ status: 200, body: await effectDetail(services, params.key) }),

    editEffect: async ({ params, body, principal }) => {
      await editEffect(services, params.key, { who: nameOf(principal), input: body.input });
      return { status: 204, body: null };
    },

    giveUpEffect: async ({ params, principal }) => {
      await giveUpEffect(services, params.key, nameOf(principal));
      return { status: 204, body: null };
    },
  };
};
