import {
  type Capabilities,
  type CapabilityGrants,
  type HttpRequest,
  type HttpResponse,
  isGranted,
  type Json,
  PermanentError,
  type SecretReference,
} from '@sluice/sdk';
import { frozenCopy } from './freeze.ts';
import { hostOf } from './host-of.ts';

/** A call an effect made on a capability. */
export interface CapabilityCall {
  readonly capability: keyof Capabilities;
  readonly request: unknown;
}

/** How the outside world answers in a test; by default everything goes well. */
export interface FakeWorld {
  /** The answer to an HTTP request. */
  readonly respond?: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;
  /** What the plugin has kept before; changed as the effect changes it. */
  readonly stored?: Map<string, Json>;
  /** Whole capabilities in place of the fakes. */
  readonly capabilities?: Partial<Capabilities>;
}

/** What stands for a secret in tests: `‹token›`. */
export const secretReference = (name: string): SecretReference => `‹${name}›` as SecretReference;

/** Capabilities that do nothing but remember what they were asked, within what was declared. */
export function fakeCapabilities(
  world: FakeWorld,
  { grants, calls }: { readonly grants: CapabilityGrants; readonly calls: CapabilityCall[] },
): Capabilities {
  const note = (capability: keyof Capabilities, request: unknown): number =>
    calls.push({ capability, request: frozenCopy(request) });
  const respond = world.respond ?? (() => ({ status: 200, headers: {}, body: null }));
  const stored = world.stored ?? new Map<string, Json>();
  return {
    email: {
      send: async (message) => ({ messageId: `message-${note('email', message)}` }),
    },
    http: {
      request: async (request) => {
        refuseUndeclared(request, grants);
        note('http', request);
        return respond(request);
      },
    },
    handoff: {
      create: async (request) => ({ handoff: `handoff-${note('handoff', request)}`, owner: 'rep-1' }),
    },
    notify: {
      send: async (request) => ({ messageId: `message-${note('notify', request)}` }),
    },
    secrets: Object.fromEntries(grants.secrets.map(({ name }) => [name, secretReference(name)])),
    storage: {
      get: async (key) => stored.get(key) ?? null,
      set: async (key, value) => {
        note('storage', { key, value });
        stored.set(key, frozenCopy(value));
      },
      delete: async (key) => {
        note('storage', { key, value: null });
        stored.delete(key);
      },
    },
    ...world.capabilities,
  };
}

function refuseUndeclared({ method, url }: HttpRequest, { http }: CapabilityGrants): void {
  const host = hostOf(url);
  if (isGranted(http, { host, method })) return;
  throw new PermanentError(`The plugin did not declare ${method} to ${host || JSON.stringify(url)}.`);
}
