import type { LeadState } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, rowsParam } from '../db.ts';
import { isUuid } from '../uuid.ts';

export interface NewMerge {
  readonly id: string;
  readonly winner: string;
  readonly loser: string;
  /** Who did it; null for a merge by itself. */
  readonly by: string | null;
  /** Why, in a sentence. */
  readonly reason: string;
  readonly at: number;
}

export interface StoredMerge extends NewMerge {
  readonly undoneAt: number | null;
  readonly undoneBy: string | null;
}

const select = sql`select id, winner, loser, merged_by as by, reason, at, undone_at as "undoneAt", undone_by as "undoneBy" from merges`;

/** Leads united and parted. What changes something is called in a transaction that holds the log's lock. */
export const mergesRepository = (db: Db) => ({
  /** Notes merges and lets the losers' identities point to the winners. */
  async add(merges: readonly NewMerge[]): Promise<void> {
    await sql`
      with m as materialized (
        select * from json_to_recordset(${rowsParam(merges)})
          as r(id uuid, winner uuid, loser uuid, "by" text, reason text, at bigint)
      ), i as (
        update identities i set lead = m.winner from m where i.lead = m.loser returning m.id, i.kind, i.value
      )
      insert into merges (id, winner, loser, merged_by, reason, at, moved)
      select id, winner, loser, "by", reason, at,
        coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'value', value)) from i where i.id = m.id), '[]')
      from m`.execute(db);
  },

  /** Marks a merge as undone and gives the loser its identities back; false when it was undone before. */
  async undo(id: string, by: { readonly name: string | null; readonly at: number }): Promise<boolean> {
    const { rows } = await sql`
      with m as (
        update merges set undone_at = ${by.at}, undone_by = ${by.name} where id = ${id} and undone_at is null
        returning winner, loser, moved
      ), i as (
        update identities i set lead = m.loser
        from m, jsonb_to_recordset(m.moved) as r(kind text, value text)
        where i.kind = r.kind and i.value = r.value and i.lead = m.winner
      )
      select 1 from m`.execute(db);
    return rows.length > 0;
  },

  async get(id: string): Promise<StoredMerge | null> {
    if (!isUuid(id)) return null;
    return (await sql<StoredMerge>`${select} where id = ${id}`.execute(db)).rows[0] ?? null;
  },

  /** The merge that took a lead away, if it stands. */
  async ofLoser(lead: string): Promise<StoredMerge | null> {
    if (!isUuid(lead)) return null;
    const { rows } = await sql<StoredMerge>`${select} where loser = ${lead} and undone_at is null`.execute(
      db,
    );
    return rows[0] ?? null;
  },

  /** Merges into a lead, newest first. */
  async ofWinner(lead: string, limit = 100): Promise<readonly StoredMerge[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<StoredMerge>`
      ${select} where winner = ${lead} order by at desc, id desc limit ${limit}`.execute(db);
    return rows;
  },

  /** The lead that answers for this one: itself, or the one it was merged into, over any number of merges. */
  async standing(lead: string): Promise<string> {
    if (!isUuid(lead)) return lead;
    const { rows } = await sql<{ id: string }>`
      with recursive way(id, n) as (
        select ${lead}::uuid, 0
        union all
        select m.winner, n + 1 from way join merges m on m.loser = way.id and m.undone_at is null where n < 100
      )
      select id from way order by n desc limit 1`.execute(db);
    return rows[0]?.id ?? lead;
  },

  /** The lead and every lead merged into it: together they hold its history. */
  async family(lead: string): Promise<readonly string[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<{ id: string }>`
      with recursive family(id) as (
        select ${lead}::uuid
        union
        select l.id from family f join leads l on l.merged_into = f.id
      )
      select id from family`.execute(db);
    return rows.map(({ id }) => id);
  },

  /** States of those of the leads that have no event before them: what they are cannot change while the log is locked. */
  async settled(leads: readonly string[]): Promise<ReadonlyMap<string, LeadState>> {
    const { rows } = await sql<{ id: string; state: LeadState }>`
      select l.id, s.state from leads l join lead_states s on s.lead = l.id join partitions p on p.id = l.partition
      where l.id = any(${[...leads]}::uuid[])
        and not exists (select from events e where e.lead = l.id and e.seq > p.offset_seq)`.execute(db);
    return new Map(rows.map(({ id, state }) => [id, state]));
  },
});
