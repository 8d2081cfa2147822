import type { Cause, EffectRequest } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, nowMs, rowsParam } from '../db.ts';
import type { Json } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import type { EffectStatus } from '../schema/effect-tables.ts';

/** An effect as asked for, with how far it got. */
export interface StoredEffect {
  readonly key: string;
  readonly lead: string;
  readonly type: string;
  readonly input: Json;
  readonly cause: Cause;
  readonly run: string;
  readonly subject: EffectRequest['subject'];
  readonly requestedAt: number;
  readonly status: EffectStatus;
  readonly attempts: number;
  readonly nextAt: number;
  readonly lastError: string | null;
  readonly result: { readonly port: string; readonly data: Json } | null;
  /** Whether its lead belongs to the demo company: nothing may leave the product then. */
  readonly demo: boolean;
}

const columns = sql`o.key, o.lead, o.type, o.input, o.cause, o.run, o.subject, o.requested_at as "requestedAt", o.status,
  o.attempts, o.next_at as "nextAt", o.last_error as "lastError", o.result,
  coalesce((select l.demo from leads l where l.id = o.lead), false) as demo`;

const filters = {
  all: sql`true`,
  pending: sql`o.status in ('pending', 'running')`,
  failed: sql`o.status = 'failed'`,
  done: sql`o.status = 'done'`,
} as const;

/** The outbox: effects asked for by turns, done by the effect runner. */
export const effectsRepository = (db: Db) => ({
  /** Takes up to `limit` due effects for `leaseMs`; other runners skip them until then. Counts the attempt. */
  async claim(options: {
    readonly limit: number;
    readonly leaseMs: number;
  }): Promise<readonly StoredEffect[]> {
    const { rows } = await sql<StoredEffect>`
      update outbox o set status = 'running', attempts = o.attempts + 1, next_at = ${nowMs} + ${options.leaseMs}
      where o.key = any(array(
        select key from outbox where status in ('pending', 'running') and next_at <= ${nowMs}
        order by next_at limit ${options.limit} for update skip locked))
      returning ${columns}`.execute(db);
    return rows;
  },

  /**
   * Records answers. Gives the keys recorded: not those whose attempt is another runner's by now, of which
   * nothing may be reported.
   */
  async finish(
    answers: readonly {
      readonly key: string;
      /** The attempt that gave it: `attempts` as claimed. */
      readonly attempts: number;
      readonly result: { readonly port: string; readonly data: Json };
    }[],
  ): Promise<readonly string[]> {
    const sorted = answers.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const { rows } = await sql<{ key: string }>`
      update outbox o set status = 'done', result = r.result, last_error = null
      from json_to_recordset(${rowsParam(sorted)}) as r(key text, attempts int, result jsonb)
      where o.key = r.key and o.status = 'running' and o.attempts = r.attempts returning o.key`.execute(db);
    return rows.map((row) => row.key);
  },

  /** Records a failed attempt: again in `retryInMs`, or never when null. False if it is not this attempt that runs. */
  async fail(
    effect: Pick<StoredEffect, 'key' | 'attempts'>,
    error: { readonly message: string; readonly retryInMs: number | null },
  ): Promise<boolean> {
    const { rows } = await sql`
      update outbox set status = ${error.retryInMs === null ? 'failed' : 'pending'}, last_error = ${error.message},
        next_at = ${nowMs} + ${error.retryInMs ?? 0}
      where key = ${effect.key} and status = 'running' and attempts = ${effect.attempts} returning key`.execute(
      db,
    );
    return rows.length > 0;
  },

  /** Gives claimed effects back untried: the server stops. */
  async release(keys: readonly string[]): Promise<void> {
    await sql`
      update outbox set status = 'pending', attempts = attempts - 1, next_at = 0
      where key = any(${[...keys]}::text[]) and status = 'running'`.execute(db);
  },

  /** Lets a failed effect be tried again now. False if it is not a failed one. */
  async retry(key: string): Promise<boolean> {
    const { rows } = await sql`
      update outbox set status = 'pending', attempts = 0, next_at = 0 where key = ${key} and status = 'failed' returning key`.execute(
      db,
    );
    return rows.length > 0;
  },

  /** Milliseconds until the next effect is due; null when none waits. */
  async nextDueIn(): Promise<number | null> {
    const { rows } = await sql<{ due: number | null }>`
      select min(next_at) - ${nowMs} as due from outbox where status in ('pending', 'running')`.execute(db);
    return rows[0]?.due ?? null;
  },

  async get(key: string): Promise<StoredEffect | null> {
    return (
      (await sql<StoredEffect>`select ${columns} from outbox o where o.key = ${key}`.execute(db)).rows[0] ??
      null
    );
  },

  /** Newest first. */
  async list(
    request: PageRequest & { readonly status?: 'pending' | 'failed' | 'done' | 'all' | undefined } = {},
  ): Promise<Page<StoredEffect>> {
    const limit = pageLimit(request);
    const [at, key] = readCursor(request.cursor, 'is') ?? [null, null];
    const { rows } = await sql<StoredEffect>`
      select ${columns} from outbox o where ${filters[request.status ?? 'all']}
        and (${at}::bigint is null or (o.requested_at, o.key) < (${at}::bigint, ${key}::text))
      order by o.requested_at desc, o.key desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.requestedAt, row.key] });
  },
});
