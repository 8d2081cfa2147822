import type { LeadEvent } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** An event of a lead's past, with its place in the log. */
export interface PastEvent extends LeadEvent {
  readonly seq: number;
  readonly merged: string | null;
}

/** Past events of one type that a lead's counters ask for. */
export interface PastRequest {
  readonly lead: string;
  /** The lead that became this one, whose events are asked for; null for the lead itself. */
  readonly merged?: string | null;
  readonly type: string;
  /** Only events that happened after this instant; null for all. */
  readonly since: number | null;
  /** Only events with a lower place in the log. */
  readonly before: number;
  /** Only events after this one, in the order they happened; null begins with the first. */
  readonly after: { readonly at: number; readonly seq: number } | null;
}

/** What filling counters costs. */
export interface PastCost {
  readonly events: number;
  readonly leads: number;
}

/** What one type of event is asked for, and how many ms back at most (null: all of it). */
export interface PastWish {
  readonly type: string;
  readonly window: number | null;
}

/**
 * Reading what happened to leads long ago. Events set aside have not happened and are left out, and so are those
 * a merged lead handed on: they stand in the log once more, under the lead it became.
 */
export const pastRepository = (db: Db) => ({
  /** Every lead merged into one of these, with the one it became in the end. */
  async merged(
    leads: readonly string[],
  ): Promise<readonly { readonly lead: string; readonly merged: string }[]> {
    const { rows } = await sql<{ lead: string; merged: string }>`
      with recursive family(lead, merged) as (
        select m.merged_into, m.id from leads m where m.merged_into = any(${[...leads]}::uuid[])
        union select f.lead, m.id from family f join leads m on m.merged_into = f.merged
      ) select lead, merged from family`.execute(db);
    return rows;
  },

  /** Up to `limit` events of each request, by when they happened, then by their place in the log. */
  async page(requests: readonly PastRequest[], limit: number): Promise<readonly PastEvent[]> {
    if (requests.length === 0) return [];
    const { rows } = await sql<PastEvent>`
      select e.seq, e.id, r.lead, r.merged, e.type, e.properties, e.traits, e.email, e.occurred_at as "occurredAt"
      from unnest(${requests.map(({ lead }) => lead)}::uuid[], ${requests.map(({ type }) => type)}::text[],
        ${requests.map(({ since }) => since)}::bigint[], ${requests.map(({ before }) => before)}::bigint[],
        ${requests.map(({ after }) => after?.at ?? null)}::bigint[], ${requests.map(({ after }) => after?.seq ?? 0)}::bigint[],
        ${requests.map(({ merged }) => merged ?? null)}::uuid[])
        r(lead, type, since, before, after_at, after_seq, merged)
      left join leads m on m.id = r.merged
      cross join lateral (
        select * from events e
        where e.lead = coalesce(r.merged, r.lead) and e.type = r.type and e.seq < r.before and (r.since is null or e.occurred_at > r.since)
          and (r.after_at is null or (e.occurred_at, e.seq) > (r.after_at, r.after_seq))
          and not exists (select from quarantine q where q.lead = e.lead and q.event = e.id)
          and (r.merged is null or not exists (
            select from event_ids i where i.digest = event_digest(e.id || '>' || m.merged_into)))
        order by e.occurred_at, e.seq limit ${limit}
      ) e
      order by e.occurred_at, e.seq`.execute(db);
    return rows;
  },

  /**
   * How many events filling would read for all leads, merged ones under what they became, and how many leads would be
   * looked at. Reads the log's events of these types once.
   */
  async cost(wishes: readonly PastWish[]): Promise<PastCost> {
    const { rows } = await sql<PastCost>`
      with recursive family(lead, member) as (
        select lead, lead from lead_states where state ->> 'mergedInto' is null
        union select f.lead, m.id from family f join leads m on m.merged_into = f.member
      )
      select (select count(*) from lead_states) as leads, (
        select count(*) from family f
        join lead_states s on s.lead = f.lead
        join leads m on m.id = f.member
        join partitions p on p.id = m.partition
        join events e on e.lead = f.member and e.seq <= p.offset_seq
        join unnest(${wishes.map(({ type }) => type)}::text[], ${wishes.map(({ window }) => window)}::bigint[]) w(type, length)
          on w.type = e.type
        where (w.length is null or e.occurred_at > (s.state ->> 'clock')::bigint - w.length)
          and not exists (select from quarantine q where q.lead = e.lead and q.event = e.id)
          and (f.member = f.lead or not exists (
            select from event_ids i where i.digest = event_digest(e.id || '>' || m.merged_into)))) as events`.execute(
      db,
    );
    return rows[0] ?? { events: 0, leads: 0 };
  },
});
