import {
  capabilitiesOf,
  type EventTypes,
  grantsOf,
  type Json,
  type PollBase,
  type Received,
  type Source,
  type TriggerNode,
  type TSchema,
  type WebhookRequest,
} from '@sluice/sdk';
import { type CapabilityCall, type FakeWorld, fakeCapabilities } from './fake-capabilities.ts';
import { monday } from './fake-clock.ts';
import { frozenCopy } from './freeze.ts';
import { assertFits } from './schema.ts';

/** A request whose signature was found right. */
export interface ReceiveOptions {
  readonly body?: Json;
  readonly method?: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly config?: Json;
}

/**
 * Gives the source of a trigger a webhook, as the host does once the signature was found right. Twice, since the same
 * request must give the same events; these must fit the schemas that were declared.
 */
export function receive<S extends TSchema>(
  node: TriggerNode<S>,
  options: ReceiveOptions,
): Received<EventTypes> {
  const { source } = node;
  if (source?.kind !== 'webhook') throw new Error(`${node.type} has no webhook.`);
  const { body = null, method = 'POST', headers = {}, query = {}, config = source.initial as Json } = options;
  const request: WebhookRequest = frozenCopy({ method, headers, query, body, receivedAt: monday });
  const [first, second] = [source.receive(request, config), source.receive(request, config)];
  if (JSON.stringify(first) !== JSON.stringify(second))
    throw new Error(`${source.name} made two different things of the same request.`);
  assertEvents(source, first.events);
  return first;
}

/** One look of a poller. */
export interface PollOptions extends FakeWorld {
  /** Null: the first look. */
  readonly cursor?: Json;
  readonly config?: Json;
}

/** What a look gave and what it asked for. */
export interface PollRun {
  readonly events: Received<EventTypes>['events'];
  readonly cursor: Json;
  readonly more: boolean;
  readonly calls: readonly CapabilityCall[];
}

/** Lets the source of a trigger take one look, with its declared capabilities faked. */
export async function poll<S extends TSchema>(
  node: TriggerNode<S>,
  options: PollOptions = {},
): Promise<PollRun> {
  const { source } = node;
  if (source?.kind !== 'poll') throw new Error(`${node.type} has no poller.`);
  const calls: CapabilityCall[] = [];
  const fakes = fakeCapabilities(options, { grants: grantsOf([source.capabilities]), calls });
  const base: PollBase = {
    cursor: frozenCopy(options.cursor ?? null),
    now: monday,
    deadline: monday + 30_000,
    signal: { aborted: false, throwIfAborted: () => undefined },
    log: () => undefined,
  };
  const granted = Object.fromEntries(capabilitiesOf(source.capabilities).map((name) => [name, fakes[name]]));
  const config = frozenCopy(options.config ?? (source.initial as Json));
  const { events, cursor, more = false } = await source.poll(Object.freeze({ ...base, ...granted }), config);
  assertEvents(source, events);
  return { events, cursor, more, calls };
}

function assertEvents(source: Source, events: Received<EventTypes>['events']): void {
  for (const event of events) {
    const schema = Object.hasOwn(source.eventTypes, event.type) ? source.eventTypes[event.type] : undefined;
    if (!schema) throw new Error(`${source.name} brings in "${event.type}", which it does not declare.`);
    assertFits(schema, event.properties, `the properties of ${event.type}`);
    if (event.id === '') throw new Error(`${source.name} brings in an event without an id.`);
    if (event.lead.email === undefined && event.lead.anonymousId === undefined)
      throw new Error(`${source.name} brings in ${event.type} without saying whom it is about.`);
  }
}
