import type {
  EffectRequest,
  LeadEvent,
  LeadState,
  RunTrace,
  ScoreRow,
  StageRow,
  WaitingRun,
} from '@sluice/model';
import { sql } from 'kysely';
import { byKeyOnly, type Db, jsonLines, keepLeads, nowMs, rowsParam } from '../db.ts';
import { LeaseLostError } from '../lease-lost-error.ts';
import type { HeldPartition } from './leases.ts';

/** An event to judge, with its place in the log. */
export interface LoggedEvent extends LeadEvent {
  readonly seq: number;
  readonly partition: number;
}

/** What a worker sees before it reads: its partitions, the end of the log, the plan's revision. */
export interface BatchView {
  readonly partitions: readonly HeldPartition[];
  readonly end: number;
  readonly planRevision: number;
}

export interface LeadWrite {
  readonly state: LeadState;
  /** As lists show it. */
  readonly name: string | null;
  readonly lastEventAt: number;
}

/** Past events of one type that a lead's new counters ask for. */
export interface PastRequest {
  readonly lead: string;
  readonly type: string;
  /** Only events that happened after this instant; null for all. */
  readonly since: number | null;
  /** Only events with a lower place in the log. */
  readonly before: number;
}

/** Everything one batch of turns did. */
export interface BatchWrites {
  readonly leads: readonly LeadWrite[];
  readonly rows: readonly ScoreRow[];
  readonly stages: readonly StageRow[];
  readonly traces: readonly {
    readonly lead: string;
    readonly at: number;
    readonly event: string;
    readonly eventType: string;
    readonly passages: readonly RunTrace[];
  }[];
  readonly counts: readonly {
    readonly workflow: string;
    readonly version: number;
    readonly node: string;
    readonly port: string;
    readonly hour: number;
    readonly n: number;
  }[];
  readonly effects: readonly EffectRequest[];
  readonly runsStarted: readonly (WaitingRun & { readonly lead: string })[];
  readonly runsEnded: readonly { readonly lead: string; readonly id: string; readonly node: string }[];
  readonly quarantined: readonly {
    readonly lead: string;
    readonly event: string;
    readonly seq: number;
    readonly code: string;
    readonly message: string;
  }[];
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
    const ids = view.partitions.map((partition) => partition.id);
    const offsets = view.partitions.map((partition) => partition.offset);
    const { rows } = await sql<LoggedEvent>`
      select e.seq, e.partition, e.id, e.lead, e.type, e.properties, e.traits, e.email, e.occurred_at as "occurredAt"
      from events e join unnest(${ids}::smallint[], ${offsets}::bigint[]) p(id, after) on p.id = e.partition and e.seq > p.after
      where e.seq > ${Math.min(...offsets)} and e.seq <= ${view.end}
      order by e.seq limit ${limit}`.execute(db);
    return rows;
  },

  /** State of each lead; those before their first turn have their birth instead. */
  async leads(
    ids: readonly string[],
  ): Promise<
    readonly { readonly id: string; readonly createdAt: number; readonly state: LeadState | null }[]
  > {
    const { rows } = await sql<{ id: string; createdAt: number; state: LeadState | null }>`
      select id, created_at as "createdAt", state from leads where id = any(${[...ids]}::uuid[])`.execute(db);
    return rows;
  },

  /**
   * The latest `limit` events of each request, in the order of the log. Events that were set aside have not
   * happened to their lead and are left out.
   */
  async past(requests: readonly PastRequest[], limit: number): Promise<readonly LeadEvent[]> {
    const { rows } = await sql<LeadEvent>`
      select e.id, e.lead, e.type, e.properties, e.traits, e.email, e.occurred_at as "occurredAt"
      from unnest(${requests.map(({ lead }) => lead)}::uuid[], ${requests.map(({ type }) => type)}::text[],
        ${requests.map(({ since }) => since)}::bigint[], ${requests.map(({ before }) => before)}::bigint[])
        r(lead, type, since, before)
      cross join lateral (
        select * from events e
        where e.lead = r.lead and e.type = r.type and e.seq < r.before and (r.since is null or e.occurred_at > r.since)
          and not exists (select from quarantine q where q.lead = e.lead and q.event = e.id)
        order by e.occurred_at desc, e.seq desc limit ${limit}
      ) e
      order by e.seq`.execute(db);
    return rows;
  },

  /** Moves the offsets to `seq`. Throws `lease.lost` when a partition has got another holder. */
  async advance(
    worker: string,
    to: { readonly partitions: readonly HeldPartition[]; readonly seq: number },
  ): Promise<void> {
    const { rows } = await sql`
      update partitions p set offset_seq = greatest(p.offset_seq, ${to.seq}::bigint)
      from unnest(${to.partitions.map((p) => p.id)}::smallint[], ${to.partitions.map((p) => p.fence)}::bigint[]) h(id, fence)
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

  /**
   * Writes all of it with one statement per table. Call it in the transaction that advances the offsets. What
   * was done to a lead that has gone since (a demo company taken back) is dropped.
   */
  async write(writes: BatchWrites): Promise<void> {
    await sql`select ${keepLeads}, ${byKeyOnly}`.execute(db);
    const kept = ofKnown(writes, await writeLeads(db, writes.leads));
    const tables = [
      { rows: kept.rows.map(scoreRow), into: scoresStatement },
      { rows: kept.stages, into: stagesStatement },
      { rows: kept.counts, into: countsStatement },
      { rows: kept.effects, into: effectsStatement },
      { rows: kept.runsEnded, into: runsEndedStatement },
      { rows: kept.runsStarted, into: runsStartedStatement },
      { rows: kept.quarantined, into: quarantineStatement },
    ];
    if (kept.traces.length > 0) await tracesStatement(kept.traces).execute(db);
    for (const { rows, into } of tables) if (rows.length > 0) await into(rows).execute(db);
  },
});

/** Writes the states and gives the leads that were not there. */
const writeLeads = async (db: Db, leads: BatchWrites['leads']): Promise<ReadonlySet<string>> => {
  if (leads.length === 0) return new Set();
  const { rows } = await leadsStatement(leads).execute(db);
  if (rows.length === leads.length) return new Set();
  const there = new Set(rows.map(({ id }) => id));
  return new Set(leads.flatMap(({ state }) => (there.has(state.id) ? [] : [state.id])));
};

/** All but what was done to leads that are gone. */
const ofKnown = (writes: BatchWrites, gone: ReadonlySet<string>): BatchWrites => {
  if (gone.size === 0) return writes;
  const left = <T extends { readonly lead: string }>(rows: readonly T[]): readonly T[] =>
    rows.filter(({ lead }) => !gone.has(lead));
  return {
    leads: writes.leads.filter(({ state }) => !gone.has(state.id)),
    rows: left(writes.rows),
    stages: left(writes.stages),
    traces: left(writes.traces),
    counts: writes.counts,
    effects: left(writes.effects),
    runsStarted: left(writes.runsStarted),
    runsEnded: left(writes.runsEnded),
    quarantined: left(writes.quarantined),
  };
};

const scoreRow = ({ rule, ...row }: ScoreRow) => ({ ...row, ...rule });

const leadsStatement = (leads: BatchWrites['leads']) => {
  const states = leads.map(({ state }) => state);
  return sql<{ id: string }>`
  update leads l set email = r.email, name = r.name, account = r.account, stage = r.stage, band = r.band, total = r.total,
    owner = r.owner, state = r.state::json, last_event_at = greatest(l.last_event_at, r.at)
  from rows from (unnest(${states.map(({ id }) => id)}::uuid[], ${states.map(({ email }) => email)}::text[],
    ${leads.map(({ name }) => name)}::text[], ${states.map(({ account }) => account)}::text[],
    ${states.map(({ stage }) => stage)}::text[], ${states.map(({ score }) => score.band)}::text[],
    ${states.map(({ score }) => score.total)}::float8[], ${states.map(({ owner }) => owner)}::text[],
    ${leads.map(({ lastEventAt }) => lastEventAt)}::bigint[]), ${jsonLines(states)})
    as r(id, email, name, account, stage, band, total, owner, at, state)
  where l.id = r.id returning l.id`;
};

const scoresStatement = (rows: readonly object[]) => sql`
  insert into score_rows (lead, at, group_id, mode, points, delta, limited, workflow, workflow_name, version, node, title, event)
  select lead, at, "group", mode, points, delta, limited, workflow, "workflowName", version, node, title, event
  from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, at bigint, "group" text, mode text, points double precision,
    delta double precision, limited text, workflow uuid, "workflowName" text, version int, node text, title text, event text)`;

const stagesStatement = (rows: readonly object[]) => sql`
  insert into stage_rows (lead, at, from_stage, to_stage, rule, event)
  select lead, at, "from", "to", rule, event
  from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, at bigint, "from" text, "to" text, rule jsonb, event text)`;

const tracesStatement = (rows: BatchWrites['traces']) => sql`
  insert into traces (lead, at, event, event_type, passages)
  select lead, at, event, type, passages::json
  from rows from (unnest(${rows.map(({ lead }) => lead)}::uuid[], ${rows.map(({ at }) => at)}::bigint[],
      ${rows.map(({ event }) => event)}::text[], ${rows.map(({ eventType }) => eventType)}::text[]),
    ${jsonLines(rows.map(({ passages }) => passages))}) as r(lead, at, event, type, passages)`;

const countsStatement = (rows: readonly object[]) => sql`
  insert into node_counts as c (workflow, version, node, port, hour, n)
  select workflow, version, node, port, hour, n
  from json_to_recordset(${rowsParam(rows)}) as r(workflow uuid, version int, node text, port text, hour bigint, n bigint)
  order by workflow, hour, version, node, port
  on conflict (workflow, hour, version, node, port) do update set n = c.n + excluded.n`;

const effectsStatement = (rows: readonly object[]) => sql`
  insert into outbox (key, lead, type, input, cause, run, subject, requested_at)
  select key, lead, type, coalesce(input, 'null'), rule, run, subject, at
  from json_to_recordset(${rowsParam(rows)}) as r(key text, lead uuid, type text, input jsonb, rule jsonb, run text, subject jsonb, at bigint)
  on conflict (key) do nothing`;

const runsEndedStatement = (rows: readonly object[]) => sql`
  delete from runs using json_to_recordset(${rowsParam(rows)}) as r(lead uuid, id text, node text)
  where runs.lead = r.lead and runs.id = r.id and runs.node = r.node`;

const runsStartedStatement = (rows: readonly object[]) => sql`
  insert into runs (id, lead, workflow, version, node, awaits, since)
  select id, lead, workflow, version, node, awaits, since
  from json_to_recordset(${rowsParam(rows)}) as r(id text, lead uuid, workflow uuid, version int, node text, awaits text, since bigint)
  on conflict (lead, id, node) do update set awaits = excluded.awaits, since = excluded.since`;

const quarantineStatement = (rows: readonly object[]) => sql`
  insert into quarantine (lead, event, seq, code, message, at)
  select lead, event, seq, code, message, ${nowMs}
  from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, event text, seq bigint, code text, message text)`;
