import type { Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { appendEvents } from '../ingest/append.ts';
import { observeNothing } from '../observe.ts';

/**
 * Lets an event that was set aside be judged again: a copy of it goes to the end of the log, the first stays set
 * aside. It is judged as its lead is now, in the log's order, so that a replay comes to the same. Gives the id of
 * the copy; null when there is no such event, or somebody has retried it.
 */
export const retryQuarantined = (
  id: number,
  options: { readonly store: Store; readonly clock: Clock; readonly who: string | null },
): Promise<string | null> =>
  options.store.transaction(async (tx) => {
    await tx.leads.keep();
    const event = await tx.quarantine.hold(id);
    if (event === null) return null;
    const copy = `${event.id}#again-${id}`;
    const { type, lead, properties, traits, occurredAt } = event;
    await appendEvents(tx, {
      events: [
        {
          id: copy,
          type,
          lead,
          external: null,
          email: event.email,
          anonymous: null,
          properties,
          traits,
          occurredAt,
          demo: false,
        },
      ],
      now: options.clock(),
      observe: observeNothing,
    });
    await tx.quarantine.retried(id, { who: options.who, copy });
    return copy;
  });
