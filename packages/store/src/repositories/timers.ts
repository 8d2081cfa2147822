import { sql } from 'kysely';
import { type Db, rowsParam } from '../db.ts';

/** A lead to which something happens by time alone, and when. */
export interface DueLead {
  readonly lead: string;
  readonly partition: number;
  readonly dueAt: number;
}

/** What is due to leads, by time. Each row stands for `due` of a lead's state. */
export const timersRepository = (db: Db) => ({
  /**
   * Takes out up to `limit` rows due at `now` or before, earliest first. Whatever others are taking out or
   * writing at the same time is passed over. Call it in the transaction that appends the events.
   */
  async claim(now: number, limit: number): Promise<readonly DueLead[]> {
    const { rows } = await sql<DueLead>`
      with due as (
        delete from timers where lead in (
          select lead from timers where due_at <= ${now} order by due_at limit ${limit} for update skip locked)
        returning lead, partition, due_at
      )
      select lead, partition, due_at as "dueAt" from due order by due_at, lead`.execute(db);
    return rows;
  },

  /** The earliest instant anything is due; null for nothing. */
  async next(): Promise<number | null> {
    const { rows } = await sql<{ next: number | null }>`select min(due_at) as next from timers`.execute(db);
    return rows[0]?.next ?? null;
  },

  /** Sets what is due to these leads, where null is nothing. */
  async set(rows: readonly (Pick<DueLead, 'lead'> & { readonly dueAt: number | null })[]): Promise<void> {
    if (rows.length === 0) return;
    await sql`
      with r as (select lead, "dueAt" from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, "dueAt" bigint)),
        gone as (delete from timers t using r where t.lead = r.lead and r."dueAt" is null)
      insert into timers (lead, partition, due_at)
      select r.lead, l.partition, r."dueAt" from r join leads l on l.id = r.lead where r."dueAt" is not null
      on conflict (lead) do update set due_at = excluded.due_at`.execute(db);
  },
});
