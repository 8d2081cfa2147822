import type { Capabilities, HttpRequest, HttpResponse } from '@sluice/sdk';
import { frozenCopy } from './freeze.ts';

/** A call an effect made on a capability. */
export interface CapabilityCall {
  readonly capability: keyof Capabilities;
  readonly request: unknown;
}

/** How the outside world answers in a test; by default everything goes well. */
export interface FakeWorld {
  /** The answer to an HTTP request. */
  readonly respond?: (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;
  /** Whole capabilities in place of the fakes. */
  readonly capabilities?: Partial<Capabilities>;
}

/** Capabilities that do nothing but remember what they were asked. */
export function fakeCapabilities(world: FakeWorld, calls: CapabilityCall[]): Capabilities {
  const note = (capability: keyof Capabilities, request: unknown): number =>
    calls.push({ capability, request: frozenCopy(request) });
  const respond = world.respond ?? (() => ({ status: 200, headers: {}, body: null }));
  return {
    email: {
      send: async (message) => ({ messageId: `message-${note('email', message)}` }),
    },
    http: {
      request: async (request) => {
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
    ...world.capabilities,
  };
}
