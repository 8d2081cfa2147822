import type { Repositories } from '@sluice/store';
import type { Session } from './session.ts';

/** Who holds which partitions. */
export const leasesOf = ({
  turn,
  tables,
  scheduler,
  database,
  heldBy,
  rowsFree,
  rowLock,
}: Session): Partial<Repositories['leases']> => ({
  async beat(worker, leaseMs) {
    await turn();
    tables.workers.set(worker, scheduler.now() + leaseMs);
    return [...tables.workers.values()].filter((until) => until > scheduler.now()).length;
  },
  async renew(worker, leaseMs) {
    await turn();
    const mine = heldBy(worker);
    await rowsFree(mine.map(({ id }) => id));
    const still = mine.filter(({ owner, leaseUntil }) => owner === worker && leaseUntil > scheduler.now());
    for (const row of still) row.leaseUntil = scheduler.now() + leaseMs;
    return still.length;
  },
  async claim(worker, { n, leaseMs }) {
    await turn();
    const free = tables.partitions.filter(
      ({ id, owner, leaseUntil }) =>
        (owner === null || leaseUntil <= scheduler.now()) && !database.isLocked(rowLock(id)),
    );
    for (const row of free.slice(0, n)) {
      row.owner = worker;
      row.fence += 1;
      row.leaseUntil = scheduler.now() + leaseMs;
    }
  },
  async release(worker, n = tables.partitions.length) {
    await turn();
    const mine = tables.partitions
      .filter(({ owner }) => owner === worker)
      .toReversed()
      .slice(0, n);
    await rowsFree(mine.map(({ id }) => id));
    for (const row of mine) {
      if (row.owner !== worker) continue;
      row.owner = null;
      row.leaseUntil = 0;
    }
  },
});
