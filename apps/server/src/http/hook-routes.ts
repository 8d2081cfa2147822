import type { FastifyInstance, FastifyRequest } from 'fastify';
import { receiveWebhook } from '../plugins/sources/receive-webhook.ts';
import type { Services } from '../services/context.ts';

interface HookParams {
  readonly plugin: string;
  readonly source: string;
  readonly token: string;
}

const single = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : value === undefined || value === null ? '' : String(value);

const textsOf = (values: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, single(value)]));

const urlOf = (request: FastifyRequest, publicUrl: string | null): string =>
  `${publicUrl ?? `${request.protocol}://${request.host}`}${request.url}`;

/** Where other systems call plugins: `POST /v1/hooks/{plugin}/{source}/{token}`, whatever the type of its body. */
export const hookRoutes = (app: FastifyInstance, services: Services): void => {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => body);
    scope.route<{ Params: HookParams }>({
      method: ['GET', 'POST', 'PUT'],
      url: '/v1/hooks/:plugin/:source/:token',
      handler: async (request, reply) => {
        const { status, body } = await receiveWebhook(services, request.params, {
          method: request.method,
          url: urlOf(request, services.config.publicUrl),
          headers: textsOf(request.headers),
          query: textsOf(request.query as object),
          body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        });
        return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(body));
      },
    });
  });
};
