import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './error-handler.ts';
import { Problem } from './problem.ts';

const api = /^\/(v1|api)(\/|$)/;
const year = 31_536_000;

const wantsPage = (request: FastifyRequest): boolean =>
  (request.method === 'GET' || request.method === 'HEAD') &&
  (request.headers.accept ?? '').includes('text/html') &&
  !api.test(request.url);

const unknownPath = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendProblem(
    reply,
    new Problem('resource.not-found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`),
  );

/** Serves the built editor: hashed files for a year, its page under every path that is not the interface. */
export const serveEditor = async (app: FastifyInstance, folder: string): Promise<void> => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) {
    app.setNotFoundHandler(unknownPath);
    return;
  }
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    wildcard: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const lasting = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) =>
    wantsPage(request) ? reply.sendFile('index.html') : unknownPath(request, reply),
  );
};
