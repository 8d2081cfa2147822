import type { LeadEvent } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** A lead whose past is told again. */
export interface HistoryLead {
  readonly id: string;
  readonly kind: 'lead' | 'account';
  readonly createdAt: number;
  /** Domain of an account; null for a lead. */
  readonly domain: string | null;
  readonly email: string | null;
  readonly name: string | null;
  /** The lead it was merged into; null for one that stands for itself. */
  readonly mergedInto: string | null;
}

/** An event of a past, with its place in the log. */
export interface HistoryEvent extends LeadEvent {
  readonly seq: number;
}

/** What the log holds of one lead. */
export interface LeadHistory {
  readonly lead: string;
  /** When its first event came in. */
  readonly receivedAt: number;
  /** In the order of the log, without those that were set aside for good. */
  readonly events: readonly HistoryEvent[];
}

/** What there is to be told again. */
export interface HistoryStanding {
  readonly planSince: number;
  readonly end: number;
  readonly wholeSince: number | null;
}

/** Which leads are asked for: all, or those heard of last. */
export interface HistoryScope {
  readonly recent?: number | undefined;
  /** Only leads first seen at this instant or later. */
  readonly since?: number | undefined;
}

const columns = sql`l.id, l.kind, l.created_at as "createdAt", case when l.kind = 'account' then l.account end as domain,
  l.email, l.name, l.merged_into as "mergedInto"`;

type Packed = readonly [
  seq: number,
  id: string,
  type: string,
  properties: LeadEvent['properties'],
  traits: LeadEvent['traits'],
  email: string | null,
  at: number,
];

/** Reading the log lead by lead, so that a past can be told again with little in memory. */
export const historyRepository = (db: Db) => ({
  /**
   * Since when what runs has been the same, the end of the log, and from when on the log is whole (null: always): a
   * part of it that was deleted takes the past of the leads there were with it.
   */
  async standing(): Promise<HistoryStanding> {
    const { rows } = await sql<HistoryStanding>`
      select (select changed_at from plan) as "planSince", coalesce((select max(seq) from events), 0) as end,
        case when exists (select from deletions where kind = 'events')
          then coalesce((select received_at from events order by seq limit 1), 0) end as "wholeSince"`.execute(
      db,
    );
    return rows[0] ?? { planSince: 0, end: 0, wholeSince: null };
  },

  /** How many leads a scope holds. */
  async count({ recent, since }: HistoryScope): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from leads l
      where l.merged_into is null and (${since ?? null}::bigint is null or l.created_at >= ${since ?? null}::bigint)`.execute(
      db,
    );
    return Math.min(rows[0]?.n ?? 0, recent ?? Number.MAX_SAFE_INTEGER);
  },

  /** The next leads in the order of their ids. */
  async leads(
    { since }: HistoryScope,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly HistoryLead[]> {
    const { rows } = await sql<HistoryLead>`
      select ${columns} from leads l
      where (${after}::uuid is null or l.id > ${after}::uuid)
        and (${since ?? null}::bigint is null or l.created_at >= ${since ?? null}::bigint)
      order by l.id limit ${limit}`.execute(db);
    return rows;
  },

  /** The people heard of last, newest first. */
  async recent(limit: number): Promise<readonly HistoryLead[]> {
    const { rows } = await sql<HistoryLead>`
      select ${columns} from leads l where l.kind = 'lead' and l.merged_into is null
      order by l.last_event_at desc, l.id desc limit ${limit}`.execute(db);
    return rows;
  },

  /**
   * Who was ever merged with one of these, by whichever way and undone or not: their pasts belong together. Each with
   * the least id of its family, which stands for it.
   */
  async families(ids: readonly string[]): Promise<readonly (HistoryLead & { readonly family: string })[]> {
    const { rows } = await sql<HistoryLead & { family: string }>`
      with recursive kin(root, id) as (
        select i, i from unnest(${[...ids]}::uuid[]) i
        where exists (select from merges where loser = i) or exists (select from merges where winner = i)
        union
        select k.root, case when m.winner = k.id then m.loser else m.winner end
        from kin k join merges m on m.winner = k.id or m.loser = k.id
      ), roots as (select root, min(id::text)::uuid as family from kin group by root)
      select distinct on (l.id) ${columns}, r.family
      from kin k join roots r on r.root = k.root join leads l on l.id = k.id order by l.id`.execute(db);
    return rows;
  },

  /**
   * The events of these leads up to a place in the log. One text a lead, taken apart by the runtime's own JSON: a
   * third of the time of rows. Events set aside that no turn can set aside again, and those judged anew under another
   * id, are left out.
   */
  async events(
    leads: readonly string[],
    { end, until }: { readonly end: number; readonly until: number },
  ): Promise<readonly LeadHistory[]> {
    const { rows } = await sql<{ lead: string; receivedAt: number; events: string }>`
      select e.lead, min(e.received_at) as "receivedAt",
        json_agg(json_build_array(e.seq, e.id, e.type, e.properties, e.traits, e.email, e.occurred_at) order by e.seq)::text as events
      from events e
      where e.lead = any(${[...leads]}::uuid[]) and e.seq <= ${end} and e.occurred_at <= ${until}
        and not exists (select from quarantine q where q.lead = e.lead and q.event = e.id
          and (q.retried_as is not null or q.code = 'turn.unwritable'))
      group by e.lead`.execute(db);
    return rows.map(({ lead, receivedAt, events }) => ({
      lead,
      receivedAt,
      events: (JSON.parse(events) as readonly Packed[]).map(
        ([seq, id, type, properties, traits, email, occurredAt]) => ({
          seq,
          id,
          lead,
          type,
          properties,
          traits,
          email,
          occurredAt,
        }),
      ),
    }));
  },

  /** The stages leads really entered, each the first time. */
  async stagesOf(leads: readonly string[], stage: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await sql<{ lead: string; at: number }>`
      select lead, min(at) as at from stage_rows where lead = any(${[...leads]}::uuid[]) and to_stage = ${stage}
      group by lead`.execute(db);
    return new Map(rows.map(({ lead, at }) => [lead, at]));
  },
});
