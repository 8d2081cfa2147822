import type {
  Capabilities,
  Capability,
  HttpMethod,
  HttpRequest,
  HttpResponse,
  SecretReference,
} from './capability.ts';
import type { CapabilityDeclaration, DeclaredCapabilities } from './declaration.ts';
import type { JsonObject } from './json.ts';

/** The part of AbortSignal an effect may rely on, on every host. */
export interface EffectSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** What plugin code knows wherever it runs, whatever it may do. */
export interface ContextBase {
  /** Aborted at the deadline and when the server stops. */
  readonly signal: EffectSignal;
  /** The instant (ms) after which the host no longer waits. */
  readonly deadline: number;
  /** A line for the operator, in the trace of the attempt. Secrets in it are struck out. */
  log(message: string, data?: JsonObject): void;
}

/** What every effect knows, whatever it may do. */
export interface EffectBase extends ContextBase {
  /** Equal on every attempt at the same effect; give it to the destination. */
  readonly idempotencyKey: string;
  /** 1 on the first attempt. */
  readonly attempt: number;
  /** The lead as it stood when the effect was asked for. */
  readonly lead: { readonly id: string; readonly email: string | null; readonly traits: JsonObject };
}

/** The addresses of a declared host: `*.acme.com` covers every name below it, `*` any public address. */
export type UrlOf<Host extends string> = string extends Host
  ? string
  : Host extends '*'
    ? `https://${string}`
    : Host extends `*.${infer Domain}`
      ? `https://${string}.${Domain}/${string}`
      : `https://${Host}/${string}`;

/** The requests a declaration allows: the declared methods to the declared hosts. */
export type DeclaredRequest<Hosts extends Readonly<Record<string, readonly HttpMethod[]>>> = {
  readonly [Host in keyof Hosts & string]: Omit<HttpRequest, 'method' | 'url'> & {
    readonly method: Hosts[Host][number];
    readonly url: UrlOf<Host>;
  };
}[keyof Hosts & string];

type Held<D extends DeclaredCapabilities, Name> = Name extends 'http'
  ? { request(request: DeclaredRequest<NonNullable<D['http']>>): Promise<HttpResponse> }
  : Name extends 'secrets'
    ? { readonly [Key in keyof NonNullable<D['secrets']> & string]: SecretReference }
    : Name extends Capability
      ? Capabilities[Name]
      : never;

/** What a declaration adds to the context, and nothing else. */
export type Granted<D> = D extends readonly (infer Name extends Capability)[]
  ? Pick<Capabilities, Name>
  : D extends DeclaredCapabilities
    ? { readonly [Name in keyof D & Capability]: Held<D, Name> }
    : D extends Capability
      ? Pick<Capabilities, D>
      : never;

/**
 * The context of an effect with these capabilities: those of a declaration
 * (`EffectContext<typeof capabilities>`), or named (`EffectContext<'http' | 'email'>`).
 */
export type EffectContext<D extends CapabilityDeclaration | Capability> = ContextOf<EffectBase, D>;

/** A base, and what the declaration adds to it; the base alone where the declaration is not known. */
export type ContextOf<Base, D extends CapabilityDeclaration | Capability> = CapabilityDeclaration extends D
  ? Base
  : [D] extends [Capability]
    ? Base & Pick<Capabilities, D>
    : Base & Granted<D>;
