import { type Route, type RouteId, routes } from '@sluice/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TSchema } from 'typebox';
import type { Principal } from '../auth/principal.ts';
import { flawOf } from './check-json.ts';
import { Problem } from './problem.ts';
import { detailOf, diagnosticsOf, validatorOf } from './validators.ts';

type Table = typeof routes;

type Part<R, K extends string> = R extends { readonly [P in K]: infer S extends TSchema }
  ? Static<S>
  : undefined;

/** As the schema has it, whether or not parts are read-only. */
export type Loose<T> = T extends readonly (infer I)[]
  ? readonly Loose<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Loose<T[K]> }
    : T;

/** What a handler is given: the parts of the request, checked. */
export interface Call<K extends RouteId> {
  readonly params: Part<Table[K], 'params'>;
  readonly query: Part<Table[K], 'query'>;
  readonly body: Part<Table[K], 'body'>;
  readonly principal: Principal | null;
  /** The revision in `If-Match`; null without one. */
  readonly ifMatch: number | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Replies<K extends RouteId> = Table[K]['replies'];

type BodyOf<S> = S extends TSchema ? Loose<Static<S>> : null;

/** What a handler answers: the body for one of the route's statuses. */
export type Answer<K extends RouteId> = {
  [S in keyof Replies<K>]: {
    readonly status: S;
    readonly body: BodyOf<Replies<K>[S]>;
    /** The revision for the ETag. */
    readonly revision?: number;
  };
}[keyof Replies<K>];

/** One operation. `sent` says that the handler has written the answer itself. */
export type Handler<K extends RouteId> = (call: Call<K>) => Promise<Answer<K> | 'sent'>;

/** A handler for every route of the table: one forgotten does not compile. */
export type Handlers = { readonly [K in RouteId]: Handler<K> };

const check = (schema: object | undefined, part: 'body' | 'parameters') => {
  if (schema === undefined) return () => undefined;
  const validate = validatorOf(schema, part);
  return (value: unknown): void => {
    if (validate(value)) return;
    const diagnostics = diagnosticsOf(validate.errors, 'request.invalid');
    const [first] = diagnostics;
    const only = diagnostics.length === 1 && first?.code === 'request.unknown-field';
    throw new Problem(only ? 'request.unknown-field' : 'request.invalid', detailOf(diagnostics), {
      diagnostics,
    });
  };
};

const refuseFlaws = (value: unknown): void => {
  const flaw = flawOf(value, 3);
  if (flaw !== null) throw new Problem('request.invalid', `${flaw.path.slice(1)} ${flaw.reason}.`);
};

const revisionIn = (request: FastifyRequest): number | null => {
  const text = request.headers['if-match'];
  if (text === undefined) return null;
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(text.trim())?.[1];
  if (digits === undefined)
    throw new Problem('draft.stale', `If-Match ${text} is no revision of this server.`);
  return Number(digits);
};

const write = (reply: FastifyReply, answer: { status: unknown; body: unknown; revision?: number }) => {
  if (answer.revision !== undefined) reply.header('etag', `"${answer.revision}"`);
  reply.code(Number(answer.status));
  if (answer.body === null) return reply.send();
  if (typeof answer.body === 'string') return reply.send(answer.body);
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body));
};

/** Puts one route of the table before its handler: parse, call, reply. */
const define = <K extends RouteId>(app: FastifyInstance, id: K, handler: Handler<K>): void => {
  const route: Route = routes[id];
  const itemwise = route.alsoConsumes !== undefined;
  const checkParams = check(route.params, 'parameters');
  const checkQuery = check(route.query, 'parameters');
  const checkBody = check(itemwise ? undefined : route.body, 'body');
  app.route({
    method: route.method,
    url: route.path.replace(/\{(\w+)\}/g, ':$1'),
    config: { scope: route.scope, itemwise },
    ...(route.maxBytes === undefined ? {} : { bodyLimit: route.maxBytes }),
    preValidation: async (request) => {
      refuseFlaws(request.params);
      refuseFlaws(request.query);
      checkParams(request.params);
      checkQuery(request.query);
      if (request.body === undefined && route.bodyOptional === true) request.body = {};
      checkBody(request.body);
    },
    handler: async (request, reply) => {
      const answer = await handler({
        params: request.params as Call<K>['params'],
        query: request.query as Call<K>['query'],
        body: request.body as Call<K>['body'],
        principal: request.principal,
        ifMatch: revisionIn(request),
        request,
        reply,
      });
      return answer === 'sent' ? reply : write(reply, answer);
    },
  });
};

/** Puts every route of the table into the application. */
export const defineRoutes = (app: FastifyInstance, handlers: Handlers): void => {
  for (const id of Object.keys(routes) as RouteId[]) define(app, id, handlers[id] as Handler<typeof id>);
};
