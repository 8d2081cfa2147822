import type { LeadEvent, LeadState } from '@sluice/model';
import { sql } from 'kysely';
import { arrayText } from '../../array-text.ts';
import { type Db, nowMs } from '../../db.ts';
import { LeaseLostError } from '../../lease-lost-error.ts';
import type { HeldPartition } from '../leases.ts';
import type { BatchWrites } from './batch-writes.ts';
import { writeBatch } from './write-batch.ts';

/** An event to judge, with its place in the log. */
export interface LoggedEvent extends LeadEvent {
  readonly seq: number;
  readonly partition: number;
  /** When the log took it, in ms; absent where the log does not say. */
  readonly receivedAt?: number;
}

/** What a worker sees before it reads: its partitions, the end of the log, the plan's revision. */
export interface BatchView {
  readonly partitions: readonly HeldPartition[];
  readonly end: number;
  readonly planRevision: number;
}

/** A lead or an account about to take turns. */
export interface LeadToJudge {
  readonly id: string;
  readonly createdAt: number;
  /** Of an account; null for a lead. */
  readonly domain: string | null;
  /** Null before the first turn. */
  readonly state: LeadState | null;
}

/** Reads a batch of the log and writes what its turns did. */
export const batchRepository = (db: Db) => ({
  async view(worker: string): Promise<BatchView> {
    const { rows } = await sql<BatchView>`
      select coalesce((select max(seq) from events), 0) as end, (select revision from plan) as "planRevision",
        coalesce((select json_agg(json_build_object('id', id, 'fence', fence, 'offset', offset_seq) order by id)
          from partitions where owner = ${worker} and lease_until > ${nowMs}), '[]') as partitions`.execute(
      db,
    );
    return rows[0] ?? { partitions: [], end: 0, planRevision: 0 };
  },

  /** Up to `limit` events of the held partitions after their offsets, in the order of the log. */
  async take(view: BatchView, limit: number): Promise<readonly LoggedEvent[]> {
    const offsets = view.partitions.map((partition) => partition.offset);
    /* By the partition's number; null for one that is not held, after which nothing comes. A join would read all
       events that wait before it knew the first of them. */
    const after: (number | null)[] = [];
    for (const { id, offset } of view.partitions) after[id] = offset;
    const { rows } = await sql<LoggedEvent>`
      select e.seq, e.partition, e.id, e.lead, e.type, e.properties, e.traits, e.email, e.occurred_at as "occurredAt",
        e.received_at as "receivedAt"
      from events e
      where e.seq > ${Math.min(...offsets)} and e.seq <= ${view.end}
        and e.seq > (${arrayText(Array.from(after, (offset) => offset ?? null))}::bigint[])[e.partition + 1]
      order by e.seq limit ${limit}`.execute(db);
    return rows;
  },

  /** State of each lead; those before their first turn have their birth instead. */
  async leads(ids: readonly string[]): Promise<readonly LeadToJudge[]> {
    const { rows } = await sql<LeadToJudge>`
      select l.id, l.created_at as "createdAt", case when l.kind = 'account' then l.account end as domain, s.state
      from leads l left join lead_states s on s.lead = l.id
      where l.id = any(${arrayText(ids)}::uuid[])`.execute(db);
    return rows;
  },

  /** Moves the offsets to `seq`. Throws `lease.lost` when a partition has got another holder. */
  async advance(
    worker: string,
    to: { readonly partitions: readonly HeldPartition[]; readonly seq: number },
  ): Promise<void> {
    const { rows } = await sql`
      update partitions p set offset_seq = greatest(p.offset_seq, ${to.seq}::bigint)
      from unnest(${arrayText(to.partitions.map((p) => p.id))}::smallint[], ${arrayText(to.partitions.map((p) => p.fence))}::bigint[]) h(id, fence)
      where p.id = h.id and p.fence = h.fence and p.owner = ${worker} returning p.id`.execute(db);
    if (rows.length !== to.partitions.length) throw new LeaseLostError();
  },

  /** Undoes what `work` did when it throws, and leaves the transaction usable. */
  async savepoint(work: () => Promise<void>): Promise<void> {
    await sql`savepoint part`.execute(db);
    try {
      await work();
    } catch (error) {
      await sql`rollback to savepoint part`.execute(db);
      throw error;
    }
    await sql`release savepoint part`.execute(db);
  },

  /** Writes all of it. Call it in the transaction that advances the offsets. */
  write: (writes: BatchWrites): Promise<void> => writeBatch(db, writes),
});
