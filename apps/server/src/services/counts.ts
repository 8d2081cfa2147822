import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../http/problem.ts';
import type { Services } from './context.ts';

const hour = 3_600_000;
const tickMs = 2_000;
const aliveMs = 20_000;

/** What passed each node of a workflow lately. */
export const countsView = async (
  services: Pick<Services, 'store' | 'clock'>,
  { id, hours }: { readonly id: string; readonly hours: number },
) => {
  const stand = await services.store.workflows.stand(id);
  if (stand === null) throw notFound('workflow');
  const nodes = await services.store.counts.of(id, services.clock() - hours * hour);
  return { nodes, version: stand.publishedVersion };
};

const revisionOf = async ({ store }: Pick<Services, 'store'>, id: string): Promise<number> =>
  (await store.workflows.stand(id))?.revision ?? 0;

/**
 * Sends the counts as server-sent events `counts`, and the revision of the draft as `draft`, at once and then
 * whenever they changed, until the reader leaves.
 */
export const streamCounts = async (
  services: Pick<Services, 'store' | 'clock' | 'stopping'>,
  input: {
    readonly id: string;
    readonly hours: number;
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
  },
): Promise<void> => {
  const { id, hours, request, reply } = input;
  let last = JSON.stringify(await countsView(services, { id, hours }));
  let revision = await revisionOf(services, id);
  reply.hijack();
  const { raw } = reply;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'close',
  });
  const send = () => raw.write(`event: counts\ndata: ${last}\n\n`);
  const sendDraft = () => raw.write(`event: draft\ndata: ${JSON.stringify({ revision })}\n\n`);
  send();
  sendDraft();
  let quietSince = services.clock();
  const tick = async (): Promise<void> => {
    const now = JSON.stringify(await countsView(services, { id, hours }));
    const changed = now !== last;
    last = now;
    const before = revision;
    revision = await revisionOf(services, id);
    if (revision !== before) sendDraft();
    if (changed) send();
    else if (services.clock() - quietSince > aliveMs) raw.write(': still here\n\n');
    else return;
    quietSince = services.clock();
  };
  const timer = setInterval(() => {
    tick().catch((error: unknown) => {
      request.log.warn({ err: error }, 'counts stream ended');
      raw.end();
    });
  }, tickMs);
  const end = () => raw.end();
  services.stopping.addEventListener('abort', end);
  raw.on('close', () => {
    clearInterval(timer);
    services.stopping.removeEventListener('abort', end);
  });
};
