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

const eventsOf = ({ effect, outcome }: Finished, clock: Clock): readonly PreparedEvent[] => {
  const occurredAt = momentOf(effect, clock);
  const event = (name: string, type: string, properties: JsonObject): PreparedEvent => ({
    id: `${effect.key}#${name}`,
    type,
    lead: effect.lead,
    external: null,
    email: null,
    anonymous: null,
    properties,
    traits: {},
    occurredAt,
    demo: false,
  });
  return [
    ...outcome.events.map(({ type, properties }, n) => event(`${type}:${n}`, type, properties)),
    event('completed', 'effect.completed', { key: effect.key, ...outcome.result }),
  ];
};

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
    const recorded = new Set(
      await tx.effects.finish(
        finished.map(({ effect, outcome }) => ({ key: effect.key, result: outcome.result })),
      ),
    );
    const events = finished
      .filter(({ effect }) => recorded.has(effect.key))
      .flatMap((one) => eventsOf(one, () => now));
    if (events.length > 0) await appendEvents(tx, { events, now, observe: options.observe });
    await options.observe('effect.recorded');
  });
};
