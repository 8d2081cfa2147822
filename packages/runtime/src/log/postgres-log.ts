import type { BatchView, NewEvent, Repositories, Store } from '@sluice/store';
import type { EventLog } from './event-log.ts';

/** The log in the workspace's own PostgreSQL: table `events`, offsets in `partitions`. */
export type PostgresLog = EventLog<Repositories, BatchView>;

export const postgresLog = (store: Pick<Store, 'batch'>): PostgresLog => ({
  async append(tx, events) {
    await tx.log.lock();
    const fresh = new Map<string, NewEvent>();
    for (const event of events) if (!fresh.has(event.id)) fresh.set(event.id, event);
    const known = await tx.log.lookup({ events: [...fresh.keys()], identities: [] });
    for (const id of known.events) fresh.delete(id);
    if (fresh.size > 0) await tx.log.append({ leads: [], identities: [], events: [...fresh.values()] });
    return new Set(fresh.keys());
  },
  view: (worker) => store.batch.view(worker),
  read: (view, limit) => store.batch.take(view, limit),
  advance: (tx, worker, to) => tx.batch.advance(worker, to),
});
