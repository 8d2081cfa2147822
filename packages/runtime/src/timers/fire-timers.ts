import { timerEvent } from '@sluice/model';
import type { Store } from '@sluice/store';
import type { PostgresLog } from '../log/postgres-log.ts';
import type { Observe } from '../observe.ts';

/**
 * Turns up to `limit` timers due at `now` into events of the log, in one transaction: a timer is gone when its
 * event is there, and there until then. An event the log has already is left out. Gives how many were due.
 */
export const fireTimers = async (
  { store, log, observe }: { readonly store: Store; readonly log: PostgresLog; readonly observe: Observe },
  { now, limit }: { readonly now: number; readonly limit: number },
): Promise<number> => {
  const fired = await store.transaction(async (tx) => {
    await tx.leads.keep();
    const due = await tx.timers.claim(now, limit);
    if (due.length === 0) return 0;
    await observe('timer.claimed');
    await log.append(
      tx,
      due.map(({ lead, partition, dueAt }) => ({ ...timerEvent(lead, dueAt), partition })),
    );
    await observe('timer.appended');
    return due.length;
  });
  if (fired > 0) await observe('timer.committed');
  return fired;
};
