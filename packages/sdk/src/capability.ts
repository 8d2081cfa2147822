import type { Json, JsonObject } from './json.ts';

/** An e-mail to one person. `html` is made from `text` when absent. */
export interface EmailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
}

/** An outgoing HTTP request. Private addresses are refused unless the operator allows them. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** Sign the body by the Standard Webhooks scheme with the workspace's webhook secret. */
  readonly sign?: boolean;
}

/** The answer to an {@link HttpRequest}; `body` is parsed when the answer is JSON, else text. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** A lead given to sales, with the reasons. */
export interface HandoffRequest {
  /** `territory`: the rep whose territory the lead is in; `round-robin`: the next in turn; else a rep's id. */
  readonly routing: 'territory' | 'round-robin' | { readonly rep: string };
  /** Why, in a sentence a rep reads first. */
  readonly reason: string;
  /** Hours until a rep must have acted. */
  readonly slaHours: number;
}

/** Words for a member of the team, shown in the product and mailed. */
export interface NotifyRequest {
  /** `owner` is the lead's rep. Else an e-mail address. */
  readonly to: 'owner' | 'marketing' | (string & {});
  readonly subject: string;
  readonly text: string;
}

/** Each capability and what the effect's context gains with it. */
export interface Capabilities {
  readonly email: { send(message: EmailMessage): Promise<{ readonly messageId: string }> };
  readonly http: { request(request: HttpRequest): Promise<HttpResponse> };
  readonly handoff: {
    create(request: HandoffRequest): Promise<{ readonly handoff: string; readonly owner: string | null }>;
  };
  readonly notify: { send(request: NotifyRequest): Promise<{ readonly messageId: string }> };
}

/** The name of a capability. */
export type Capability = keyof Capabilities;

/** What every effect knows, whatever it may do. */
export interface EffectBase {
  /** Equal on every attempt at the same effect; give it to the destination. */
  readonly idempotencyKey: string;
  /** 1 on the first attempt. */
  readonly attempt: number;
  /** Aborted at the deadline and when the server stops. */
  readonly signal: EffectSignal;
  /** The lead as it stood when the effect was asked for. */
  readonly lead: { readonly id: string; readonly email: string | null; readonly traits: JsonObject };
}

/** The part of AbortSignal an effect may rely on, on every host. */
export interface EffectSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** The context of an effect that declared the capabilities `C`. */
export type EffectContext<C extends Capability> = EffectBase & Pick<Capabilities, C>;
