import { type RawBuilder, sql } from 'kysely';
import { nowMs } from '../db.ts';
import type { DestinationKind } from '../schema/effect-tables.ts';

/** What a destination may take, where nobody has set it otherwise. */
export interface DestinationLimits {
  /** Effects under way at once, over all workers. */
  readonly atOnce: number;
  /** Effects begun per minute, over all workers; 0 for no limit. A sixth of it may come at once. */
  readonly perMinute: number;
}

export type DestinationDefaults = Readonly<Record<DestinationKind, DestinationLimits>>;

const waiting = sql`o.status in ('pending', 'running')`;

/** `d.kind` looked up in a table of numbers. */
const byKind = (defaults: DestinationDefaults, pick: (limits: DestinationLimits) => number) =>
  sql<number>`(${JSON.stringify(
    Object.fromEntries(Object.entries(defaults).map(([kind, limits]) => [kind, pick(limits)])),
  )}::jsonb ->> d.kind)::int`;

/**
 * Common table expressions up to `room(name, n)`: how many effects each destination that has some may take now.
 * The destinations are found by one index probe each, however many effects wait. Their rows are locked, so that
 * two workers together never exceed a limit; one that is locked is left out, not waited for.
 */
export const roomFor = (
  defaults: DestinationDefaults,
  options: { readonly lock: boolean },
): RawBuilder<unknown> => sql`
  clock as materialized (select ${nowMs} as t),
  active(name) as (
    (select o.destination from outbox o where ${waiting} and o.destination is not null order by o.destination limit 1)
    union all
    select (select o.destination from outbox o where ${waiting} and o.destination > active.name order by o.destination limit 1)
    from active where active.name is not null
  ),
  held as materialized (
    select d.name, d.state, d.open_until, d.tokens_at,
      coalesce(d.max_at_once, ${byKind(defaults, ({ atOnce }) => atOnce)}) as at_once,
      coalesce(d.per_minute, ${byKind(defaults, ({ perMinute }) => perMinute)}) as per_minute, d.tokens
    from destinations d where d.name in (select name from active where name is not null) ${options.lock ? sql`for update of d skip locked` : sql``}
  ),
  filled as materialized (
    select held.*, case when per_minute = 0 then null
      else least(greatest(per_minute / 6.0, 1), coalesce(tokens, per_minute / 6.0) + (t - tokens_at) * per_minute / 60000.0) end as full_tokens,
      (select count(*)::int from outbox o where o.destination = held.name and o.status = 'running' and o.next_at > t) as under_way
    from held, clock
  ),
  room as materialized (
    select name, state, open_until, per_minute, full_tokens, greatest(0, least(
      case when state = 'closed' then at_once - under_way when open_until > t then 0 else 1 - under_way end,
      coalesce(floor(full_tokens)::int, 1000000))) as n
    from filled, clock
  )`;

/**
 * Takes up to `limit` due effects, each destination as many as it may take now, in turns: the first of every
 * destination before the second of any, so that a long queue for one place holds up no other.
 */
export const claimStatement = (
  returning: RawBuilder<unknown>,
  options: {
    readonly limit: number;
    readonly leaseMs: number;
    readonly types: readonly string[];
    readonly defaults: DestinationDefaults;
  },
): RawBuilder<unknown> => sql`
  with recursive ${roomFor(options.defaults, { lock: true })},
  found as (
    select room.name, due.key, due.next_at from room, clock cross join lateral (
      select o.key, o.next_at from outbox o
      where o.destination = room.name and ${waiting} and o.next_at <= clock.t and o.type = any(${[...options.types]}::text[])
      order by o.next_at limit least(room.n, ${options.limit}) for update skip locked) due
    where room.n > 0
  ),
  turns as (select name, key, next_at, row_number() over (partition by name order by next_at) as turn from found),
  picked as (select name, key from turns order by turn, next_at limit ${options.limit}),
  spent as (
    update destinations d set tokens = room.full_tokens - s.n, tokens_at = clock.t
    from (select name, count(*) as n from picked group by name) s join room on room.name = s.name, clock
    where d.name = s.name and room.per_minute > 0
  )
  update outbox o set status = 'running', attempts = o.attempts + 1, next_at = (select t from clock) + ${options.leaseMs}
  where o.key = any(array(select key from picked))
  returning ${returning}`;

/** Milliseconds until some effect may be taken; null when none waits for an instant that is known. */
export const nextDueStatement = (options: {
  readonly types: readonly string[];
  readonly defaults: DestinationDefaults;
}): RawBuilder<{ due: number | null }> => sql<{ due: number | null }>`
  with recursive ${roomFor(options.defaults, { lock: false })},
  next as (
    select min(greatest(
        (select o.next_at from outbox o where o.destination = room.name and ${waiting} and o.type = any(${[...options.types]}::text[])
         order by o.next_at limit 1),
        case when room.state = 'open' then room.open_until end,
        case when room.full_tokens < 1 then clock.t + ceil((1 - room.full_tokens) * 60000 / room.per_minute)::bigint end)) as at
    from room, clock
    where room.n > 0 or (room.state = 'open' and room.open_until > clock.t) or room.full_tokens < 1
    union all
    select min(o.next_at) from outbox o
    where o.status = 'pending' and o.destination is null and o.type = any(${[...options.types]}::text[])
  )
  select min(at) - (select t from clock) as due from next`;
