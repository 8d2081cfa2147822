import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Principal } from '../auth/principal.ts';
import { Problem } from './problem.ts';
import { windowCounter } from './window-counter.ts';

const windowMs = 60_000;

/** Requests a minute. High enough never to be met in honest use: they stop runaway loops and floods. */
export const perMinute = { ingest: 1_000_000, other: 12_000, signIn: 30, shared: 60 } as const;

/** Counts a request that brings events; gives the headers of its answer. Throws a 429 problem for an excess. */
export type IngestRate = (principal: Principal) => Readonly<Record<string, string>>;

/** One count for both ways events come in. */
export const ingestRate = (max: number = perMinute.ingest): IngestRate => {
  const take = windowCounter({ max, windowMs, now: () => performance.now() });
  const limit = String(max);
  return ({ id }) => {
    const { allowed, left, endsInMs } = take(id);
    const seconds = String(Math.ceil(endsInMs / 1_000));
    const headers = {
      'x-ratelimit-limit': limit,
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': seconds,
    };
    if (!allowed)
      throw new Problem('request.rate-limited', undefined, {
        headers: { ...headers, 'retry-after': seconds },
      });
    return headers;
  };
};

const callerOf = (request: FastifyRequest): string => request.principal?.id ?? `ip:${request.ip}`;

/** Who brings events, if this request may; else null. */
const bringsEvents = ({ routeOptions, principal }: FastifyRequest): Principal | null =>
  routeOptions.config.scope === 'ingest' ? principal : null;

/** Counts requests per key or, without one, per address; an excess is a 429 problem. */
export const limitRates = async (app: FastifyInstance, ingest: IngestRate): Promise<void> => {
  app.addHook('preParsing', async (request, reply) => {
    const principal = bringsEvents(request);
    if (principal !== null) reply.headers(ingest(principal));
  });
  await app.register(rateLimit, {
    global: true,
    hook: 'preParsing',
    timeWindow: windowMs,
    cache: 20_000,
    allowList: (request) => bringsEvents(request) !== null,
    keyGenerator: (request) => `other:${callerOf(request)}`,
    max: perMinute.other,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('request.rate-limited', undefined, {
        headers: { 'retry-after': String(Math.ceil(ttl / 1_000)) },
      }),
  });
};

/** Links anybody may open are counted more strictly: nobody guesses a token, and nobody loads the server with one. */
export const limitShared = (app: FastifyInstance): void => {
  const opened = app.createRateLimit({
    max: perMinute.shared,
    timeWindow: '1 minute',
    keyGenerator: (request) => `shared:${request.ip}`,
  });
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== '/v1/shared/:token') return;
    const attempt = await opened(request);
    if (!attempt.isAllowed && attempt.isExceeded)
      throw new Problem('request.rate-limited', undefined, {
        headers: { 'retry-after': String(attempt.ttlInSeconds) },
      });
  });
};
