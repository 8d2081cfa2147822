import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import { mayCall, type Principal } from '../auth/principal.ts';
import type { Services } from '../services/context.ts';
import { takeEvents } from '../services/ingest.ts';
import { bearerOf } from './authenticate.ts';
import { itemsOf } from './body-parsers.ts';
import { problemFor } from './error-handler.ts';
import type { IngestRate } from './rate-limits.ts';

/** What the application does with every request. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

const path = '/v1/events';
const json = /^application\/json(?:; ?charset=utf-8)?$/i;
const answerType = 'application/json; charset=utf-8';
const route = { method: 'POST', route: path } as const;

export interface DoorOptions {
  readonly services: Pick<Services, 'ingest' | 'metrics' | 'keys' | 'health'>;
  readonly log: FastifyBaseLogger;
  /** Of every answer. */
  readonly securityHeaders: Readonly<Record<string, string>>;
  readonly rate: IngestRate;
  /** Largest body in bytes. */
  readonly bodyLimit: number;
}

/** The caller of a request any answer to which begins with reading events; null for everything else. */
const callerOf = (
  { method, url, headers }: IncomingMessage,
  { services: { keys, health }, bodyLimit }: DoorOptions,
): Principal | null => {
  if (method !== 'POST' || url !== path || health.status !== 'ok') return null;
  const length = Number(headers['content-length'] ?? Number.NaN);
  if (!(length > 0 && length <= bodyLimit) || !json.test(headers['content-type'] ?? '')) return null;
  if (headers['content-encoding'] !== undefined || headers.expect !== undefined) return null;
  const key = bearerOf(headers.authorization);
  const principal = key === null ? null : keys.known(key);
  return principal !== null && mayCall(principal, 'ingest') ? principal : null;
};

const bodyOf = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () =>
      resolve(parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)),
    );
    request.on('error', reject);
  });

/**
 * The short way of the one request that comes thousands of times a second: events as JSON by a key known already.
 * It gives the answers the application gives, for a fifth of the time: routing, hooks, a logger and schemas for
 * every request cost more than taking the event. Everything else, and whatever is unusual, goes on to `next`.
 */
export const eventDoor = (options: DoorOptions, next: Listener): Listener => {
  const { services, log, securityHeaders, rate } = options;

  const take = async (request: IncomingMessage, principal: Principal) => {
    let counted: Readonly<Record<string, string>> = {};
    try {
      counted = rate(principal);
      const answer = await takeEvents(services, itemsOf(await bodyOf(request)));
      return { status: 202, type: answerType, headers: counted, body: JSON.stringify(answer) };
    } catch (error) {
      const problem = problemFor(error, options.bodyLimit);
      if (problem.status >= 500) log.error({ err: problem.cause ?? problem }, 'request failed');
      const headers = { ...counted, ...problem.headers };
      const type = 'application/problem+json';
      return { status: problem.status, type, headers, body: JSON.stringify(problem) };
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, principal: Principal) => {
    const started = performance.now();
    const { status, type, headers, body } = await take(request, principal);
    const length = Buffer.byteLength(body);
    response.writeHead(status, {
      ...securityHeaders,
      ...headers,
      'content-type': type,
      'content-length': length,
    });
    response.end(body);
    const ms = performance.now() - started;
    services.metrics.requested({ ...route, status, seconds: ms / 1_000 });
    log.debug({ req: { ...route, path }, status, ms }, 'answered');
  };

  return (request, response) => {
    const principal = callerOf(request, options);
    if (principal === null) next(request, response);
    else
      answer(request, response, principal).catch((error: unknown) => {
        log.error({ err: error }, 'request failed');
        response.destroy();
      });
  };
};
