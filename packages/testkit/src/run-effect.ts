import type {
  ActionNode,
  Capabilities,
  Capability,
  EffectBase,
  EffectContext,
  ResultOf,
  Results,
  Static,
  TSchema,
} from '@sluice/sdk';
import { type CapabilityCall, type FakeWorld, fakeCapabilities } from './fake-capabilities.ts';
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
}

/**
 * Runs an action's effect as the host does: the input is checked and frozen, the context holds the declared
 * capabilities and nothing else, and the answer must fit the schema of its port.
 */
export async function runEffect<
  S extends TSchema,
  I extends TSchema,
  R extends Results,
  C extends Capability,
>(node: ActionNode<S, I, R, C>, options: RunEffectOptions<Static<I>>): Promise<EffectRun<R>> {
  assertFits(node.input, options.input, `the input of ${node.type}`);
  const calls: CapabilityCall[] = [];
  const fakes = fakeCapabilities(options, calls);
  const answer = await node.run(contextOf(node, fakes, options), frozenCopy(options.input));
  const schema = Object.hasOwn(node.results, answer.port) ? node.results[answer.port] : undefined;
  if (!schema) throw new Error(`${node.type} answered by the port "${answer.port}", which it does not have.`);
  assertFits(schema, answer.data, `what ${node.type} answered by "${answer.port}"`);
  return { answer, calls };
}

function contextOf<C extends Capability>(
  node: { readonly capabilities: readonly C[] },
  fakes: Capabilities,
  { lead, attempt, aborted = false }: RunEffectOptions<unknown>,
): EffectContext<C> {
  const base: EffectBase = {
    idempotencyKey: 'test:node:1',
    attempt: attempt ?? 1,
    signal: {
      aborted,
      throwIfAborted: () => {
        if (aborted) throw new Error('The effect was told to stop.');
      },
    },
    lead: lead ?? { id: 'lead-1', email: 'jack@northwind.test', traits: {} },
  };
  const granted = Object.fromEntries(node.capabilities.map((name) => [name, fakes[name]]));
  return Object.freeze({ ...base, ...granted }) as EffectContext<C>;
}
