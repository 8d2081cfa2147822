import {
  type ActionNode,
  type Capabilities,
  capabilitiesOf,
  type EffectBase,
  type EffectContext,
  grantsOf,
  type HttpRequest,
  isGranted,
  type Json,
  PermanentError,
  RetryableError,
  type SecretReference,
} from '@sluice/sdk';
import { monday } from '../fake-clock.ts';
import { frozenCopy } from '../freeze.ts';
import { hostOf } from '../host-of.ts';
import { after } from '../real-time.ts';
import { type Answer, answering } from './world.ts';

/** What an effect did in a world of the suite. */
export interface Scenario {
  readonly answer: { readonly port: string; readonly data: Json } | null;
  /** What it threw; null when it answered. */
  readonly error: unknown;
  /** Did it neither answer nor throw within the patience? */
  readonly stuck: boolean;
  readonly requests: readonly HttpRequest[];
  /** Requests to what it did not declare: `POST evil.test`. */
  readonly undeclared: readonly string[];
  /** Everything it said: its log, what it kept, mailed and handed on. */
  readonly said: readonly unknown[];
  /** Names of secrets it asked for. */
  readonly secrets: ReadonlySet<string>;
  readonly inputChanged: boolean;
}

/** Requests after which an effect counts as one that goes on for ever. */
const mostRequests = 200;

/** What a secret looks like to the plugin; found again where it must not be. */
export const secretMark = (name: string): string => `sluice-secret-${name}-7f3a91c4`;

/** Runs an effect with declared capabilities that remember, in a world that answers so, or not until it is aborted. */
export async function scenario(
  node: ActionNode,
  input: Json,
  { answers, patienceMs }: { readonly answers: readonly Answer[] | 'silence'; readonly patienceMs: number },
): Promise<Scenario> {
  const seen = { requests: [] as HttpRequest[], undeclared: [] as string[], said: [] as unknown[] };
  const secrets = new Set<string>();
  const abort = aborting();
  const given = frozenCopy(input);
  const before = JSON.stringify(given);
  const world = capabilities(node, { seen, secrets, answers, abort });
  const base: EffectBase = {
    idempotencyKey: 'conformance:node:1',
    attempt: 1,
    signal: abort.signal,
    deadline: monday + 10_000,
    log: (message, data) => seen.said.push(message, data),
    lead: frozenCopy({ id: 'lead-1', email: 'jack@northwind.test', traits: { company: 'Northwind' } }),
  };
  const granted = Object.fromEntries(capabilitiesOf(node.capabilities).map((name) => [name, world[name]]));
  const context = Object.freeze({ ...base, ...granted }) as EffectContext<ActionNode['capabilities']>;
  const settled = outcome(node, context, given);
  if (answers === 'silence') after(5, abort.now);
  const ended = await within(settled, patienceMs);
  abort.now();
  return {
    answer: ended?.answer ?? null,
    error: ended?.error ?? null,
    stuck: ended === null,
    ...seen,
    secrets,
    inputChanged: JSON.stringify(given) !== before,
  };
}

type Ended = Pick<Scenario, 'answer' | 'error'>;

async function outcome(
  node: ActionNode,
  context: EffectContext<ActionNode['capabilities']>,
  input: Json,
): Promise<Ended> {
  try {
    const answer = await node.run(context, input as object);
    return { answer: answer as unknown as Scenario['answer'], error: null };
  } catch (error) {
    return { answer: null, error: error ?? new Error('It threw nothing.') };
  }
}

/** Null when the work is not done by then. */
async function within(work: Promise<Ended>, ms: number): Promise<Ended | null> {
  let off = () => {};
  const late = new Promise<null>((resolve) => {
    off = after(ms, () => resolve(null));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    off();
  }
}

interface Abort {
  readonly signal: EffectBase['signal'];
  readonly now: () => void;
  readonly wait: () => Promise<never>;
}

function aborting(): Abort {
  let aborted = false;
  const waiting: ((error: Error) => void)[] = [];
  const told = () => new RetryableError('The effect was told to stop.');
  return {
    signal: {
      get aborted() {
        return aborted;
      },
      throwIfAborted: () => {
        if (aborted) throw told();
      },
    },
    now: () => {
      aborted = true;
      for (const reject of waiting.splice(0)) reject(told());
    },
    wait: () =>
      new Promise((_, reject) => {
        if (aborted) reject(told());
        else waiting.push(reject);
      }),
  };
}

function capabilities(
  node: ActionNode,
  {
    seen,
    secrets,
    answers,
    abort,
  }: {
    readonly seen: { requests: HttpRequest[]; undeclared: string[]; said: unknown[] };
    readonly secrets: Set<string>;
    readonly answers: readonly Answer[] | 'silence';
    readonly abort: Abort;
  },
): Capabilities {
  const grants = grantsOf([node.capabilities]);
  const respond = answers === 'silence' ? null : answering(answers, (message) => new RetryableError(message));
  const stored = new Map<string, Json>();
  const say = (...words: unknown[]) => seen.said.push(...words);
  const told =
    <T>(answer: T) =>
    async (message: unknown): Promise<T> => {
      say(message);
      return answer;
    };
  return {
    http: {
      request: async (request) => {
        abort.signal.throwIfAborted();
        const { method, url } = request;
        const host = hostOf(url);
        if (!isGranted(grants.http, { host, method })) {
          seen.undeclared.push(`${method} ${host || url}`);
          throw new PermanentError(`${method} to ${host || url} was not declared.`);
        }
        if (seen.requests.push(request) > mostRequests) await new Promise<never>(() => undefined);
        return respond === null ? abort.wait() : respond(request);
      },
    },
    secrets: withNotes(
      grants.secrets.map(({ name }) => name),
      secrets,
    ),
    storage: {
      get: async (key) => stored.get(key) ?? null,
      set: async (key, value) => {
        say(key, value);
        stored.set(key, JSON.parse(JSON.stringify(value)) as Json);
      },
      delete: async (key) => void stored.delete(key),
    },
    email: { send: told({ messageId: 'message-1' }) },
    notify: { send: told({ messageId: 'message-1' }) },
    handoff: { create: told({ handoff: 'handoff-1', owner: 'rep-1' }) },
  };
}

function withNotes(names: readonly string[], asked: Set<string>): Readonly<Record<string, SecretReference>> {
  return Object.defineProperties(
    {},
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          enumerable: true,
          get: () => {
            asked.add(name);
            return secretMark(name);
          },
        },
      ]),
    ),
  ) as Readonly<Record<string, SecretReference>>;
}

/** Data of a log line or JSON value as text to search in. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
