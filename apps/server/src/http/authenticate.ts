import type { RouteScope } from '@sluice/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KeyAuthority } from '../auth/api-keys.ts';
import type { Auth } from '../auth/auth.ts';
import { mayCall, type Principal } from '../auth/principal.ts';
import type { Users } from '../auth/users.ts';
import type { Config } from '../config/config.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null on public routes without a session. */
    principal: Principal | null;
  }
  interface FastifyContextConfig {
    /** Who may call this route. Absent: anyone. */
    scope?: RouteScope;
    /** The body's items are checked one by one by the handler. */
    itemwise?: boolean;
  }
}

export interface Authorities {
  readonly config: Pick<Config, 'publicUrl'>;
  readonly auth: Auth;
  readonly users: Users;
  readonly keys: KeyAuthority;
}

/** The request's headers as the fetch API has them. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined) headers.set(name, value);
  }
  return headers;
};

/** The key of an `Authorization` header; null where it holds none. */
export const bearerOf = (authorization: string | undefined): string | null =>
  /^Bearer +(\S+)\s*$/i.exec(authorization ?? '')?.[1] ?? null;

const changes = (request: FastifyRequest): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);

const isOwnOrigin = (
  { origin, host }: { readonly origin: string; readonly host: string | undefined },
  publicUrl: string | null,
): boolean =>
  publicUrl === null ? URL.canParse(origin) && new URL(origin).host === host : origin === publicUrl;

/** A browser names the origin of a change; one from another site is refused though it carries the cookie. */
export const refuseForeignOrigin = (
  request: FastifyRequest,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): void => {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  const foreign =
    origin === undefined
      ? site !== undefined && site !== 'same-origin' && site !== 'none'
      : !isOwnOrigin({ origin, host }, publicUrl);
  if (foreign) throw new Problem('auth.forbidden', 'The request comes from a page of another site.');
};

/** Who a session cookie stands for. */
export const sessionPrincipal = async (
  request: FastifyRequest,
  { auth, users }: Pick<Authorities, 'auth' | 'users'>,
): Promise<Principal | null> => {
  if (request.headers.cookie === undefined) return null;
  const session = await auth.api.getSession({ headers: headersOf(request) });
  if (session === null) return null;
  const { id, name, email } = session.user;
  return { kind: 'user', id, name, email, owner: await users.isOwner(id) };
};

/** Lets a request pass that carries a key or session with the route's scope. */
export const authenticate = (app: FastifyInstance, authorities: Authorities): void => {
  const failures = app.createRateLimit({
    max: 120,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
  });

  const identify = async (request: FastifyRequest): Promise<Principal | null> => {
    const key = bearerOf(request.headers.authorization);
    if (key !== null) return authorities.keys.principalOf(key);
    const principal = await sessionPrincipal(request, authorities);
    if (principal !== null && changes(request)) refuseForeignOrigin(request, authorities.config);
    return principal;
  };

  app.decorateRequest('principal', null);
  app.addHook('onRequest', async (request) => {
    const { scope } = request.routeOptions.config;
    if (scope === undefined || scope === 'public') return;
    const principal = await identify(request);
    if (principal === null) {
      const attempt = await failures(request);
      if (!attempt.isAllowed && attempt.isExceeded) {
        throw new Problem('request.rate-limited', undefined, {
          headers: { 'retry-after': String(attempt.ttlInSeconds) },
        });
      }
      throw new Problem('auth.required', undefined, { headers: { 'www-authenticate': 'Bearer' } });
    }
    if (!mayCall(principal, scope))
      throw new Problem('auth.forbidden', `This key may not call a route of scope "${scope}".`);
    request.principal = principal;
  });
};
