import { LeaseLostError, type Repositories } from '@sluice/store';
import type { Session } from './session.ts';

/** What a worker reads, and what it writes under its fences. */
export const batchOf = ({
  tx,
  turn,
  apply,
  database,
  tables,
  scheduler,
  plan,
  heldBy,
  rowsFree,
  timerLock,
}: Session): Partial<Repositories['batch']> => ({
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
      .filter(({ partition, seq }) => seq <= end && seq > (after.get(partition) ?? Number.POSITIVE_INFINITY))
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
});
