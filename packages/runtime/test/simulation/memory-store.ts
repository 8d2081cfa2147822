import {
  type Db,
  LeaseLostError,
  type PlanWorkflow,
  type Repositories,
  type Store,
  type StoredPlan,
} from '@sluice/store';
import type { MemoryDatabase, Transaction } from './memory-database.ts';
import type { Process, Scheduler } from './scheduler.ts';

interface MemoryHost {
  readonly scheduler: Scheduler;
  readonly database: MemoryDatabase;
  readonly process: Process;
  readonly plan: StoredPlan;
}

/** The methods the simulated parts of the runtime call; any other is absent, and calling it fails. */
const part = <T>(methods: Partial<T>): T => Object.assign(Object.create(null), methods);

const marked = { position: 0, line: 0, accepted: 0, duplicates: 0, rejected: 0, done: true, source: '' };

const timerLock = (lead: string): string => `timer ${lead}`;
const rowLock = (partition: number): string => `partition ${partition}`;

/** The repositories of one process: outside a transaction (`tx` null) each call commits by itself. */
const repositoriesOf = ({ scheduler, database, process, plan }: MemoryHost, tx: Transaction | null) => {
  const { tables } = database;
  const turn = () => scheduler.step(process);
  /** Runs now, or at the commit. */
  const apply = (redo: () => void): void => {
    if (tx === null) redo();
    else tx.redo.push(redo);
  };
  const heldBy = (worker: string) =>
    tables.partitions.filter(({ owner, leaseUntil }) => owner === worker && leaseUntil > scheduler.now());
  /** Waits for the transactions that have moved these partitions. */
  const rowsFree = async (ids: readonly number[]): Promise<void> => {
    for (const id of ids) {
      if (tx === null) while (database.isLocked(rowLock(id))) await turn();
      else await database.lock(tx, rowLock(id));
    }
  };

  const log: Partial<Repositories['log']> = {
    async lock() {
      await turn();
      if (tx === null) throw new Error('The log is locked in a transaction only.');
      await database.lock(tx, 'log');
    },
    async lookup({ events, identities }) {
      await turn();
      return {
        events: events.filter((id) => tables.eventIds.has(id)),
        identities: identities.flatMap(({ kind, value }) => {
          const found = [];
          const named = tables.leads.get(tables.identities.get(`${kind}:${value}`) ?? '');
          if (named !== undefined) found.push({ kind, value, lead: named });
          const direct = kind === 'external' ? tables.leads.get(value) : undefined;
          if (direct !== undefined) found.push({ kind: 'lead' as const, value, lead: direct });
          return found.map(({ lead, ...known }) => ({
            ...known,
            lead: lead.id,
            hasEmail: [...tables.identities].some(([key, id]) => id === lead.id && key.startsWith('email:')),
            hasExternal: [...tables.identities].some(
              ([key, id]) => id === lead.id && key.startsWith('external:'),
            ),
          }));
        }),
      };
    },
    async append(batch) {
      await turn();
      const numbered = batch.events.map((event) => ({ ...event, seq: database.nextSeq() }));
      apply(() => {
        for (const { id, partition, createdAt, email, domain } of batch.leads)
          tables.leads.set(id, { id, partition, createdAt, email, domain: domain ?? null, state: null });
        for (const { kind, value, lead } of batch.identities) tables.identities.set(`${kind}:${value}`, lead);
        for (const event of numbered) {
          if (tables.eventIds.has(event.id)) throw new Error(`The event ${event.id} is in the log twice.`);
          tables.eventIds.add(event.id);
          tables.events.push(event);
        }
      });
    },
  };

  const batch: Partial<Repositories['batch']> = {
    async view(worker) {
      await turn();
      return {
        partitions: heldBy(worker).map(({ id, fence, offset }) => ({ id, fence, offset })),
        end: tables.events.reduce((end, { seq }) => Math.max(end, seq), 0),
        planRevision: plan.revision,
      };
    },
    async take({ partitions, end }, limit) {
      await turn();
      const after = new Map(partitions.map(({ id, offset }) => [id, offset]));
      return tables.events
        .filter(
          ({ partition, seq }) => seq <= end && seq > (after.get(partition) ?? Number.POSITIVE_INFINITY),
        )
        .toSorted((a, b) => a.seq - b.seq)
        .slice(0, limit);
    },
    async leads(ids) {
      await turn();
      return ids.flatMap((id) => tables.leads.get(id) ?? []);
    },
    async write(writes) {
      await turn();
      for (const { lead } of [...writes.timersSet, ...writes.timersCleared])
        if (tx !== null) await database.lock(tx, timerLock(lead));
      apply(() => {
        for (const { state } of writes.states) {
          const lead = tables.leads.get(state.id);
          if (lead !== undefined) lead.state = state;
        }
        tables.rows.push(...writes.rows);
        tables.stages.push(...writes.stages.map(({ eventType: _type, note: _note, ...row }) => row));
        tables.passages.push(...writes.traces);
        for (const { lead } of writes.timersCleared) tables.timers.delete(lead);
        for (const timer of writes.timersSet) tables.timers.set(timer.lead, timer);
        tables.quarantined.push(...writes.quarantined.map(({ event }) => event));
        for (const { at, rule, ...effect } of writes.effects) {
          if (tables.outbox.has(effect.key)) continue;
          const fresh = {
            status: 'pending',
            attempts: 0,
            nextAt: 0,
            lastError: null,
            result: null,
            demo: false,
            createdAt: scheduler.now(),
            destination: 'x.test',
            edits: 0,
            trace: null,
          } as const;
          tables.outbox.set(effect.key, { ...effect, cause: rule, requestedAt: at, ...fresh });
        }
      });
    },
    async advance(worker, { partitions, seq }) {
      await turn();
      await rowsFree(partitions.map(({ id }) => id));
      for (const { id, fence } of partitions) {
        const row = tables.partitions[id];
        if (row === undefined || row.fence !== fence || row.owner !== worker) throw new LeaseLostError();
        apply(() => {
          row.offset = Math.max(row.offset, seq);
        });
      }
    },
    savepoint: (work) => work(),
  };

  const leases: Partial<Repositories['leases']> = {
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
  };

  const timers: Partial<Repositories['timers']> = {
    async claim(now, limit) {
      await turn();
      const due = [...tables.timers.values()]
        .filter(({ lead, dueAt }) => dueAt <= now && !database.isLocked(timerLock(lead)))
        .toSorted((a, b) => a.dueAt - b.dueAt || (a.lead < b.lead ? -1 : 1))
        .slice(0, limit);
      for (const { lead } of due) {
        if (tx !== null) await database.lock(tx, timerLock(lead));
        apply(() => tables.timers.delete(lead));
      }
      return due;
    },
  };

  const effects: Partial<Repositories['effects']> = {
    async claim({ limit, leaseMs }) {
      await turn();
      const now = scheduler.now();
      const due = [...tables.outbox.values()].filter(
        ({ status, nextAt }) => (status === 'pending' || status === 'running') && nextAt <= now,
      );
      return due.slice(0, limit).map((effect) => {
        const claimed = {
          ...effect,
          status: 'running' as const,
          attempts: effect.attempts + 1,
          nextAt: now + leaseMs,
        };
        tables.outbox.set(effect.key, claimed);
        return claimed;
      });
    },
    async finish(answers) {
      await turn();
      const ours = answers.filter(({ key, attempts }) => {
        const row = tables.outbox.get(key);
        return row?.status === 'running' && row.attempts === attempts;
      });
      if (tx !== null) for (const { key } of ours) await database.lock(tx, `effect ${key}`);
      const recorded = ours.filter(({ key, attempts }) => tables.outbox.get(key)?.attempts === attempts);
      for (const { key, result } of recorded) {
        apply(() => {
          const row = tables.outbox.get(key);
          if (row !== undefined) tables.outbox.set(key, { ...row, status: 'done', result });
        });
      }
      return recorded.map(({ key }) => key);
    },
  };

  return part<Repositories>({
    log: part(log),
    batch: part(batch),
    leases: part(leases),
    effects: part(effects),
    timers: part(timers),
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
});
