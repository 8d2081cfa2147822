import type { LeadEvent } from '@sluice/model';
import { sql } from 'kysely';
import { arrayText } from '../array-text.ts';
import { byKeyOnly, type Db, familyOf, keepLeads, nowMs, rowsParam, textLines } from '../db.ts';
import { eventDigest } from '../event-digest.ts';
import type { JsonObject } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid } from '../uuid.ts';

export type IdentityKind = 'external' | 'email' | 'anonymous' | 'account';

/** Channel on which new events are told. */
export const eventsChannel = 'sluice_events';

/** An identity the log knows, with what else its lead is known by. */
export interface KnownIdentity {
  readonly kind: IdentityKind | 'lead';
  readonly value: string;
  readonly lead: string;
  readonly hasEmail: boolean;
  readonly hasExternal: boolean;
}

export interface NewLead {
  readonly id: string;
  readonly partition: number;
  readonly email: string | null;
  readonly createdAt: number;
  readonly demo: boolean;
  /** Domain of an account; a lead has none here before its first turn. */
  readonly domain?: string;
}

/** Parts of an event's row that can be made before its place in the log is known. */
export interface EventRow {
  readonly digest: string;
  /** As JSON without spaces. */
  readonly properties: string;
  readonly traits: string;
}

export interface NewEvent extends LeadEvent {
  readonly partition: number;
  /** Made already where that saves time under the log's lock. */
  readonly row?: EventRow;
}

const rowOf = (event: NewEvent): EventRow =>
  event.row ?? {
    digest: eventDigest(event.id),
    properties: JSON.stringify(event.properties),
    traits: JSON.stringify(event.traits),
  };

export interface LogAppend {
  readonly leads: readonly NewLead[];
  /** New ones, and known ones that point to another lead from now on. */
  readonly identities: readonly {
    readonly kind: IdentityKind;
    readonly value: string;
    readonly lead: string;
  }[];
  readonly events: readonly NewEvent[];
}

const lockKey = 5_715_002;

/** The append-only log and the identities that lead to it. */
export const logRepository = (db: Db) => ({
  /**
   * Makes this transaction the only one that appends, until it ends. Sequence
   * numbers are then handed out in the order of commits, so a reader at `seq`
   * can never step over an event that is still in flight. It also makes
   * identity resolution free of races and deadlocks. All it does is look up and
   * add by key, so only index lookups are planned: without statistics (a new or
   * fast growing table) PostgreSQL would scan the tables, 5 × the time per event.
   */
  async lock(): Promise<void> {
    await sql`select ${keepLeads}, pg_advisory_xact_lock(${lockKey}), ${byKeyOnly}`.execute(db);
  },

  /** Which of these event ids the log has, and what is known of the identities. */
  async lookup(wanted: {
    readonly events: readonly string[];
    readonly identities: readonly { readonly kind: IdentityKind; readonly value: string }[];
  }): Promise<{ readonly events: readonly string[]; readonly identities: readonly KnownIdentity[] }> {
    const digests = new Map(wanted.events.map((id) => [eventDigest(id), id]));
    const values = (kind: IdentityKind): string[] =>
      wanted.identities.flatMap((identity) => (identity.kind === kind ? [identity.value] : []));
    /* One search of the index for all values of a kind takes less than a join with a list of them. */
    const named = (['external', 'email', 'anonymous', 'account'] as const).flatMap((kind) => {
      const wantedValues = values(kind);
      return wantedValues.length === 0
        ? []
        : [
            sql`select kind, value, lead from identities where kind = ${sql.lit(kind)} and value = any(${arrayText(wantedValues)}::text[])`,
          ];
    });
    const leads = values('external').filter(isUuid);
    const known = sql.join(
      [...named, sql`select 'lead', id::text, id from leads where id = any(${arrayText(leads)}::uuid[])`],
      sql` union all `,
    );
    const { rows } = await sql<{
      events: readonly string[] | null;
      names: readonly (readonly [IdentityKind | 'lead', string, string])[] | null;
      leads: readonly (readonly [string, boolean, boolean])[] | null;
    }>`
      with k (kind, value, lead) as materialized (${known}), has as (
        select lead, bool_or(kind = 'email') as email, bool_or(kind = 'external') as external from identities
        where lead = any(array(select lead from k)) group by lead
      )
      select
        (select json_agg(digest) from event_ids where digest = any(${arrayText([...digests.keys()])}::uuid[])) as events,
        (select json_agg(json_build_array(kind, value, lead)) from k) as names,
        (select json_agg(json_build_array(lead, email, external)) from has) as leads`.execute(db);
    const found = new Map(
      rows[0]?.leads?.map(([id, hasEmail, hasExternal]) => [id, { hasEmail, hasExternal }]),
    );
    return {
      events: (rows[0]?.events ?? []).flatMap((digest) => digests.get(digest) ?? []),
      identities: (rows[0]?.names ?? []).map(([kind, value, lead]) => {
        const has = found.get(lead) ?? { hasEmail: false, hasExternal: false };
        return { kind, value, lead, ...has };
      }),
    };
  },

  /**
   * Writes leads, identities and events in one statement and wakes the workers at commit. The caller holds the
   * lock and has left out events the log has: an id taken twice breaks the transaction.
   */
  async append(batch: LogAppend): Promise<void> {
    const { events } = batch;
    const column = (of: (event: NewEvent) => string | number | null): string => arrayText(events.map(of));
    const made = events.map(rowOf);
    const lines = (of: (row: EventRow) => string) => textLines(made.map(of).join('\n'));
    await sql`
      with l as (
        insert into leads (id, partition, kind, email, account, name, created_at, last_event_at, demo)
        select id, partition, case when domain is null then 'lead' else 'account' end, email, domain, domain, "createdAt",
          "createdAt", demo from json_to_recordset(${rowsParam(batch.leads)})
          as r(id uuid, partition smallint, domain text, email text, "createdAt" bigint, demo boolean)
      ), i as (
        insert into identities (kind, value, lead)
        select kind, value, lead from json_to_recordset(${rowsParam(batch.identities)}) as r(kind text, value text, lead uuid)
        on conflict (kind, value) do update set lead = excluded.lead
      ), s as materialized (
        select setval('events_seq', last_value + ${events.length}) - ${events.length} as base from events_seq
      ), r as materialized (
        select base + n as seq, r.* from s, rows from (
          unnest(${arrayText(made.map(({ digest }) => digest))}::uuid[], ${column((e) => e.partition)}::smallint[], ${column((e) => e.id)}::text[],
            ${column((e) => e.lead)}::uuid[], ${column((e) => e.type)}::text[], ${column((e) => e.email)}::text[],
            ${column((e) => e.occurredAt)}::bigint[]),
          ${lines(({ properties }) => properties)}, ${lines(({ traits }) => traits)}
        ) with ordinality as r(digest, partition, id, lead, type, email, at, properties, traits, n)
      ), d as (
        insert into event_ids (digest, seq) select digest, seq from r order by seq
      ), e as (
        insert into events (seq, partition, id, lead, type, properties, traits, email, occurred_at, received_at)
        select seq, partition, id, lead, type, properties::json, traits::json, email, at, ${nowMs} from r order by seq
      )
      select pg_notify(${eventsChannel}, '')`.execute(db);
  },

  /** The event of this id. */
  async event(id: string): Promise<LeadEvent | null> {
    const { rows } = await sql<LeadEvent>`
      select id, lead, type, properties, traits, email, occurred_at as "occurredAt" from events
      where seq = (select seq from event_ids where digest = ${eventDigest(id)}::uuid)`.execute(db);
    return rows[0] ?? null;
  },

  /**
   * The first sequence number received at `instant` or later; past the end when there is none. Found by halving,
   * some thirty looks by key: the time of receipt rises with the sequence.
   */
  async firstSince(instant: number): Promise<number> {
    const { rows } = await sql<{ first: number; last: number }>`
      select coalesce(min(seq), 0) as first, coalesce(max(seq), 0) as last from events`.execute(db);
    let low = rows[0]?.first ?? 0;
    let high = (rows[0]?.last ?? 0) + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const { rows: found } = await sql<{ at: number }>`
        select received_at as at from events where seq >= ${middle} order by seq limit 1`.execute(db);
      if ((found[0]?.at ?? Number.POSITIVE_INFINITY) < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  },

  /** A lead's events in the order of the log. */
  async ofLead(lead: string, options: { readonly limit?: number } = {}): Promise<readonly LeadEvent[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<LeadEvent>`
      select id, lead, type, properties, traits, email, occurred_at as "occurredAt" from events
      where lead = ${familyOf(lead)} order by seq limit ${options.limit ?? 10_000}`.execute(db);
    return rows;
  },

  /** A lead's latest events, newest first. */
  async recentOf(lead: string, limit: number): Promise<readonly LeadEvent[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<LeadEvent>`
      select id, lead, type, properties, traits, email, occurred_at as "occurredAt" from events
      where lead = ${familyOf(lead)} order by occurred_at desc, seq desc limit ${limit}`.execute(db);
    return rows;
  },

  /** All events, newest first. */
  async list(
    request: PageRequest & { readonly type?: string } = {},
  ): Promise<Page<LeadEvent & { readonly seq: number }>> {
    const limit = pageLimit(request);
    const before = readCursor(request.cursor, 'i')?.[0] ?? null;
    const { rows } = await sql<LeadEvent & { seq: number }>`
      select seq, id, lead, type, properties, traits, email, occurred_at as "occurredAt" from events
      where (${before}::bigint is null or seq < ${before}::bigint) and (${request.type ?? null}::text is null or type = ${request.type ?? null}::text)
      order by seq desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.seq] });
  },

  /** Property names seen with a type of event lately, for the editor's suggestions. */
  async sampleProperties(type: string, limit = 200): Promise<readonly JsonObject[]> {
    const { rows } = await sql<{ properties: JsonObject }>`
      select properties from events where type = ${type} order by seq desc limit ${limit}`.execute(db);
    return rows.map((row) => row.properties);
  },
});
