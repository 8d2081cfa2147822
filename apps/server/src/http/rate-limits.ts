import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

/** Requests a minute. High enough never to be met in honest use: they stop runaway loops and floods. */
export const perMinute = { ingest: 1_000_000, other: 12_000, signIn: 30 } as const;

const callerOf = (request: FastifyRequest): string => request.principal?.id ?? `ip:${request.ip}`;

/** Counts requests per key or, without one, per address; an excess is a 429 problem. */
export const limitRates = async (app: FastifyInstance): Promise<void> => {
  await app.register(rateLimit, {
    global: true,
    hook: 'preParsing',
    timeWindow: '1 minute',
    cache: 20_000,
    keyGenerator: (request) =>
      `${request.routeOptions.config.scope === 'ingest' ? 'ingest' : 'other'}:${callerOf(request)}`,
    max: (request) =>
      request.routeOptions.config.scope === 'ingest' && request.principal !== null
        ? perMinute.ingest
        : perMinute.other,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('request.rate-limited', undefined, {
        headers: { 'retry-after': String(Math.ceil(ttl / 1_000)) },
      }),
  });
};
