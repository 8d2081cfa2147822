import type { Cause, EffectRequest } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, nowMs, rowsParam } from '../db.ts';
import type { Json } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import type { EffectStatus } from '../schema/effect-tables.ts';
import { claimStatement, type DestinationDefaults, nextDueStatement } from './claim.ts';

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
  /** When it came into the outbox, by the database's clock. */
  readonly createdAt: number;
  readonly status: EffectStatus;
  readonly attempts: number;
  readonly nextAt: number;
  readonly lastError: string | null;
  readonly result: { readonly port: string; readonly data: Json } | null;
  /** Null until a runner has looked at it. */
  readonly destination: string | null;
  /** How often a person changed the input. */
  readonly edits: number;
  /** W3C traceparent of what asked for it; null where it is not sampled. */
  readonly trace: string | null;
  /** Whether its lead belongs to the demo company: nothing may leave the product then. */
  readonly demo: boolean;
}

/** An effect nobody has looked at yet. */
export interface UnaddressedEffect {
  readonly key: string;
  readonly type: string;
  /** `input.url` where there is one. */
  readonly url: string | null;
  readonly demo: boolean;
}

/** An attempt that failed. */
export interface FailedAttempt {
  readonly key: string;
  /** The attempt: `attempts` as claimed. */
  readonly attempts: number;
  readonly message: string;
  readonly ms: number;
  /** Null for never again. */
  readonly retryInMs: number | null;
}

/** Which types a runner can do, and what destinations may take. */
export interface ClaimScope {
  readonly types: readonly string[];
  readonly defaults: DestinationDefaults;
}

/** A run, by whose lead it is. */
export interface RunOfLead {
  readonly lead: string;
  readonly run: string;
}

/** See `cancel` of the repository; for transactions that are not its own. */
export const cancelEffects = async (db: Db, runs: readonly RunOfLead[]): Promise<number> => {
  if (runs.length === 0) return 0;
  const { rows } = await sql<{ n: number }>`
    with r as (select lead, run from json_to_recordset(${rowsParam(runs)}) as r(lead uuid, run text)),
    changed as (
      update outbox o set cancelled_at = ${nowMs}, status = case o.status when 'running' then 'running' else 'cancelled' end
      from r where o.lead = r.lead and o.run = r.run and o.status in ('pending', 'parked', 'running') and o.cancelled_at is null
      returning o.key, o.status
    ),
    told as (
      insert into effect_history (effect, at, kind, message)
      select key, ${nowMs}, 'cancelled', 'Its run has ended.' from changed where status = 'cancelled'
    )
    select count(*)::int as n from changed where status = 'cancelled'`.execute(db);
  return rows[0]?.n ?? 0;
};

export const effectColumns = sql`o.key, o.lead, o.type, o.input, o.cause, o.run, o.subject, o.requested_at as "requestedAt",
  o.created_at as "createdAt", o.status, o.attempts, o.next_at as "nextAt", o.last_error as "lastError", o.result,
  o.destination, o.edits, o.trace, coalesce((select l.demo from leads l where l.id = o.lead), false) as demo`;

const filters = {
  all: sql`true`,
  pending: sql`o.status in ('pending', 'running', 'parked')`,
  failed: sql`o.status = 'failed'`,
  done: sql`o.status = 'done'`,
  cancelled: sql`o.status in ('cancelled', 'given-up')`,
} as const;

export type EffectListStatus = keyof typeof filters;

/** Why an effect is parked. */
const missingPlugin = sql`'effect.plugin-missing: No plugin that runs does “' || o.type || '”. It goes on when there is one.'`;

/** The outbox: effects asked for by turns, done by the effect runner. */
export const effectsRepository = (db: Db) => ({
  /** Effects without a destination, the longest waiting first. */
  async unaddressed(limit: number): Promise<readonly UnaddressedEffect[]> {
    const { rows } = await sql<UnaddressedEffect>`
      select o.key, o.type, o.input ->> 'url' as url,
        coalesce((select l.demo from leads l where l.id = o.lead), false) as demo
      from outbox o where o.status = 'pending' and o.destination is null order by o.next_at limit ${limit}`.execute(
      db,
    );
    return rows;
  },

  /** Gives effects their destination; null parks one until somebody can do its type. */
  async address(
    effects: readonly { readonly key: string; readonly destination: string | null }[],
  ): Promise<void> {
    const sorted = effects.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    await sql`
      update outbox o set destination = r.destination, status = case when r.destination is null then 'parked' else 'pending' end,
        last_error = case when r.destination is null then ${missingPlugin} else o.last_error end
      from json_to_recordset(${rowsParam(sorted)}) as r(key text, destination text)
      where o.key = r.key and o.status = 'pending' and o.destination is null`.execute(db);
  },

  /** Parks what waits for a type that is none of these, whatever its attempts so far. */
  async park(types: readonly string[]): Promise<void> {
    await sql`
      update outbox o set status = 'parked', destination = null, last_error = ${missingPlugin}
      where status = 'pending' and type <> all(${[...types]}::text[])`.execute(db);
  },

  /** Lets parked effects of these types go on; gives their number. */
  async unpark(types: readonly string[]): Promise<number> {
    const { rows } = await sql`
      update outbox set status = 'pending', destination = null, next_at = ${nowMs},
        last_error = case when starts_with(last_error, 'effect.plugin-missing') then null else last_error end
      where status = 'parked' and type = any(${[...types]}::text[]) returning key`.execute(db);
    return rows.length;
  },

  /**
   * Takes up to `limit` due effects for `leaseMs`; other runners skip them until then. Counts the attempt. Takes
   * none for a destination whose breaker is open, that has its fill under way or is over its rate.
   */
  async claim(
    options: { readonly limit: number; readonly leaseMs: number } & ClaimScope,
  ): Promise<readonly StoredEffect[]> {
    return (await sql<StoredEffect>`${claimStatement(effectColumns, options)}`.execute(db)).rows;
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
      update outbox o set status = 'done', result = r.result, last_error = null, done_at = ${nowMs}
      from json_to_recordset(${rowsParam(sorted)}) as r(key text, attempts int, result jsonb)
      where o.key = r.key and o.status = 'running' and o.attempts = r.attempts returning o.key`.execute(db);
    return rows.map((row) => row.key);
  },

  /**
   * Records failed attempts with their history: each again in its `retryInMs`, or never. One whose run has ended
   * meanwhile is cancelled. Gives the keys recorded: not those whose attempt is another runner's by now.
   */
  async fail(attempts: readonly FailedAttempt[]): Promise<readonly string[]> {
    const sorted = attempts.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const { rows } = await sql<{ key: string }>`
      with r as (select * from json_to_recordset(${rowsParam(sorted)})
        as r(key text, attempts int, message text, ms int, "retryInMs" bigint)),
      changed as (
        update outbox o set last_error = r.message, next_at = ${nowMs} + coalesce(r."retryInMs", 0),
          status = case when o.cancelled_at is not null then 'cancelled' when r."retryInMs" is null then 'failed' else 'pending' end
        from r where o.key = r.key and o.status = 'running' and o.attempts = r.attempts returning o.key
      ),
      told as (
        insert into effect_history (effect, at, kind, attempt, ms, message)
        select r.key, ${nowMs}, 'failed', r.attempts, r.ms, r.message from r join changed on changed.key = r.key
      )
      select key from changed`.execute(db);
    return rows.map((row) => row.key);
  },

  /**
   * Cancels what these runs still wait to do. What is under way finishes; if it fails it is not tried again.
   * Gives the number cancelled.
   */
  cancel: (runs: readonly RunOfLead[]): Promise<number> => cancelEffects(db, runs),

  /** Milliseconds until the next effect may be taken; null when none waits for an instant that is known. */
  async nextDueIn(scope: ClaimScope): Promise<number | null> {
    return (await nextDueStatement(scope).execute(db)).rows[0]?.due ?? null;
  },

  /** Keeps the trace context of effects: W3C traceparent by key. */
  async trace(traces: readonly { readonly key: string; readonly trace: string }[]): Promise<void> {
    await sql`
      update outbox o set trace = r.trace from json_to_recordset(${rowsParam(traces)}) as r(key text, trace text)
      where o.key = r.key`.execute(db);
  },

  async get(key: string): Promise<StoredEffect | null> {
    return (
      (await sql<StoredEffect>`select ${effectColumns} from outbox o where o.key = ${key}`.execute(db))
        .rows[0] ?? null
    );
  },

  /** Newest first. */
  async list(
    request: PageRequest & { readonly status?: EffectListStatus | undefined } = {},
  ): Promise<Page<StoredEffect>> {
    const limit = pageLimit(request);
    const [at, key] = readCursor(request.cursor, 'is') ?? [null, null];
    const { rows } = await sql<StoredEffect>`
      select ${effectColumns} from outbox o where ${filters[request.status ?? 'all']}
        and (${at}::bigint is null or (o.requested_at, o.key) < (${at}::bigint, ${key}::text))
      order by o.requested_at desc, o.key desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.requestedAt, row.key] });
  },
});
