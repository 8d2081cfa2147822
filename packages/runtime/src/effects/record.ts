import type { JsonObject } from '@sluice/sdk';
import type { Repositories, Store, StoredEffect } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { appendEvents } from '../ingest/append.ts';
import type { PreparedEvent } from '../ingest/prepare.ts';
import type { Observe } from '../observe.ts';
import { momentOf } from './moment.ts';
import type { AttemptOutcome } from './run-effect.ts';

/** One attempt that has ended. */
export interface EndedAttempt {
  readonly effect: StoredEffect;
  readonly outcome: AttemptOutcome;
  readonly ms: number;
  /** Trace context of the attempt, handed on to the events it makes; null where it is not sampled. */
  readonly trace?: string | null;
  /** When it failed: milliseconds until the next attempt, or null for never again. */
  readonly retryInMs: number | null;
  /** The run that waits for it is to go on by the port {@link failedPort} when it is given up. */
  readonly tellsFailure: boolean;
}

/**
 * The port by which a run goes on whose effect is given up, where the action has it. Its data is then
 * `{ reason }`, so an action should ask for no more of its own answers by this port.
 */
export const failedPort = 'failed';

/** Longest message of an error that is kept. */
const longestMessage = 2000;

interface Reported {
  /** Makes the event's id with the effect's key, so that telling it twice is one event. */
  readonly name: string;
  readonly type: string;
  readonly properties: JsonObject;
}

const eventOf = (
  effect: StoredEffect,
  { name, type, properties }: Reported,
  clock: Clock,
): PreparedEvent => ({
  id: `${effect.key}#${name}`,
  type,
  lead: effect.lead,
  external: null,
  email: null,
  anonymous: null,
  properties,
  traits: {},
  occurredAt: momentOf(effect, clock),
  demo: false,
});

/** What the log is told of an attempt; of a failed one only when the effect is given up. */
const reportsOf = ({ effect, outcome, retryInMs, tellsFailure }: EndedAttempt): readonly Reported[] => {
  if (!outcome.ok) {
    if (retryInMs !== null || !tellsFailure) return [];
    const properties = {
      key: effect.key,
      port: failedPort,
      data: { reason: outcome.message.slice(0, longestMessage) },
    };
    return [{ name: failedPort, type: 'effect.completed', properties }];
  }
  const told = outcome.events.map(({ type, properties }, n) => ({ name: `${type}:${n}`, type, properties }));
  const properties = { key: effect.key, ...outcome.result };
  return [...told, { name: 'completed', type: 'effect.completed', properties }];
};

const markDone = (tx: Repositories, attempts: readonly EndedAttempt[]): Promise<readonly string[]> => {
  const answers = attempts.flatMap(({ effect: { key, attempts: n }, outcome }) =>
    outcome.ok ? [{ key, attempts: n, result: outcome.result }] : [],
  );
  return answers.length === 0 ? Promise.resolve([]) : tx.effects.finish(answers);
};

const markFailed = (tx: Repositories, attempts: readonly EndedAttempt[]): Promise<readonly string[]> => {
  const failed = attempts.flatMap(({ effect: { key, attempts: n }, outcome, ms, retryInMs }) =>
    outcome.ok
      ? []
      : [
          {
            key,
            attempts: n,
            message: outcome.message.slice(0, longestMessage),
            ms: Math.round(ms),
            retryInMs,
          },
        ],
  );
  return failed.length === 0 ? Promise.resolve([]) : tx.effects.fail(failed);
};

/**
 * Marks attempts as done or failed and appends what the log is to know of them, in one transaction: there is no
 * answer without the mark and no mark without the answer. A run whose effect is given up goes on by the port
 * `failed`; tried again by a person the effect may still succeed, but the run takes no second answer. Gives
 * whether the log got something.
 */
export const recordAttempts = async (
  attempts: readonly EndedAttempt[],
  options: { readonly store: Store; readonly clock: Clock; readonly observe: Observe },
): Promise<boolean> => {
  const now = options.clock();
  return options.store.transaction(async (tx) => {
    await tx.leads.keep();
    const recorded = new Set([...(await markDone(tx, attempts)), ...(await markFailed(tx, attempts))]);
    const events = attempts
      .filter(({ effect }) => recorded.has(effect.key))
      .flatMap((one) =>
        reportsOf(one).map((report) => {
          const event = eventOf(one.effect, report, () => now);
          return typeof one.trace === 'string' ? { ...event, trace: one.trace } : event;
        }),
      );
    if (events.length > 0) await appendEvents(tx, { events, now, observe: options.observe });
    await options.observe('effect.recorded');
    return events.length > 0;
  });
};
