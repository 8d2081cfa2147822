import type { Json } from './json.ts';

/** An e-mail to one person. `html` is made from `text` when absent. */
export interface EmailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly replyTo?: string;
}

/** The methods an effect may ask for. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who asks: the host makes the header `Authorization` of it, after it has put secrets in. */
export type HttpAuth =
  | { readonly bearer: string }
  | { readonly basic: { readonly user: string; readonly password: string } };

/** An outgoing HTTP request. Private addresses are refused unless the operator allows them. */
export interface HttpRequest {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly auth?: HttpAuth;
  /** Sent as JSON. */
  readonly body?: Json;
  /** Sent as `application/x-www-form-urlencoded`, in place of `body`. */
  readonly form?: Readonly<Record<string, string>>;
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

declare const secret: unique symbol;

/**
 * Stands for a secret the operator has given. It is no use by itself: the host puts the secret in its place in the
 * address, the headers, the credentials and the body of a request to a declared host, and nowhere else. Another one
 * on every attempt, so that nobody can write it into a lead.
 */
export type SecretReference = string & { readonly [secret]: true };

/** A few values a plugin keeps between runs; no other plugin sees them. At most 1,000 keys of 64 KiB each. */
export interface PluginStorage {
  /** Null where nothing is kept, or no longer. */
  get(key: string): Promise<Json>;
  /** Keeps a value for good, or for so many ms. */
  set(key: string, value: Json, options?: { readonly ttlMs?: number }): Promise<void>;
  delete(key: string): Promise<void>;
}

/** Each capability and what the effect's context gains with it. */
export interface Capabilities {
  readonly email: { send(message: EmailMessage): Promise<{ readonly messageId: string }> };
  readonly http: { request(request: HttpRequest): Promise<HttpResponse> };
  readonly handoff: {
    create(request: HandoffRequest): Promise<{ readonly handoff: string; readonly owner: string | null }>;
  };
  readonly notify: { send(request: NotifyRequest): Promise<{ readonly messageId: string }> };
  /** By the names declared. Asking for one the operator has not given throws a PermanentError that says so. */
  readonly secrets: Readonly<Record<string, SecretReference>>;
  readonly storage: PluginStorage;
}

/** The name of a capability. */
export type Capability = keyof Capabilities;
