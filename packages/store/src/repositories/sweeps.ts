import type { LeadState } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, jsonLines, nowMs } from '../db.ts';
import type { JsonObject } from '../json.ts';
import type { SweepKind, SweepStatus } from '../schema/sweep-tables.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

/** A walk over all leads and how far it has come. */
export interface StoredSweep {
  readonly id: string;
  readonly kind: SweepKind;
  readonly status: SweepStatus;
  readonly spec: JsonObject;
  readonly requestedBy: string | null;
  /** Leads there were when it began, and those walked. */
  readonly leads: number;
  readonly walked: number;
  /** Events it was said to read, and those read. */
  readonly eventsExpected: number | null;
  readonly events: number;
  /** Leads it changed something for, or would. */
  readonly changed: number;
  /** Time spent in it, summed over workers. */
  readonly ms: number;
  readonly createdAt: number;
  readonly finishedAt: number | null;
  /** What its parts found. */
  readonly results: readonly JsonObject[];
}

/** The part of a sweep a worker is to go on with. */
export interface SweepPart {
  readonly sweep: string;
  readonly kind: SweepKind;
  readonly spec: JsonObject;
  readonly partition: number;
  readonly after: string | null;
  readonly result: JsonObject | null;
}

/** What one small step of a sweep did. */
export interface SweepStep {
  /** The last lead walked; null when there was none left, and the part is done. */
  readonly after: string | null;
  readonly leads: number;
  readonly events: number;
  readonly changed: number;
  readonly ms: number;
  readonly result: JsonObject | null;
}

const read = sql`
  select s.id, s.kind, s.status, s.spec, s.requested_by as "requestedBy", s.leads, s.events as "eventsExpected",
    s.created_at as "createdAt", s.finished_at as "finishedAt", p.*
  from sweeps s cross join lateral (
    select coalesce(sum(leads), 0) as walked, coalesce(sum(events), 0) as events, coalesce(sum(changed), 0) as changed,
      coalesce(sum(ms), 0) as ms, coalesce(json_agg(result order by partition) filter (where result is not null), '[]') as results
    from sweep_parts where sweep = s.id) p`;

/** Walks over all leads: begun by a request, done step by step by whoever holds each partition. */
export const sweepsRepository = (db: Db) => ({
  /** Begins a walk over every lead. One of the same kind still under way is replaced: the new one does its work too. */
  async begin(sweep: {
    readonly kind: SweepKind;
    readonly spec: JsonObject;
    readonly events?: number | null;
    readonly requestedBy: string | null;
    readonly now: number;
  }): Promise<string> {
    const id = uuidv7(sweep.now);
    await sql`update sweeps set status = 'replaced', finished_at = ${sweep.now}
      where status = 'running' and kind = ${sweep.kind}`.execute(db);
    await sql`
      with s as (
        insert into sweeps (id, kind, spec, requested_by, leads, events, created_at)
        select ${id}, ${sweep.kind}, ${JSON.stringify(sweep.spec)}::json, ${sweep.requestedBy},
          (select count(*) from lead_states), ${sweep.events ?? null}, ${sweep.now} returning id
      ) insert into sweep_parts (sweep, partition) select s.id, p.id from s, partitions p`.execute(db);
    return id;
  },

  /** The oldest sweep's part that lies in one of these partitions and is not done; null when all are. */
  async next(partitions: readonly number[]): Promise<SweepPart | null> {
    const { rows } = await sql<SweepPart>`
      select p.sweep, s.kind, s.spec, p.partition, p.after, p.result
      from sweeps s join sweep_parts p on p.sweep = s.id
      where s.status = 'running' and not p.done and p.partition = any(${[...partitions]}::smallint[])
      order by s.id, p.partition limit 1`.execute(db);
    return rows[0] ?? null;
  },

  /** The next leads of a partition in the order of their ids, with their states. Those merged away have no turn. */
  async leads(
    partition: number,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly LeadState[]> {
    const { rows } = await sql<{ state: LeadState }>`
      select s.state from leads l join lead_states s on s.lead = l.id
      where l.partition = ${partition} and (${after}::uuid is null or l.id > ${after}::uuid)
      order by l.id limit ${limit}`.execute(db);
    return rows.map(({ state }) => state);
  },

  /** Writes states that were changed by no event. Only under the fence of their partition. */
  async writeStates(states: readonly LeadState[]): Promise<void> {
    if (states.length === 0) return;
    await sql`
      update lead_states s set state = r.state::json
      from rows from (unnest(${states.map(({ id }) => id)}::uuid[]), ${jsonLines(states)}) as r(lead, state)
      where s.lead = r.lead`.execute(db);
  },

  /** Moves a part on, and finishes the sweep with its last part. */
  async step(part: Pick<SweepPart, 'sweep' | 'partition'>, done: SweepStep): Promise<void> {
    await sql`
      update sweep_parts set after = coalesce(${done.after}::uuid, after), done = ${done.after === null},
        leads = leads + ${done.leads}, events = events + ${done.events}, changed = changed + ${done.changed},
        ms = ms + ${done.ms}, result = ${done.result === null ? null : JSON.stringify(done.result)}::json
      where sweep = ${part.sweep} and partition = ${part.partition}`.execute(db);
    if (done.after !== null) return;
    /* Two parts may end at once: the row's lock makes one see the other. */
    await sql`select from sweeps where id = ${part.sweep} for update`.execute(db);
    await sql`
      update sweeps s set status = 'done', finished_at = ${nowMs}
      where s.id = ${part.sweep} and s.status = 'running'
        and not exists (select from sweep_parts p where p.sweep = s.id and not p.done)`.execute(db);
  },

  async get(id: string): Promise<StoredSweep | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql<StoredSweep>`${read} where s.id = ${id}`.execute(db);
    return rows[0] ?? null;
  },

  /** The latest ones, newest first. */
  async recent(limit: number): Promise<readonly StoredSweep[]> {
    const { rows } =
      await sql<StoredSweep>`${read} order by s.created_at desc, s.id desc limit ${limit}`.execute(db);
    return rows;
  },

  /** Leads and events sweeps of this kind got through lately, and the milliseconds it took; null before the first. */
  async rate(
    kind: SweepKind,
  ): Promise<{ readonly leads: number; readonly events: number; readonly ms: number } | null> {
    const { rows } = await sql<{ leads: number; events: number; ms: number }>`
      select coalesce(sum(p.leads), 0) as leads, coalesce(sum(p.events), 0) as events, coalesce(sum(p.ms), 0) as ms
      from (select id from sweeps where kind = ${kind} and status = 'done' order by created_at desc limit 3) s
      join sweep_parts p on p.sweep = s.id`.execute(db);
    const sums = rows[0];
    return sums === undefined || sums.leads === 0 ? null : { ...sums, ms: Math.max(sums.ms, 1) };
  },
});
