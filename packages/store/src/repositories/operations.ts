import { sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';

/** What waits at one stage, and for how long the oldest that is due has waited. */
export interface Backlog {
  readonly waiting: number;
  readonly oldestMs: number | null;
}

export interface OperationsFigures {
  readonly effects: Backlog & {
    readonly running: number;
    readonly later: number;
    readonly parked: number;
    readonly failed: number;
  };
  readonly breakersOpen: number;
  readonly quarantined: number;
  /** Types of parked effects: what is missing. */
  readonly parkedTypes: readonly { readonly type: string; readonly count: number }[];
}

export interface LiveWorker {
  readonly id: string;
  readonly partitions: readonly number[];
  /** Milliseconds until it counts as gone if nothing is heard of it. */
  readonly expiresInMs: number;
}

/** How runs of a workflow fail at one node. */
export interface WorkflowErrorEntry {
  readonly workflow: string;
  readonly workflowName: string;
  readonly node: string;
  readonly version: number;
  readonly code: string;
  readonly message: string;
  readonly lead: string;
  readonly n: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** The state of the whole, for people who look after it. */
export const operationsRepository = (db: Db) => ({
  async figures(): Promise<OperationsFigures> {
    const { rows } = await sql<OperationsFigures>`
      with clock as materialized (select ${nowMs} as t),
      o as (select
        count(*) filter (where status = 'pending' and next_at <= t) as waiting,
        count(*) filter (where status = 'pending' and next_at > t) as later,
        count(*) filter (where status = 'running') as running,
        t - min(next_at) filter (where status = 'pending' and next_at <= t) as "oldestMs"
        from outbox, clock where status in ('pending', 'running') group by t)
      select json_build_object('waiting', coalesce((select waiting from o), 0), 'later', coalesce((select later from o), 0),
          'running', coalesce((select running from o), 0), 'oldestMs', (select "oldestMs" from o),
          'parked', (select count(*) from outbox where status = 'parked'),
          'failed', (select count(*) from outbox where status = 'failed')) as effects,
        (select count(*)::int from destinations where state = 'open') as "breakersOpen",
        (select count(*)::int from quarantine where retried_at is null) as quarantined,
        (select coalesce(json_agg(p), '[]') from (
          select type, count(*)::int as count from outbox where status = 'parked' group by type order by count desc limit 20) p) as "parkedTypes"`.execute(
      db,
    );
    const figures = rows[0];
    if (figures === undefined) throw new Error('The query of the figures gave no row.');
    return figures;
  },

  /** Leads that wait for an instant: due ones wait for the timer pump. */
  async timers(): Promise<Backlog & { readonly later: number }> {
    const none = { waiting: 0, later: 0, oldestMs: null };
    const there = await sql<{ there: boolean }>`select to_regclass('timers') is not null as there`.execute(
      db,
    );
    if (there.rows[0]?.there !== true) return none;
    const { rows } = await sql<Backlog & { later: number }>`
      select count(*) filter (where due_at <= ${nowMs}) as waiting, count(*) filter (where due_at > ${nowMs}) as later,
        ${nowMs} - min(due_at) filter (where due_at <= ${nowMs}) as "oldestMs" from timers`.execute(db);
    return rows[0] ?? none;
  },

  /** Workers heard of lately, with what each holds. */
  async workers(): Promise<readonly LiveWorker[]> {
    const { rows } = await sql<LiveWorker>`
      select w.id, w.seen_until - ${nowMs} as "expiresInMs",
        coalesce((select json_agg(p.id order by p.id) from partitions p where p.owner = w.id and p.lease_until > ${nowMs}), '[]') as partitions
      from workers w where w.seen_until > ${nowMs} order by w.id limit 200`.execute(db);
    return rows;
  },

  /** Bytes on disk: all of it, and the largest tables. */
  async size(): Promise<{
    readonly bytes: number;
    readonly tables: readonly { readonly name: string; readonly bytes: number }[];
  }> {
    const { rows } = await sql<{ bytes: number; tables: readonly { name: string; bytes: number }[] }>`
      select pg_database_size(current_database()) as bytes, (
        select json_agg(t) from (
          select coalesce(pg_partition_root(c.oid)::regclass::text, c.relname) as name,
            sum(pg_total_relation_size(c.oid))::bigint as bytes
          from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
          group by 1 order by 2 desc limit 8) t) as tables`.execute(db);
    return rows[0] ?? { bytes: 0, tables: [] };
  },

  /** What fails in workflows, the latest first. */
  async errors(request: PageRequest = {}): Promise<Page<WorkflowErrorEntry>> {
    const limit = pageLimit(request);
    const [at, workflow, node, code] = readCursor(request.cursor, 'iuss') ?? [null, null, null, null];
    const { rows } = await sql<WorkflowErrorEntry>`
      select e.workflow, coalesce(w.name, '') as "workflowName", e.node, e.version, e.code, e.message, e.lead, e.n,
        e.first_at as "firstAt", e.last_at as "lastAt"
      from workflow_errors e left join workflows w on w.id = e.workflow
      where ${at}::bigint is null or e.last_at < ${at}::bigint
        or (e.last_at = ${at}::bigint and (e.workflow, e.node, e.code) > (${workflow}::uuid, ${node}::text, ${code}::text))
      order by e.last_at desc, e.workflow, e.node, e.code limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, {
      item: (row) => row,
      key: (row) => [row.lastAt, row.workflow, row.node, row.code],
    });
  },
});
