import { type BatchView, openStore, type Repositories, uuidv7 } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { partitionOf, postgresLog } from '../src/index.ts';
import { describeEventLog, type EventLogHost } from '../src/testing/index.ts';

const database = withTestDatabase();

type Host = EventLogHost<Repositories, BatchView>;

const leadOutside = (taken: number | null): Host['leads'][number] => {
  const lead = uuidv7(Date.now());
  const partition = partitionOf(lead);
  return partition === taken ? leadOutside(taken) : { lead, partition };
};

const progress = { source: '', position: 0, line: 0, accepted: 0, duplicates: 0, rejected: 0, done: true };

describeEventLog<Repositories, BatchView>('PostgreSQL', async (work) => {
  const { connectionString, store: first } = database();
  await first.pool.query('truncate events, event_ids, imports');
  await first.pool.query('update partitions set owner = null, offset_seq = 0, lease_until = 0');
  let store = openStore({ connectionString });
  let log = postgresLog(store);
  const one = leadOutside(null);
  const two = leadOutside(one.partition);
  const host: Host = {
    log: {
      append: (tx, events) => log.append(tx, events),
      view: (worker) => log.view(worker),
      read: (view, limit) => log.read(view, limit),
      advance: (tx, worker, to) => log.advance(tx, worker, to),
    },
    transaction: (inside) => store.transaction(inside),
    async hold(worker, partitions) {
      await first.pool.query(
        `update partitions set owner = $1, fence = fence + 1, lease_until = extract(epoch from clock_timestamp()) * 1000 + 60000
         where id = any($2)`,
        [worker, partitions],
      );
    },
    mark: (tx, name) => tx.imports.save({ ...progress, id: name, now: 0 }),
    marked: async (name) => (await store.imports.get(name)) !== null,
    leads: [one, two],
    async restart() {
      await store.close();
      store = openStore({ connectionString });
      log = postgresLog(store);
    },
  };
  try {
    await work(host);
  } finally {
    await store.close();
  }
});
