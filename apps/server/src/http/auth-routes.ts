import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../services/context.ts';
import { headersOf, refuseForeignOrigin } from './authenticate.ts';
import { isDeliverable } from './email.ts';
import { Problem } from './problem.ts';
import { perMinute } from './rate-limits.ts';

const signUpPath = '/api/auth/sign-up/email';

const asFetchRequest = (request: FastifyRequest): Request => {
  const url = new URL(request.url, `http://${request.headers.host ?? 'localhost'}`);
  const headers = headersOf(request);
  headers.delete('content-length');
  const body = request.body === undefined ? null : JSON.stringify(request.body);
  return new Request(url, { method: request.method, headers, body: request.method === 'GET' ? null : body });
};

const emailIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'email' in body ? body.email : null;

const checkAddress = (body: unknown): void => {
  const email = emailIn(body);
  if (typeof email === 'string' && !isDeliverable(email))
    throw new Problem('request.invalid', 'This is not an e-mail address.');
};

/** Passes on what better-auth answers; its refusals become problem documents. */
const answer = async (response: Response, reply: FastifyReply): Promise<FastifyReply> => {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const text = await response.text();
  if (response.status < 400) {
    const location = response.headers.get('location');
    if (location !== null) reply.header('location', location);
    reply.header('cache-control', 'no-store');
    return reply
      .code(response.status)
      .type('application/json; charset=utf-8')
      .send(text === '' ? 'null' : text);
  }
  throw refusal(response.status, text);
};

const refusal = (status: number, text: string): Problem => {
  const detail = messageIn(text);
  if (status === 401) return new Problem('auth.required', detail);
  if (status === 403) return new Problem('auth.forbidden', detail);
  if (status === 404) return new Problem('resource.not-found');
  if (status === 405) return new Problem('resource.method-not-allowed');
  if (status === 415) return new Problem('request.unsupported-type');
  if (status >= 500) return new Problem('server.internal', undefined, { cause: new Error(`auth: ${text}`) });
  return new Problem('request.invalid', detail);
};

const messageIn = (text: string): string | undefined => {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string')
      return body.message;
  } catch {
    return undefined;
  }
  return undefined;
};

/** `/api/auth/*`: sign-in, sign-out, and the sign-up of the first visit. */
export const authRoutes = (
  app: FastifyInstance,
  { auth, users, config }: Pick<Services, 'auth' | 'users' | 'config'>,
): void => {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    config: {
      rateLimit: {
        max: (request) => (request.method === 'POST' ? perMinute.signIn : perMinute.other),
        keyGenerator: (request) => `auth:${request.method}:${request.ip}`,
      },
    },
    handler: async (request, reply) => {
      if (request.method === 'POST') refuseForeignOrigin(request, config);
      const call = () => auth.handler(asFetchRequest(request));
      const { pathname } = new URL(request.url, 'http://localhost');
      if (pathname !== signUpPath) return answer(await call(), reply);
      checkAddress(request.body);
      return answer(await users.firstVisit(call), reply);
    },
  });
};
