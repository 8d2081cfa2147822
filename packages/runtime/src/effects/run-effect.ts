import { trace } from '@opentelemetry/api';
import {
  type ActionNode,
  capabilitiesOf,
  type EffectBase,
  type Json,
  type JsonObject,
  PermanentError,
  RetryableError,
} from '@sluice/sdk';
import type { StoredEffect } from '@sluice/store';
import { Ajv, type ValidateFunction } from 'ajv';
import { grantedOf, secretsOf } from './capabilities.ts';
import type { EffectEnvironment } from './environment.ts';
import { contentKey, outsideId } from './message-id.ts';

/** What one attempt came to. */
export type AttemptOutcome =
  | {
      readonly ok: true;
      readonly result: { readonly port: string; readonly data: Json };
      readonly events: readonly { readonly type: string; readonly properties: JsonObject }[];
    }
  | {
      readonly ok: false;
      readonly message: string;
      readonly permanent: boolean;
      readonly retryAfterMs: number | null;
    };

const ajv = new Ajv({ strict: false, allErrors: false, validateSchema: false });
const validators = new WeakMap<object, ValidateFunction>();

const complaint = (schema: object, value: unknown): string | null => {
  const validate = validators.get(schema) ?? ajv.compile(schema);
  validators.set(schema, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors, { dataVar: '' });
};

/** What is wrong with the input of an action; null when nothing is. */
export const inputComplaint = (node: ActionNode, input: Json): string | null => complaint(node.input, input);

const failed = (message: string): AttemptOutcome => ({
  ok: false,
  message,
  permanent: true,
  retryAfterMs: null,
});

/** Characters of a line an effect logs. */
const longestLine = 1000;

/** Runs one attempt of a claimed effect. Never throws. */
export const runEffect = async (
  effect: StoredEffect,
  options: {
    readonly environment: EffectEnvironment;
    readonly signal: AbortSignal;
    /** Instant (ms) at which the signal aborts. */
    readonly deadline: number;
    readonly traceparent: string | null;
  },
): Promise<AttemptOutcome> => {
  const { environment, signal, traceparent } = options;
  const node = environment.registry.types.get(effect.type)?.definition;
  if (node?.kind !== 'action')
    return failed(`effect.plugin-missing: No installed plugin does “${effect.type}”.`);
  const wrong = complaint(node.input, effect.input);
  if (wrong !== null) return failed(`effect.invalid-input: ${wrong}`);
  const events: { readonly type: string; readonly properties: JsonObject }[] = [];
  let n = 0;
  try {
    const attempt = {
      effect,
      environment,
      signal,
      traceparent,
      capabilities: node.capabilities,
      secrets: await secretsOf({ effect, environment }, node.capabilities),
      report: (type: string, properties: JsonObject) => events.push({ type, properties }),
      next: () => n++,
    };
    const result = await runNode(node, {
      base: {
        idempotencyKey: outsideId(contentKey(effect)),
        attempt: effect.attempts,
        signal,
        deadline: options.deadline,
        log: (message) => trace.getActiveSpan()?.addEvent(message.slice(0, longestLine)),
        lead: effect.subject,
      },
      granted: grantedOf(capabilitiesOf(node.capabilities), attempt),
      input: effect.input,
    });
    const schema = node.results[result.port];
    if (schema === undefined)
      return failed(`effect.failed: it answered by the port “${result.port}”, which the node does not have.`);
    const bad = complaint(schema, result.data);
    return bad === null
      ? { ok: true, result, events }
      : failed(`effect.failed: its answer is not what the node promises: ${bad}`);
  } catch (error) {
    return outcomeOf(error);
  }
};

const runNode = async (
  node: ActionNode,
  given: { readonly base: EffectBase; readonly granted: object; readonly input: Json },
): Promise<{ readonly port: string; readonly data: Json }> => {
  const context = { ...given.base, ...given.granted };
  const { port, data } = await node.run(context as Parameters<ActionNode['run']>[0], given.input as object);
  return { port, data: data as Json };
};

const outcomeOf = (error: unknown): AttemptOutcome => ({
  ok: false,
  message: error instanceof Error ? error.message || error.name : String(error),
  permanent: error instanceof PermanentError,
  retryAfterMs: error instanceof RetryableError ? error.retryAfterMs : null,
});
