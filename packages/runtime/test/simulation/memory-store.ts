import type { Db, PlanWorkflow, Repositories, Store, StoredPlan } from '@sluice/store';
import { batchOf } from './memory-batch.ts';
import type { Transaction } from './memory-database.ts';
import { effectsOf } from './memory-effects.ts';
import { leasesOf } from './memory-leases.ts';
import { logOf } from './memory-log.ts';
import { timersOf } from './memory-timers.ts';
import { type MemoryHost, openSession } from './session.ts';

/** The methods the simulated parts of the runtime call; any other is absent, and calling it fails. */
const part = <T>(methods: Partial<T>): T => Object.assign(Object.create(null), methods);

const marked = { position: 0, line: 0, accepted: 0, duplicates: 0, rejected: 0, done: true, source: '' };

const repositoriesOf = (host: MemoryHost, tx: Transaction | null): Repositories => {
  const session = openSession(host, tx);
  const { tables, turn, apply, plan } = session;
  return part<Repositories>({
    log: part(logOf(session)),
    batch: part(batchOf(session)),
    leases: part(leasesOf(session)),
    effects: part(effectsOf(session)),
    timers: part(timersOf(session)),
    imports: part<Repositories['imports']>({
      async save({ id }) {
        await turn();
        apply(() => tables.marks.add(id));
      },
      async get(id) {
        await turn();
        return tables.marks.has(id) ? { id, ...marked } : null;
      },
    }),
    leads: part<Repositories['leads']>({ keep: turn }),
    sweeps: part<Repositories['sweeps']>({
      async next() {
        await turn();
        return null;
      },
    }),
    plan: part<Repositories['plan']>({
      async load() {
        await turn();
        return plan;
      },
    }),
  });
};

/** The store of one process on the database in memory. */
export const memoryStore = (host: MemoryHost): Store =>
  part<Store>({
    ...repositoriesOf(host, null),
    listen: async () => async () => undefined,
    transaction: (work) =>
      host.database.transaction(host.process, (tx) =>
        work({ ...repositoriesOf(host, tx), db: part<Db>({}) }),
      ),
  });

/** A plan as the store gives it. */
export const storedPlan = (workflows: readonly PlanWorkflow[]): StoredPlan => ({
  revision: 1,
  workspace: null,
  workflows,
  experiments: [],
});
