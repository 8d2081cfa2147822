import { createHash } from 'node:crypto';
import { leadOfMark } from '@sluice/runtime';
import { trackerScript } from '@sluice/tracker';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from '../http/problem.ts';
import { detailOf, diagnosticsOf, validatorOf } from '../http/validators.ts';
import type { Services } from '../services/context.ts';
import { Beacon, type BeaconBody, eventsOf } from './beacon.ts';

const validate = validatorOf(Beacon, 'body');
const isBeacon = (value: unknown): value is BeaconBody => validate(value);

/** Beacons a minute from one address with one key: a visitor sends a few. */
const perMinute = 300;
const usedMs = 60_000;

const parsed = (body: unknown): BeaconBody => {
  let value: unknown;
  try {
    value = JSON.parse(String(body));
  } catch {
    throw new Problem('request.malformed-json', 'The body is the text the snippet sends.');
  }
  if (isBeacon(value)) return value;
  throw new Problem('request.invalid', detailOf(diagnosticsOf(validate.errors, 'request.invalid')));
};

/** Other sites may load it and send to it, and read nothing of what else is here. */
const forOtherSites = (reply: FastifyReply): FastifyReply =>
  reply.header('cross-origin-resource-policy', 'cross-origin');

/**
 * The snippet and the place it tells to. A key stands in every page, so it opens nothing: it takes a few harmless types
 * of events, from the origins it is for, so many a minute.
 */
export const trackingRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, ingest, clock } = services;
  const script = trackerScript();
  const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`;
  const limit = app.createRateLimit({
    max: perMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => `beacon:${request.ip}`,
  });

  app.get('/t.js', async (request, reply) => {
    forOtherSites(reply).header('cache-control', 'public, max-age=3600').header('etag', etag);
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('text/javascript; charset=utf-8').send(script);
  });

  app.register(async (scope) => {
    scope.addContentTypeParser(
      'text/plain',
      { parseAs: 'string', bodyLimit: 65_536 },
      async (_request: unknown, body: unknown) => body,
    );
    scope.post('/t/e', async (request, reply) => {
      forOtherSites(reply);
      const attempt = await limit(request);
      if (!attempt.isAllowed && attempt.isExceeded)
        throw new Problem('request.rate-limited', undefined, {
          headers: { 'retry-after': String(attempt.ttlInSeconds) },
        });
      const body = parsed(request.body);
      const key = await store.browserKeys.get(body.key);
      const { origin } = request.headers;
      if (key === null || origin === undefined || !key.origins.includes(origin))
        throw new Problem('auth.forbidden', 'This key does not take events from pages of this origin.');
      const now = clock();
      if (now - (key.lastUsedAt ?? 0) > usedMs) await store.browserKeys.used(key.id, now);
      const lead =
        body.token === undefined ? null : leadOfMark(body.token, await store.browserKeys.linkSecret());
      await ingest([...eventsOf({ body, userAgent: request.headers['user-agent'], lead, now })]);
      return reply.header('access-control-allow-origin', origin).header('vary', 'Origin').code(204).send();
    });
  });
};
