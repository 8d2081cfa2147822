import { inputComplaint } from '@sluice/runtime';
import type { Json } from '@sluice/sdk';
import type { StoredEffect } from '@sluice/store';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from './context.ts';
import { iso } from './wire.ts';

const shownStatus = {
  pending: 'pending',
  running: 'pending',
  parked: 'parked',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
  'given-up': 'given-up',
} as const;

/** An effect as lists show it. */
export const shownEffect = (effect: StoredEffect) => ({
  key: effect.key,
  type: effect.type,
  status: shownStatus[effect.status],
  destination: effect.destination,
  attempts: effect.attempts,
  lastError: effect.lastError,
  nextAt: shownStatus[effect.status] === 'pending' ? iso(Math.max(effect.nextAt, effect.requestedAt)) : null,
  at: iso(effect.requestedAt),
  lead: effect.lead,
  workflow: effect.cause,
  node: effect.cause.node,
  input: effect.input,
});

type Context = Pick<Services, 'store' | 'registry'>;

const effectOf = async ({ store }: Context, key: string): Promise<StoredEffect> => {
  const effect = await store.effects.get(key);
  if (effect === null) throw notFound('effect');
  return effect;
};

const actionOf = ({ registry }: Context, type: string) => {
  const node = registry.types.get(type)?.definition;
  return node?.kind === 'action' ? node : null;
};

/** One effect with its input, the schema of it, and all that happened to it. */
export const effectDetail = async (context: Context, key: string) => {
  const effect = await effectOf(context, key);
  const history = await context.store.deadLetters.history(key);
  const schema: unknown = JSON.parse(JSON.stringify(actionOf(context, effect.type)?.input ?? null));
  return {
    ...shownEffect(effect),
    edits: effect.edits,
    email: effect.subject.email,
    inputSchema: schema as Json,
    history: history.map((entry) => ({ ...entry, at: iso(entry.at) })),
  };
};

const onlyFailed = () => new Problem('resource.conflict', 'Only a failed effect can be changed by hand.');

/** Tries a failed effect again as it is. */
export const retryEffect = async (context: Context, key: string, who: string | null): Promise<void> => {
  await effectOf(context, key);
  if (!(await context.store.deadLetters.retry(key, { who }))) throw onlyFailed();
};

/** Tries a failed effect again with another input, which has to fit the action's schema. */
export const editEffect = async (
  context: Context,
  key: string,
  by: { readonly who: string | null; readonly input: Json },
): Promise<void> => {
  const { type } = await effectOf(context, key);
  const node = actionOf(context, type);
  if (node === null)
    throw new Problem(
      'effect.plugin-missing',
      `No installed plugin does “${type}”, so its input cannot be checked.`,
    );
  const wrong = inputComplaint(node, by.input);
  if (wrong !== null)
    throw new Problem('request.invalid', `The input does not fit the action: ${wrong}`, {
      diagnostics: [{ path: '/input', code: 'effect.invalid-input', message: wrong, severity: 'error' }],
    });
  if (!(await context.store.deadLetters.retry(key, by))) throw onlyFailed();
};

/** Lays a failed effect to rest. */
export const giveUpEffect = async (context: Context, key: string, who: string | null): Promise<void> => {
  await effectOf(context, key);
  if (!(await context.store.deadLetters.giveUp(key, who))) throw onlyFailed();
};
