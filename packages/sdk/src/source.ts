import type { Static, TSchema } from 'typebox';
import type { ContextBase, ContextOf } from './context.ts';
import type { CapabilityDeclaration } from './declaration.ts';
import type { Json, JsonObject } from './json.ts';

/** Event types and the JSON Schema of the properties of each. */
export type EventTypes = Readonly<Record<string, TSchema>>;

/** An event a source brings in. */
export type SourceEvent<E extends EventTypes> = {
  readonly [Type in keyof E & string]: {
    /** Name of the event at its origin; the same one twice is one event. */
    readonly id: string;
    readonly type: Type;
    /** Whom it is about; at least one of them. */
    readonly lead: { readonly email?: string; readonly anonymousId?: string };
    /** What it says of the lead. */
    readonly traits?: JsonObject;
    readonly properties: Static<E[Type]>;
    /** ISO 8601, or ms. Default: when it came. */
    readonly occurredAt?: string | number;
  };
}[keyof E & string];

/** How the host makes sure of the sender, before any code of the plugin runs. `secret` is the name of a declared one. */
export type WebhookSignature =
  /** The headers `webhook-id`, `webhook-timestamp` and `webhook-signature`: https://www.standardwebhooks.com. */
  | { readonly scheme: 'standard-webhooks'; readonly secret: string }
  /**
   * An HMAC of `parts`, joined as they stand. Parts are `body`, `{ header }` (its value) and `{ text }`. `timestamp`
   * names the header with seconds since 1970; older or newer than `toleranceSeconds` (300) is refused.
   */
  | {
      readonly scheme: 'hmac';
      readonly secret: string;
      readonly algorithm: 'sha1' | 'sha256' | 'sha512';
      readonly encoding: 'hex' | 'base64';
      readonly header: string;
      /** What stands before the signature in its header: `v0=`. */
      readonly prefix?: string;
      readonly parts: readonly (
        | 'body'
        | 'method'
        | 'url'
        | { readonly header: string }
        | { readonly text: string }
      )[];
      readonly timestamp?: {
        readonly header: string;
        readonly unit?: 's' | 'ms';
        readonly toleranceSeconds?: number;
      };
    }
  /** The secret itself in a header, or in the query, for senders that sign nothing. */
  | { readonly scheme: 'token'; readonly secret: string; readonly header?: string; readonly query?: string };

/** A request that passed the check of its signature. Names of headers are in lower case. */
export interface WebhookRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed where it is JSON or a form, else text. */
  readonly body: Json;
  /** When it came, in ms. */
  readonly receivedAt: number;
}

/** What came of a webhook; `reply` answers a sender that expects more than 200. */
export interface Received<E extends EventTypes> {
  readonly events: readonly SourceEvent<E>[];
  readonly reply?: { readonly status: number; readonly body?: Json };
}

interface SourceCommon<S extends TSchema, E extends EventTypes> {
  /** Name within the plugin, kebab-case. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** JSON Schema of what the operator sets for it, once for the workspace. */
  readonly config: S;
  readonly initial: Static<S>;
  readonly eventTypes: E;
}

/** Is told by another system. `receive` is pure: the same request gives the same events. */
export interface WebhookSource<
  S extends TSchema = TSchema,
  E extends EventTypes = EventTypes,
  D extends CapabilityDeclaration = CapabilityDeclaration,
> extends SourceCommon<S, E> {
  readonly kind: 'webhook';
  readonly capabilities: D;
  readonly signature: WebhookSignature;
  receive(request: WebhookRequest, config: Static<S>): Received<E>;
}

/** What one look at the origin gave: at most 1,000 events, and where the next look begins. */
export interface Polled<E extends EventTypes> {
  readonly events: readonly SourceEvent<E>[];
  /** Kept in one transaction with the events, so that none is lost and none comes twice. */
  readonly cursor: Json;
  /** Is there more at once? Default: no, wait for the next turn. */
  readonly more?: boolean;
}

/** What a poller knows beside its capabilities. */
export interface PollBase extends ContextBase {
  /** Null at the first look ever. */
  readonly cursor: Json;
  /** The time of the look, in ms. */
  readonly now: number;
}

/** Asks another system again and again. */
export interface PollSource<
  S extends TSchema = TSchema,
  E extends EventTypes = EventTypes,
  D extends CapabilityDeclaration = CapabilityDeclaration,
> extends SourceCommon<S, E> {
  readonly kind: 'poll';
  readonly capabilities: D;
  /** Seconds between looks, 30 at least. */
  readonly everySeconds: number;
  poll(context: ContextOf<PollBase, D>, config: Static<S>): Promise<Polled<E>>;
}

/** Where the events of a trigger come from. */
export type Source = WebhookSource | PollSource;

/** A receiver of another system's webhooks. */
export const defineWebhook = <
  S extends TSchema,
  const E extends EventTypes,
  const D extends CapabilityDeclaration,
>(
  source: Omit<WebhookSource<S, E, D>, 'kind'>,
): WebhookSource<S, E, D> => ({ ...source, kind: 'webhook' });

/** A poller with a cursor. */
export const definePoll = <
  S extends TSchema,
  const E extends EventTypes,
  const D extends CapabilityDeclaration,
>(
  source: Omit<PollSource<S, E, D>, 'kind'>,
): PollSource<S, E, D> => ({ ...source, kind: 'poll' });
