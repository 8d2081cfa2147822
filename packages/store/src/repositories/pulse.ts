import { sql } from 'kysely';
import { type Db, rowsParam } from '../db.ts';

/** `ingest`: a request's way into the log. `judged`: from the log to the commit of its turn. `effect`: from asked for to done. */
export type PulseStage = 'ingest' | 'judged' | 'effect';

/** Upper bounds in ms of the buckets of a latency; one more bucket holds what took longer. */
export const pulseBounds: readonly number[] = [
  5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000,
];

/** What one process did at one stage within one minute. */
export interface PulseEntry {
  /** First ms of the minute. */
  readonly minute: number;
  readonly stage: PulseStage;
  readonly n: number;
  readonly failed: number;
  readonly sumMs: number;
  /** How many fell into each bucket. */
  readonly buckets: readonly number[];
}

export interface PulseMinute {
  readonly minute: number;
  readonly stage: PulseStage;
  readonly n: number;
  readonly failed: number;
  readonly sumMs: number;
  readonly buckets: readonly number[];
}

/** Figures of throughput and latency of all processes, by minute. */
export const pulseRepository = (db: Db) => ({
  /** Adds what a process did since it last told. */
  async add(process: string, entries: readonly PulseEntry[]): Promise<void> {
    await sql`
      insert into pulse as p (minute, process, stage, n, failed, sum_ms, buckets)
      select minute, ${process}, stage, n, failed, "sumMs", buckets
      from json_to_recordset(${rowsParam(entries)}) as r(minute bigint, stage text, n bigint, failed bigint, "sumMs" float8, buckets bigint[])
      order by minute, stage
      on conflict (minute, process, stage) do update set n = p.n + excluded.n, failed = p.failed + excluded.failed,
        sum_ms = p.sum_ms + excluded.sum_ms,
        buckets = array(select a + b from unnest(p.buckets, excluded.buckets) as t(a, b))`.execute(db);
  },

  /** Drops what lies before an instant. */
  async trim(before: number): Promise<void> {
    await sql`delete from pulse where minute < ${before}::bigint`.execute(db);
  },

  /** All processes together since an instant, oldest minute first. */
  async since(from: number): Promise<readonly PulseMinute[]> {
    const { rows } = await sql<PulseMinute>`
      select minute, stage, sum(n) as n, sum(failed) as failed, sum(sum_ms) as "sumMs",
        (select json_agg(total order by place) from (
          select b.place, sum(b.count) as total from pulse q, unnest(q.buckets) with ordinality as b(count, place)
          where q.minute = p.minute and q.stage = p.stage group by b.place) t) as buckets
      from pulse p where minute >= ${from}::bigint group by minute, stage order by minute, stage`.execute(db);
    return rows;
  },
});
