import { sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';

/** A partition held: commits carry the fence, which changes with every new holder. */
export interface HeldPartition {
  readonly id: number;
  readonly fence: number;
  /** Sequence number up to which everything is done. */
  readonly offset: number;
}

/** Who judges which partitions. All times by the database's clock. */
export const leasesRepository = (db: Db) => ({
  /** Says that a worker lives, gives the number of workers alive. */
  async beat(worker: string, leaseMs: number): Promise<number> {
    await sql`
      insert into workers (id, seen_until) values (${worker}, ${nowMs} + ${leaseMs})
      on conflict (id) do update set seen_until = excluded.seen_until`.execute(db);
    await sql`delete from workers where seen_until < ${nowMs} - 3600000`.execute(db);
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from workers where seen_until > ${nowMs} or id = ${worker}`.execute(db);
    return rows[0]?.n ?? 1;
  },

  /** Prolongs what the worker holds and gives the count. */
  async renew(worker: string, leaseMs: number): Promise<number> {
    const { rows } = await sql`
      update partitions set lease_until = ${nowMs} + ${leaseMs}
      where owner = ${worker} and lease_until > ${nowMs} returning id`.execute(db);
    return rows.length;
  },

  /** Takes up to `n` partitions nobody holds. */
  async claim(worker: string, options: { readonly n: number; readonly leaseMs: number }): Promise<void> {
    await sql`
      update partitions set owner = ${worker}, fence = fence + 1, lease_until = ${nowMs} + ${options.leaseMs}
      where id = any(array(
        select id from partitions where owner is null or lease_until <= ${nowMs}
        order by id limit ${options.n} for update skip locked))`.execute(db);
  },

  /** Gives `n` partitions back, all of them by default. */
  async release(worker: string, n = 64): Promise<void> {
    await sql`
      update partitions set owner = null, lease_until = 0
      where id = any(array(select id from partitions where owner = ${worker} order by id desc limit ${n} for update))`.execute(
      db,
    );
  },

  /** Takes a worker off the list. */
  async leave(worker: string): Promise<void> {
    await this.release(worker);
    await sql`delete from workers where id = ${worker}`.execute(db);
  },

  /** Whether every event is judged and no effect is under way or due within `ms`; one snapshot, so nothing slips through between. */
  async quiet(ms: number): Promise<boolean> {
    const { rows } = await sql<{ quiet: boolean }>`
      select not exists (select from outbox where status = 'running' or (status = 'pending' and next_at < ${nowMs} + ${ms}))
        and not exists (
          select from events e join partitions p on p.id = e.partition
          where e.seq > p.offset_seq and e.seq > (select min(offset_seq) from partitions)) as quiet`.execute(
      db,
    );
    return rows[0]?.quiet ?? false;
  },

  /** Events not yet judged, over all partitions, and the age of the oldest in ms. */
  async backlog(): Promise<{ readonly events: number; readonly oldestMs: number | null }> {
    const { rows } = await sql<{ events: number; oldestMs: number | null }>`
      select count(*) as events, ${nowMs} - min(e.received_at) as "oldestMs"
      from events e join partitions p on p.id = e.partition
      where e.seq > p.offset_seq and e.seq > (select min(offset_seq) from partitions)`.execute(db);
    return rows[0] ?? { events: 0, oldestMs: null };
  },
});
