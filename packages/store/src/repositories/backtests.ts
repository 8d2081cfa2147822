import { sql } from 'kysely';
import { type Db, nowMs, rowsParam } from '../db.ts';
import type { JsonObject } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import type { BacktestKind, BacktestStatus } from '../schema/backtest-tables.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

/** A question to the past, and how far its answer has come. */
export interface StoredBacktest {
  readonly id: string;
  readonly workflow: string;
  readonly kind: BacktestKind;
  readonly status: BacktestStatus;
  readonly title: string;
  readonly spec: JsonObject;
  readonly requestedBy: string | null;
  /** Leads there are to walk, and those walked. */
  readonly leads: number;
  readonly walked: number;
  readonly events: number;
  /** CPU time spent in it, in ms. */
  readonly cpuMs: number;
  readonly error: string | null;
  readonly result: JsonObject | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
}

/** A backtest that was taken up, with the plans it compares. */
export interface ClaimedBacktest extends Pick<StoredBacktest, 'id' | 'workflow' | 'kind'> {
  readonly spec: object;
  readonly plans: object;
  readonly attempts: number;
}

/** A lead whose verdict differs, with why. */
export interface BacktestChange {
  readonly lead: string | null;
  readonly name: string;
  readonly kind: 'gained' | 'lost';
  readonly outcome: boolean | null;
  readonly detail: JsonObject;
}

/** How far one has come. */
export interface BacktestProgress {
  readonly leads: number;
  readonly walked: number;
  readonly events: number;
  readonly cpuMs: number;
}

/** Without a sign of life for so long, whoever works on it is gone. */
const lapsedMs = 20_000;
/** One that took so many processes with it is not begun again. */
const maxAttempts = 3;

const columns = sql`id, workflow, kind, status, title, spec, requested_by as "requestedBy", leads, walked, events,
  cpu_ms as "cpuMs", error, result, created_at as "createdAt", started_at as "startedAt", finished_at as "finishedAt"`;

/** Questions to the past: asked by a request, answered by whoever takes them up. */
export const backtestsRepository = (db: Db) => ({
  async add(backtest: {
    readonly workflow: string;
    readonly kind: BacktestKind;
    readonly title: string;
    readonly spec: object;
    readonly plans: object;
    readonly requestedBy: string | null;
    readonly now: number;
  }): Promise<string> {
    const id = uuidv7(backtest.now);
    await sql`
      insert into backtests (id, workflow, kind, title, spec, plans, requested_by, created_at)
      values (${id}, ${backtest.workflow}, ${backtest.kind}, ${backtest.title}, ${JSON.stringify(backtest.spec)}::json,
        ${JSON.stringify(backtest.plans)}::json, ${backtest.requestedBy}, ${backtest.now})`.execute(db);
    return id;
  },

  /**
   * Takes up the oldest one nobody works on, previews first, and what one that is gone had found of it so far is
   * forgotten. Null when there is none.
   */
  async claim(): Promise<ClaimedBacktest | null> {
    await sql`
      update backtests set finished_at = ${nowMs},
        status = case when status = 'cancelling' then 'cancelled' else 'failed' end,
        error = case when status = 'cancelling' then null else 'interrupted' end
      where alive_at < ${nowMs} - ${lapsedMs}
        and (status = 'cancelling' or (status = 'running' and attempts >= ${maxAttempts}))`.execute(db);
    const { rows } = await sql<ClaimedBacktest>`
      with next as (
        select id from backtests
        where status = 'queued' or (status = 'running' and alive_at < ${nowMs} - ${lapsedMs})
        order by kind = 'preview' desc, created_at, id limit 1 for update skip locked
      ), gone as (delete from backtest_changes where backtest in (select id from next))
      update backtests b set status = 'running', attempts = attempts + 1, alive_at = ${nowMs}, walked = 0, events = 0,
        cpu_ms = 0, started_at = coalesce(started_at, ${nowMs})
      from next where b.id = next.id
      returning b.id, b.workflow, b.kind, b.spec, b.plans, b.attempts`.execute(db);
    return rows[0] ?? null;
  },

  /** Gives a sign of life; false when it is to be stopped or is another's by now. */
  async alive(
    id: string,
    { attempts, progress }: { readonly attempts: number; readonly progress: BacktestProgress },
  ): Promise<boolean> {
    const { rows } = await sql<{ status: string }>`
      update backtests set alive_at = ${nowMs}, leads = ${progress.leads}, walked = ${progress.walked},
        events = ${progress.events}, cpu_ms = ${Math.round(progress.cpuMs)}
      where id = ${id} and attempts = ${attempts} and status in ('running', 'cancelling') returning status`.execute(
      db,
    );
    return rows[0]?.status === 'running';
  },

  /** Puts it back for another to begin anew: whoever worked on it stops. */
  async release(id: string, attempts: number): Promise<void> {
    await sql`
      update backtests set attempts = attempts - 1, alive_at = 0,
        status = case when status = 'cancelling' then 'cancelled' else 'queued' end
      where id = ${id} and attempts = ${attempts} and status in ('running', 'cancelling')`.execute(db);
  },

  /** Ends it. Nothing happens where another has taken it over. */
  async finish(
    id: string,
    end: {
      readonly attempts: number;
      readonly status: 'done' | 'cancelled' | 'failed';
      readonly result?: object;
      readonly error?: string;
    },
  ): Promise<void> {
    await sql`
      update backtests set status = ${end.status}, error = ${end.error ?? null}, finished_at = ${nowMs},
        result = ${end.result === undefined ? null : JSON.stringify(end.result)}::json
      where id = ${id} and attempts = ${end.attempts} and status in ('running', 'cancelling')`.execute(db);
  },

  /** Asks for a stop; false when it has ended already or there is none. */
  async cancel(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const { rows } = await sql`
      update backtests set status = case when status = 'queued' then 'cancelled' else 'cancelling' end,
        finished_at = case when status = 'queued' then ${nowMs} end
      where id = ${id} and status in ('queued', 'running', 'cancelling') returning id`.execute(db);
    return rows.length > 0;
  },

  async remove(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const { rows } =
      await sql`delete from backtests where id = ${id} and status in ('done', 'cancelled', 'failed') returning id`.execute(
        db,
      );
    return rows.length > 0;
  },

  async get(id: string): Promise<StoredBacktest | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql<StoredBacktest>`select ${columns} from backtests where id = ${id}`.execute(db);
    return rows[0] ?? null;
  },

  /** Newest first, of one workflow or of all. */
  async list(
    request: PageRequest & { readonly workflow?: string | undefined } = {},
  ): Promise<Page<StoredBacktest>> {
    const limit = pageLimit(request);
    const [at, id] = readCursor(request.cursor, 'iu') ?? [null, null];
    const { rows } = await sql<StoredBacktest>`
      select ${columns} from backtests
      where kind = 'backtest' and (${request.workflow ?? null}::uuid is null or workflow = ${request.workflow ?? null}::uuid)
        and (${at}::bigint is null or (created_at, id) < (${at}::bigint, ${id}::uuid))
      order by created_at desc, id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.createdAt, row.id] });
  },

  /** Adds leads whose verdict differs, numbered on from `from`. */
  async addChanges(id: string, from: number, changes: readonly BacktestChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map((change, index) => ({ ...change, n: from + index }));
    await sql`
      insert into backtest_changes (backtest, n, lead, name, kind, outcome, detail)
      select ${id}, n, lead, name, kind, outcome, detail from json_to_recordset(${rowsParam(rows)})
        as r(n int, lead uuid, name text, kind text, outcome boolean, detail json)`.execute(db);
  },

  /** Leads whose verdict differs, in the order found. */
  async changes(
    id: string,
    request: PageRequest & { readonly kind?: 'gained' | 'lost' | undefined } = {},
  ): Promise<Page<BacktestChange>> {
    const limit = pageLimit(request);
    const after = readCursor(request.cursor, 'i')?.[0] ?? 0;
    const { rows } = await sql<BacktestChange & { n: number }>`
      select n, lead, name, kind, outcome, detail from backtest_changes
      where backtest = ${id} and n > ${after}::int and (${request.kind ?? null}::text is null or kind = ${request.kind ?? null}::text)
      order by n limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, {
      item: ({ n: _, ...change }) => change,
      key: ({ n }) => [n],
    });
  },

  /** Previews older than an instant, and files nobody can have use for any more. */
  async tidy(before: number): Promise<void> {
    await sql`delete from backtests where kind = 'preview' and created_at < ${before}`.execute(db);
    await sql`
      delete from backtest_files f where created_at < ${before}
        and not exists (select from backtests b where b.spec #>> '{source,file}' = f.id::text and b.status in ('queued', 'running', 'cancelling'))`.execute(
      db,
    );
  },

  async addFile(file: {
    readonly name: string;
    readonly data: Uint8Array;
    readonly now: number;
  }): Promise<string> {
    const id = uuidv7(file.now);
    await sql`
      insert into backtest_files (id, name, data, size, created_at)
      values (${id}, ${file.name}, ${file.data}, ${file.data.length}, ${file.now})`.execute(db);
    return id;
  },

  async file(id: string): Promise<{ readonly name: string; readonly data: Buffer } | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql<{ name: string; data: Buffer }>`
      select name, data from backtest_files where id = ${id}`.execute(db);
    return rows[0] ?? null;
  },
});
