import { sql } from 'kysely';
import { type Db, nowMs, rowsParam } from '../db.ts';
import type { DestinationKind } from '../schema/effect-tables.ts';

/** When a breaker opens, and for how long. */
export interface BreakerSettings {
  /** Failures in a row that open it. */
  readonly failures: number;
  /** Failed share of the attempts of one window that opens it, once there were `attempts` of them. */
  readonly share: number;
  readonly attempts: number;
  readonly windowMs: number;
  /** Pause before the first probe; doubles with every probe that fails, up to `longestMs`. */
  readonly pauseMs: number;
  readonly longestMs: number;
}

/** What attempts at one destination came to, in the order they ended. */
export interface DestinationReport {
  readonly name: string;
  /** Attempts it answered, be it with a no that stays a no. */
  readonly ok: number;
  /** Attempts it did not answer, or asked to repeat. */
  readonly failed: number;
  /** Failures since the last answer among these. */
  readonly streak: number;
  readonly error: string | null;
  /** Milliseconds it asked to be left alone for. */
  readonly retryAfterMs: number;
}

export interface StoredDestination {
  readonly name: string;
  readonly kind: DestinationKind;
  /** As a person set them; null for the default. */
  readonly maxAtOnce: number | null;
  readonly perMinute: number | null;
  readonly state: 'closed' | 'open';
  readonly openedAt: number | null;
  /** While open: when the next probe may go. */
  readonly openUntil: number;
  readonly failures: number;
  readonly openings: number;
  readonly waiting: number;
  readonly running: number;
  readonly deadLetters: number;
  readonly done: number;
  readonly failed: number;
  readonly oldestMs: number | null;
  readonly lastOkAt: number | null;
  readonly lastFailedAt: number | null;
  readonly lastError: string | null;
  /** What a person did to it last; null while nobody has. */
  readonly lastChange: Pick<DestinationChange, 'at' | 'kind' | 'who'> | null;
}

/** What a person did to a destination: closed its breaker, or set its limits (null: back to the default). */
export interface DestinationChange {
  readonly at: number;
  readonly kind: 'closed' | 'limited';
  /** Null for somebody without a name. */
  readonly who: string | null;
  readonly maxAtOnce: number | null;
  readonly perMinute: number | null;
}

/** Where effects go, and whether it can be reached. All times by the database's clock, so that workers agree. */
export const destinationsRepository = (db: Db) => ({
  /** Makes rows for destinations seen for the first time. */
  async ensure(
    destinations: readonly { readonly name: string; readonly kind: DestinationKind }[],
  ): Promise<void> {
    if (destinations.length === 0) return;
    await sql`
      insert into destinations (name, kind)
      select name, kind from json_to_recordset(${rowsParam(destinations)}) as r(name text, kind text) order by name
      on conflict (name) do nothing`.execute(db);
  },

  /**
   * Counts attempts and opens or closes breakers. A failure while a breaker is open counts only as the answer to
   * its probe: attempts that were under way when it opened do not prolong the pause.
   */
  async record(reports: readonly DestinationReport[], breaker: BreakerSettings): Promise<void> {
    await sql`
      with clock as materialized (select ${nowMs} as t),
      r as (select * from json_to_recordset(${rowsParam(reports)})
        as r(name text, ok int, failed int, streak int, error text, "retryAfterMs" bigint)),
      before as materialized (
        select d.name, d.state, d.open_until, d.openings,
          case when r.ok > 0 then r.streak else d.failures + r.streak end as failures,
          case when d.recent_at + ${breaker.windowMs} < t then 0 else d.recent_ok end + r.ok as recent_ok,
          case when d.recent_at + ${breaker.windowMs} < t then 0 else d.recent_failed end + r.failed as recent_failed,
          case when d.recent_at + ${breaker.windowMs} < t then t else d.recent_at end as recent_at
        from destinations d join r on r.name = d.name, clock order by d.name for update of d
      ),
      judged as (
        select b.*, case
          when b.state = 'open' and r.ok > 0 and r.streak = 0 then 'close'
          when b.state = 'open' and b.open_until <= t and r.failed > 0 then 'open'
          when b.state = 'closed' and (b.failures >= ${breaker.failures} or r.failed > 0
            and b.recent_ok + b.recent_failed >= ${breaker.attempts}
            and b.recent_failed >= ${breaker.share}::float8 * (b.recent_ok + b.recent_failed)) then 'open'
          else 'stay' end as verdict,
          t + greatest(r."retryAfterMs",
            least(${breaker.longestMs}::bigint, ${breaker.pauseMs}::bigint * (2 ^ least(b.openings, 20))::bigint)) as pause_until
        from before b join r on r.name = b.name, clock
      )
      update destinations d set
        failures = case verdict when 'close' then 0 else j.failures end,
        recent_at = j.recent_at,
        recent_ok = case verdict when 'stay' then j.recent_ok else 0 end,
        recent_failed = case verdict when 'stay' then j.recent_failed else 0 end,
        state = case verdict when 'close' then 'closed' when 'open' then 'open' else d.state end,
        openings = case verdict when 'close' then 0 when 'open' then d.openings + 1 else d.openings end,
        opened_at = case when verdict = 'close' then null when verdict = 'open' then coalesce(d.opened_at, t) else d.opened_at end,
        open_until = case when verdict = 'open' then j.pause_until else d.open_until end,
        done = d.done + r.ok, failed = d.failed + r.failed,
        last_ok_at = case when r.ok > 0 then t else d.last_ok_at end,
        last_failed_at = case when r.failed > 0 then t else d.last_failed_at end,
        last_error = coalesce(r.error, d.last_error)
      from judged j join r on r.name = j.name, clock where d.name = j.name`.execute(db);
  },

  /**
   * Lets effects go there again at once, also those that waited for their next attempt; kept with who did it. False
   * where there is no such destination.
   */
  async close(name: string, { who }: { readonly who: string | null }): Promise<boolean> {
    const { rows } = await sql`
      with closed as (
        update destinations set state = 'closed', failures = 0, recent_ok = 0, recent_failed = 0, openings = 0,
          opened_at = null, open_until = 0
        where name = ${name} returning name
      ),
      due as (
        update outbox set next_at = ${nowMs}
        where destination in (select name from closed) and status = 'pending' and attempts > 0 and next_at > ${nowMs}
      )
      insert into destination_changes (destination, at, kind, who)
      select name, ${nowMs}, 'closed', ${who} from closed returning id`.execute(db);
    return rows.length > 0;
  },

  /**
   * Sets limits; null goes back to the default. Kept with who did it. False where there is no such destination.
   */
  async limit(
    name: string,
    limits: {
      readonly maxAtOnce: number | null;
      readonly perMinute: number | null;
      readonly who: string | null;
    },
  ): Promise<boolean> {
    const { rows } = await sql`
      with limited as (
        update destinations set max_at_once = ${limits.maxAtOnce}, per_minute = ${limits.perMinute}, tokens = null
        where name = ${name} returning name, max_at_once, per_minute
      )
      insert into destination_changes (destination, at, kind, who, max_at_once, per_minute)
      select name, ${nowMs}, 'limited', ${limits.who}, max_at_once, per_minute from limited returning id`.execute(
      db,
    );
    return rows.length > 0;
  },

  /** What people did to a destination, the latest first; at most `limit`. */
  async changes(name: string, limit = 100): Promise<readonly DestinationChange[]> {
    const { rows } = await sql<DestinationChange>`
      select at, kind, who, max_at_once as "maxAtOnce", per_minute as "perMinute" from destination_changes
      where destination = ${name} order by id desc limit ${limit}`.execute(db);
    return rows;
  },

  /** Those that want looking at first: open, then by what waits. At most `limit`. */
  async list(limit = 100): Promise<readonly StoredDestination[]> {
    const { rows } = await sql<StoredDestination>`
      select d.name, d.kind, d.max_at_once as "maxAtOnce", d.per_minute as "perMinute", d.state, d.opened_at as "openedAt",
        d.open_until as "openUntil", d.failures, d.openings, coalesce(w.waiting, 0)::int as waiting,
        coalesce(w.running, 0)::int as running, coalesce(f.n, 0)::int as "deadLetters", d.done, d.failed,
        greatest(0, ${nowMs} - w.oldest) as "oldestMs",
        d.last_ok_at as "lastOkAt", d.last_failed_at as "lastFailedAt", d.last_error as "lastError",
        c.change as "lastChange"
      from destinations d
      left join (select destination, count(*) filter (where status = 'pending') as waiting,
          count(*) filter (where status = 'running') as running, min(next_at) filter (where status = 'pending') as oldest
        from outbox where status in ('pending', 'running') group by destination) w on w.destination = d.name
      left join (select destination, count(*) as n from outbox where status = 'failed' group by destination) f on f.destination = d.name
      left join lateral (select json_build_object('at', at, 'kind', kind, 'who', who) as change
        from destination_changes where destination = d.name order by id desc limit 1) c on true
      order by d.state = 'open' desc, coalesce(w.waiting, 0) desc, d.name limit ${limit}`.execute(db);
    return rows;
  },
});
