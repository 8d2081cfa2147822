import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { trustProxyOption } from '../config/trust-proxy.ts';
import { handlersOf } from '../routes/handlers.ts';
import type { Services } from '../services/context.ts';
import { trackingRoutes } from '../tracking/routes.ts';
import { authRoutes } from './auth-routes.ts';
import { authenticate } from './authenticate.ts';
import { parseBodies } from './body-parsers.ts';
import { defineRoutes } from './define-routes.ts';
import { answerFrameworkError, handleErrors } from './error-handler.ts';
import { type DoorOptions, eventDoor } from './event-door.ts';
import { hookRoutes } from './hook-routes.ts';
import { ingestRate, limitRates, limitShared } from './rate-limits.ts';
import { secureHeaders, securityHeaders } from './security.ts';
import { serveEditor } from './static-files.ts';

/** Largest body in bytes. */
export const bodyLimit = 2 * 1_048_576;

export interface AppOptions {
  readonly services: Services;
  readonly log: FastifyBaseLogger;
  /** Folder of the built editor; may be absent. */
  readonly editor: string;
}

/** Lets events in by the short way, before the application sees the request. */
const openDoor = (app: FastifyInstance, options: DoorOptions): void => {
  const listeners = app.server.listeners('request');
  app.server.removeAllListeners('request');
  app.server.on(
    'request',
    eventDoor(options, (request, response) => {
      for (const listener of listeners) Reflect.apply(listener, app.server, [request, response]);
    }),
  );
};

/** The HTTP application over the services. */
export const createApp = async ({ services, log, editor }: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    bodyLimit,
    trustProxy: trustProxyOption(services.config.trustProxy),
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 1_000, ignoreTrailingSlash: true },
    return503OnClosing: true,
    frameworkErrors: answerFrameworkError,
  });
  handleErrors(app, { bodyLimit });
  parseBodies(app);
  const headers = await securityHeaders();
  secureHeaders(app, headers);
  const rate = ingestRate();
  await limitRates(app, rate);
  limitShared(app);
  authenticate(app, services);
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const { method } = request;
    services.metrics.requested({
      method,
      route,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
    request.log.debug({ req: request, status: reply.statusCode, ms: reply.elapsedTime }, 'answered');
  });
  authRoutes(app, services);
  hookRoutes(app, services);
  trackingRoutes(app, services);
  defineRoutes(app, handlersOf(services));
  await serveEditor(app, editor);
  /* With traces the whole way of a request is followed. */
  if (Object.keys(services.config.openTelemetry).length === 0)
    openDoor(app, { services, log, securityHeaders: headers, rate, bodyLimit });
  return app;
};
