import type { Json } from '@sluice/sdk';
import { notFound, Problem } from '../../http/problem.ts';
import type { Services } from '../../services/context.ts';
import { isSigned, type RawRequest } from './check-signature.ts';
import { findSource } from './find-source.ts';
import { takeSourceEvents } from './take-source-events.ts';

/** What the sender is answered. */
export interface HookAnswer {
  readonly status: number;
  readonly body: Json;
}

const bodyOf = ({ body, headers }: RawRequest): Json => {
  const type = headers['content-type'] ?? '';
  const text = body.toString('utf8');
  if (type.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  if (!type.includes('json')) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Problem('request.malformed-json');
  }
};

/** Takes a call of another system: who sent it is made sure of before any code of the plugin sees it. */
export const receiveWebhook = async (
  services: Pick<Services, 'store' | 'clock' | 'livePlugins' | 'ingest' | 'metrics' | 'sourceTools'>,
  at: { readonly plugin: string; readonly source: string; readonly token: string },
  request: RawRequest,
): Promise<HookAnswer> => {
  const { store, clock, livePlugins, sourceTools } = services;
  const stored = await store.pluginSources.get(at.plugin, at.source);
  if (stored === null || !stored.enabled || stored.token !== at.token) throw notFound('receiver');
  const source = findSource(livePlugins, at);
  if (source?.kind !== 'webhook')
    throw new Problem('plugin.not-running', `The plugin “${at.plugin}” does not run at present.`);
  const secrets = await sourceTools.secrets(at.plugin, source.capabilities);
  const secret = secrets[source.signature.secret] ?? '';
  if (secret === '' || !isSigned(source.signature, request, { secret, now: clock() }))
    throw new Problem('plugin.bad-signature');
  try {
    const { method, headers, query } = request;
    const seen = { method, headers, query, body: bodyOf(request), receivedAt: clock() };
    const { events, reply } = source.receive(seen, stored.config);
    const taken = await takeSourceEvents(services, events, { ...at, types: source.eventTypes });
    await store.pluginSources.heard(at, { taken: taken.accepted, error: taken.error });
    const status = reply?.status ?? 200;
    return { status: status >= 200 && status < 500 ? status : 200, body: reply?.body ?? null };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    await store.pluginSources.heard(at, { taken: 0, error: words.slice(0, 500) });
    if (error instanceof Problem) throw error;
    throw new Problem('plugin.not-running', words, { cause: error });
  }
};
