import type { JsonObject } from '@sluice/sdk';
import type { Store, StoredEffect } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { appendEvents } from '../ingest/append.ts';
import type { PreparedEvent } from '../ingest/prepare.ts';
import type { Observe } from '../observe.ts';
import { momentOf } from './moment.ts';
import type { AttemptOutcome } from './run-effect.ts';

export interface Finished {
  readonly effect: StoredEffect;
  readonly outcome: AttemptOutcome & { readonly ok: true };
}

/** An effect that is given up: nobody tries it again by itself. */
export interface GivenUp {
  readonly effect: StoredEffect;
  readonly message: string;
}

/**
 * The port by which a run goes on whose effect is given up, where the action has it. Its data is then
 * `{ reason }`, so an action should ask for no more of its own answers by this port.
 */
export const failedPort = 'failed';

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

const reportsOf = ({ effect, outcome }: Finished): readonly Reported[] => [
  ...outcome.events.map(({ type, properties }, n) => ({ name: `${type}:${n}`, type, properties })),
  {
    name: 'completed',
    type: 'effect.completed',
    properties: { key: effect.key, ...outcome.result },
  },
];

/**
 * Marks effects as done and appends their answers to the log, in one
 * transaction: there is no answer without the mark and no mark without the answer.
 */
export const recordFinished = async (
  finished: readonly Finished[],
  options: { readonly store: Store; readonly clock: Clock; readonly observe: Observe },
): Promise<void> => {
  const now = options.clock();
  await options.store.transaction(async (tx) => {
    await tx.leads.keep();
    const recorded = new Set(
      await tx.effects.finish(
        finished.map(({ effect: { key, attempts }, outcome }) => ({ key, attempts, result: outcome.result })),
      ),
    );
    const events = finished
      .filter(({ effect }) => recorded.has(effect.key))
      .flatMap((one) => reportsOf(one).map((report) => eventOf(one.effect, report, () => now)));
    if (events.length > 0) await appendEvents(tx, { events, now, observe: options.observe });
    await options.observe('effect.recorded');
  });
};

/**
 * Marks an effect as failed for good and, in the same transaction, lets the run that waits for it go on by
 * the port `failed`. Tried again by a person it may still succeed; the run has gone on by then and takes no
 * second answer.
 */
export const recordGivenUp = async (
  { effect, message }: GivenUp,
  options: { readonly store: Store; readonly clock: Clock; readonly observe: Observe },
): Promise<void> => {
  const now = options.clock();
  await options.store.transaction(async (tx) => {
    await tx.leads.keep();
    if (!(await tx.effects.fail(effect, { message, retryInMs: null }))) return;
    const properties = { key: effect.key, port: failedPort, data: { reason: message } };
    const event = eventOf(effect, { name: failedPort, type: 'effect.completed', properties }, () => now);
    await appendEvents(tx, { events: [event], now, observe: options.observe });
  });
};
