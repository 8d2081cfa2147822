import type { LeadEvent } from '@sluice/model';
import { sql } from 'kysely';
import { byKeyOnly, type Db, keepLeads, nowMs, rowsParam } from '../db.ts';
import type { JsonObject } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid } from '../uuid.ts';

export type IdentityKind = 'external' | 'email' | 'anonymous';

/** Channel on which new events are told. */
export const eventsChannel = 'sluice_events';

/** An identity the log knows, with what else its lead is known by. */
export interface KnownIdentity {
  readonly kind: IdentityKind | 'lead';
  readonly value: string;
  readonly lead: string;
  readonly partition: number;
  readonly hasEmail: boolean;
  readonly hasExternal: boolean;
}

export interface NewLead {
  readonly id: string;
  readonly partition: number;
  readonly email: string | null;
  readonly createdAt: number;
  readonly demo: boolean;
}

export interface NewEvent extends LeadEvent {
  readonly partition: number;
}

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

  /** What is known of these event ids and identities. */
  async lookup(wanted: {
    readonly events: readonly string[];
    readonly identities: readonly { readonly kind: IdentityKind; readonly value: string }[];
  }): Promise<{ readonly events: readonly string[]; readonly identities: readonly KnownIdentity[] }> {
    const kinds = wanted.identities.map((identity) => identity.kind);
    const values = wanted.identities.map((identity) => identity.value);
    const leads = wanted.identities
      .filter((i) => i.kind === 'external' && isUuid(i.value))
      .map((i) => i.value);
    const { rows } = await sql<{
      events: readonly string[] | null;
      identities: readonly KnownIdentity[] | null;
    }>`
      select
        (select json_agg(id) from events where id = any(${[...wanted.events]}::text[])) as events,
        (select json_agg(json_build_object('kind', k.kind, 'value', k.value, 'lead', k.lead, 'partition', l.partition,
            'hasEmail', exists (select from identities o where o.lead = k.lead and o.kind = 'email'),
            'hasExternal', exists (select from identities o where o.lead = k.lead and o.kind = 'external')))
         from (
           select i.kind, i.value, i.lead
           from unnest(${kinds}::text[], ${values}::text[]) w(kind, value)
           join identities i on i.kind = w.kind and i.value = w.value
           union all
           select 'lead', x.id::text, x.id from leads x where x.id = any(${leads}::uuid[])
         ) k join leads l on l.id = k.lead) as identities`.execute(db);
    return { events: rows[0]?.events ?? [], identities: rows[0]?.identities ?? [] };
  },

  /** Writes leads, identities and events in one statement and wakes the workers at commit. */
  async append(batch: LogAppend): Promise<void> {
    await sql`
      with l as (
        insert into leads (id, partition, email, created_at, last_event_at, demo)
        select id, partition, email, "createdAt", "createdAt", demo from json_to_recordset(${rowsParam(batch.leads)})
          as r(id uuid, partition smallint, email text, "createdAt" bigint, demo boolean)
      ), i as (
        insert into identities (kind, value, lead)
        select kind, value, lead from json_to_recordset(${rowsParam(batch.identities)}) as r(kind text, value text, lead uuid)
        on conflict (kind, value) do update set lead = excluded.lead
      ), e as (
        insert into events (partition, id, lead, type, properties, traits, email, occurred_at, received_at)
        select partition, id, lead, type, properties, traits, email, "occurredAt", ${nowMs}
        from rows from (json_to_recordset(${rowsParam(batch.events)})
          as (partition smallint, id text, lead uuid, type text, properties jsonb, traits jsonb, email text, "occurredAt" bigint)) with ordinality
          as r(partition, id, lead, type, properties, traits, email, "occurredAt", n)
        order by n
      )
      select pg_notify(${eventsChannel}, '')`.execute(db);
  },

  /** A lead's events in the order of the log. */
  async ofLead(lead: string, options: { readonly limit?: number } = {}): Promise<readonly LeadEvent[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<LeadEvent>`
      select id, lead, type, properties, traits, email, occurred_at as "occurredAt" from events
      where lead = ${lead} order by seq limit ${options.limit ?? 10_000}`.execute(db);
    return rows;
  },

  /** A lead's latest events, newest first. */
  async recentOf(lead: string, limit: number): Promise<readonly LeadEvent[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<LeadEvent>`
      select id, lead, type, properties, traits, email, occurred_at as "occurredAt" from events
      where lead = ${lead} order by occurred_at desc, seq desc limit ${limit}`.execute(db);
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
