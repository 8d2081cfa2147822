import { type BatchView, type Repositories, uuidv7 } from '@sluice/store';
import { partitionOf, postgresLog } from '../src/index.ts';
import { describeEventLog, type EventLogHost } from '../src/testing/index.ts';
import { createMemoryDatabase } from './simulation/memory-database.ts';
import { memoryStore, storedPlan } from './simulation/memory-store.ts';
import { eagerScheduler } from './simulation/scheduler.ts';

type Host = EventLogHost<Repositories, BatchView>;

const leadOutside = (taken: number | null): Host['leads'][number] => {
  const lead = uuidv7(0);
  const partition = partitionOf(lead);
  return partition === taken ? leadOutside(taken) : { lead, partition };
};

/* The database the simulations run on keeps the same contract as the real one. */
describeEventLog<Repositories, BatchView>('the simulation’s memory', async (work) => {
  const database = createMemoryDatabase(eagerScheduler, 64);
  const opened = () =>
    memoryStore({
      scheduler: eagerScheduler,
      database,
      process: { name: 'host', alive: true, pausedUntil: 0 },
      plan: storedPlan([]),
    });
  let store = opened();
  let log = postgresLog(store);
  const one = leadOutside(null);
  const two = leadOutside(one.partition);
  await work({
    log: {
      append: (tx, events) => log.append(tx, events),
      view: (worker) => log.view(worker),
      read: (view, limit) => log.read(view, limit),
      advance: (tx, worker, to) => log.advance(tx, worker, to),
    },
    transaction: (inside) => store.transaction(inside),
    async hold(worker, partitions) {
      for (const id of partitions) {
        const row = database.tables.partitions[id];
        if (row === undefined) continue;
        row.owner = worker;
        row.fence += 1;
        row.leaseUntil = 60_000;
      }
    },
    mark: (tx, id) =>
      tx.imports.save({
        id,
        source: '',
        position: 0,
        line: 0,
        accepted: 0,
        duplicates: 0,
        rejected: 0,
        done: true,
        now: 0,
      }),
    marked: async (id) => (await store.imports.get(id)) !== null,
    leads: [one, two],
    async restart() {
      store = opened();
      log = postgresLog(store);
    },
  });
});
