import type {
  ActionNode,
  Capabilities,
  CapabilityDeclaration,
  DeepReadonly,
  EffectBase,
  EffectContext,
  ResultOf,
  Results,
  Static,
  TSchema,
} from '@sluice/sdk';
import { capabilitiesOf, grantsOf, type JsonObject } from '@sluice/sdk';
import { type CapabilityCall, type FakeWorld, fakeCapabilities } from './fake-capabilities.ts';
import { monday } from './fake-clock.ts';
import { frozenCopy } from './freeze.ts';
import { assertFits } from './schema.ts';

/** What an effect is run with. */
export interface RunEffectOptions<Input> extends FakeWorld {
  readonly input: Input;
  readonly lead?: EffectBase['lead'];
  readonly attempt?: number;
  /** Is the effect told to stop before it begins? */
  readonly aborted?: boolean;
}

/** What an effect answered and what it asked of the world. */
export interface EffectRun<R extends Results> {
  readonly answer: ResultOf<R>;
  readonly calls: readonly CapabilityCall[];
  /** The lines it logged. */
  readonly log: readonly LogLine[];
}

/** A line an effect logged. */
export interface LogLine {
  readonly message: string;
  readonly data: JsonObject;
}

/**
 * Runs an action's effect as the host does: the input is checked and frozen, the context holds the declared
 * capabilities and nothing else, and the answer must fit the schema of its port.
 */
export async function runEffect<
  S extends TSchema,
  I extends TSchema,
  R extends Results,
  D extends CapabilityDeclaration,
>(node: ActionNode<S, I, R, D>, options: RunEffectOptions<Static<I>>): Promise<EffectRun<R>> {
  assertFits(node.input, options.input, `the input of ${node.type}`);
  const calls: CapabilityCall[] = [];
  const log: LogLine[] = [];
  const grants = grantsOf([node.capabilities]);
  const fakes = fakeCapabilities(options, { grants, calls });
  const context = contextOf(node, fakes, { ...options, log });
  /* Frozen, and only then taken for what may not be changed. */
  const given = frozenCopy(options.input) as DeepReadonly<Static<I>>;
  const answer = await node.run(context, given);
  const schema = Object.hasOwn(node.results, answer.port) ? node.results[answer.port] : undefined;
  if (!schema) throw new Error(`${node.type} answered by the port "${answer.port}", which it does not have.`);
  assertFits(schema, answer.data, `what ${node.type} answered by "${answer.port}"`);
  return { answer, calls, log };
}

function contextOf<D extends CapabilityDeclaration>(
  node: { readonly capabilities: D },
  fakes: Capabilities,
  { lead, attempt, aborted = false, log }: RunEffectOptions<unknown> & { readonly log: LogLine[] },
): EffectContext<D> {
  const base: EffectBase = {
    idempotencyKey: 'test:node:1',
    attempt: attempt ?? 1,
    signal: {
      aborted,
      throwIfAborted: () => {
        if (aborted) throw new Error('The effect was told to stop.');
      },
    },
    deadline: monday + 10_000,
    log: (message, data = {}) => log.push({ message, data }),
    lead: lead ?? { id: 'lead-1', email: 'jack@northwind.test', traits: {} },
  };
  const granted = Object.fromEntries(capabilitiesOf(node.capabilities).map((name) => [name, fakes[name]]));
  return Object.freeze({ ...base, ...granted }) as EffectContext<D>;
}
