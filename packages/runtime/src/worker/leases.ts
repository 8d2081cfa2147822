import type { Store } from '@sluice/store';
import { partitionCount } from '../ingest/partition.ts';

/** Keeps a fair share of the partitions: all of them when alone. */
export const createLeases = (options: {
  readonly store: Store;
  readonly worker: string;
  readonly leaseMs: number;
}) => {
  const { store, worker, leaseMs } = options;
  let next = 0;
  return {
    /** Renews, claims and gives back; does nothing until a third of the lease has passed. */
    async tick(monotonicNow: number): Promise<void> {
      if (monotonicNow < next) return;
      const alive = await store.leases.beat(worker, leaseMs);
      const fair = Math.ceil(partitionCount / alive);
      const held = await store.leases.renew(worker, leaseMs);
      if (held > fair) await store.leases.release(worker, held - fair);
      if (held < fair) await store.leases.claim(worker, { n: fair - held, leaseMs });
      next = monotonicNow + leaseMs / 3;
    },
    leave: () => store.leases.leave(worker),
  };
};
