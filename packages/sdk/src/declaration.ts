import type { Capability, HttpMethod } from './capability.ts';

/**
 * What a node needs beside its own input. The operator reads it before the plugin is installed, and the context holds
 * this and nothing else.
 */
export interface DeclaredCapabilities {
  /**
   * Methods by host: `{ 'api.acme.com': ['GET', 'POST'] }`. Host names without a scheme or port; `*.acme.com` is every
   * name below, `*` any public address, for nodes whose config names it.
   */
  readonly http?: Readonly<Record<string, readonly HttpMethod[]>>;
  /** What the operator has to give, by name, each with the words that say where to find it. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** A few values kept between runs. */
  readonly storage?: true;
  readonly email?: true;
  readonly handoff?: true;
  readonly notify?: true;
}

/** Capabilities with their limits, or bare names; `'http'` alone reaches any public address. */
export type CapabilityDeclaration = readonly Capability[] | DeclaredCapabilities;

/** The limits of a plugin or node in one form, sorted, as the manifest holds them. */
export interface CapabilityGrants {
  readonly http: readonly { readonly host: string; readonly methods: readonly HttpMethod[] }[];
  readonly secrets: readonly { readonly name: string; readonly description: string }[];
  readonly storage: boolean;
  readonly email: boolean;
  readonly handoff: boolean;
  readonly notify: boolean;
}

const methods: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Keeps the exact type of a declaration that several nodes share. */
export const defineCapabilities = <const D extends DeclaredCapabilities>(capabilities: D): D => capabilities;

/** All that these declarations ask for together. */
export function grantsOf(declarations: readonly CapabilityDeclaration[]): CapabilityGrants {
  const all = declarations.map(declared);
  const hosts = new Map<string, Set<HttpMethod>>();
  const secrets = new Map<string, string>();
  for (const one of all) {
    for (const [host, allowed] of Object.entries(one.http ?? {})) {
      hosts.set(host, new Set([...(hosts.get(host) ?? []), ...allowed]));
    }
    for (const [name, words] of Object.entries(one.secrets ?? {})) secrets.set(name, words);
  }
  const some = (name: 'storage' | 'email' | 'handoff' | 'notify') => all.some((one) => one[name] === true);
  return {
    http: sorted(hosts).map(([host, allowed]) => ({
      host,
      methods: methods.filter((one) => allowed.has(one)),
    })),
    secrets: sorted(secrets).map(([name, description]) => ({ name, description })),
    storage: some('storage'),
    email: some('email'),
    handoff: some('handoff'),
    notify: some('notify'),
  };
}

/** The names of the capabilities a declaration asks for. */
export function capabilitiesOf(declaration: CapabilityDeclaration): readonly Capability[] {
  return isList(declaration) ? declaration : (Object.keys(declaration) as Capability[]);
}

function declared(declaration: CapabilityDeclaration): DeclaredCapabilities {
  if (!isList(declaration)) return declaration;
  return Object.fromEntries(declaration.map((name) => [name, bare[name]]));
}

const bare: { readonly [Name in Capability]: DeclaredCapabilities[Name] } = {
  http: { '*': methods },
  secrets: {},
  storage: true,
  email: true,
  handoff: true,
  notify: true,
};

function isList(declaration: CapabilityDeclaration): declaration is readonly Capability[] {
  return Array.isArray(declaration);
}

function sorted<V>(entries: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
