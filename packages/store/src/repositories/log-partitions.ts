import { sql } from 'kysely';
import type { Db } from '../db.ts';

/** A table that holds one range of the log. */
export interface LogPartition {
  readonly name: string;
  /** Sequence numbers from `from` (inclusive) to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  /** With its indexes. */
  readonly bytes: number;
}

/** A partition that was dropped. */
export interface DroppedPartition extends LogPartition {
  readonly events: number;
}

/** Held while partitions are made or dropped, until the transaction ends. */
const partitionsKey = 5_715_004;
const idsAtOnce = 50_000;
const namePattern = /^events_\d+$/;

const tableOf = (name: string) => {
  if (!namePattern.test(name)) throw new Error(`${name} is no partition of the log.`);
  return sql.table(name);
};

/** The ranges the log's table consists of: made ahead of its end, dropped from its beginning. */
export const logPartitionsRepository = (db: Db) => ({
  /** By rising sequence numbers. */
  async list(): Promise<readonly LogPartition[]> {
    const { rows } = await sql<LogPartition>`
      select c.relname as name, (b.bounds)[1]::bigint as "from", (b.bounds)[2]::bigint as "to",
        pg_total_relation_size(c.oid) as bytes
      from pg_inherits i join pg_class c on c.oid = i.inhrelid,
        lateral (select regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \\(''?(\\d+)''?\\) TO \\(''?(\\d+)''?\\)') as bounds) b
      where i.inhparent = 'events'::regclass order by 2`.execute(db);
    return rows;
  },

  /**
   * Makes partitions of `size` events until at least `size` numbers lie between the end of the log and the end of
   * its last partition. Readers and writers go on meanwhile: a table is made first and attached then. Gives the
   * names made.
   */
  async makeAhead(size: number): Promise<readonly string[]> {
    return db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${partitionsKey})`.execute(tx);
      const present = await logPartitionsRepository(tx).list();
      const { rows } = await sql<{ last: number }>`select last_value as last from events_seq`.execute(tx);
      const last = rows[0]?.last ?? 0;
      const made: string[] = [];
      for (let from = present.at(-1)?.to ?? 0; from - last <= size; from += size) {
        const name = `events_${from}`;
        await sql`create table ${tableOf(name)} (like events including all)`.execute(tx);
        await sql`alter table events attach partition ${tableOf(name)}
          for values from (${sql.lit(from)}) to (${sql.lit(from + size)})`.execute(tx);
        made.push(name);
      }
      return made;
    });
  },

  /**
   * Drops whole partitions, oldest first, whose events were all received before `before` and are judged in every
   * partition of leads; none while a sweep reads the past. The last partition with events stays. Gives what was dropped; a partition somebody
   * is reading from is left for the next time.
   */
  async dropBefore(before: number): Promise<readonly DroppedPartition[]> {
    const dropped: DroppedPartition[] = [];
    for (const partition of await this.list()) {
      const gone = await dropOne(db, partition, before);
      if (gone === null) break;
      dropped.push(gone);
    }
    return dropped;
  },

  /** Forgets ids whose events lie before the first partition, some at a time; gives how many. */
  async forgetIds(): Promise<number> {
    const first = (await this.list())[0]?.from ?? 0;
    const { rows } = await sql<{ n: number }>`
      with gone as (
        delete from event_ids where digest = any(array(select digest from event_ids where seq < ${first} limit ${idsAtOnce}))
        returning 1
      ) select count(*)::int as n from gone`.execute(db);
    return rows[0]?.n ?? 0;
  },
});

/** Rolls the transaction back. */
class PartitionInUse extends Error {}

/** Null when it must stay. */
const dropOne = async (db: Db, partition: LogPartition, before: number): Promise<DroppedPartition | null> => {
  const table = tableOf(partition.name);
  const drop = async (tx: Db): Promise<DroppedPartition | null> => {
    await sql`select pg_advisory_xact_lock(${partitionsKey}), set_config('lock_timeout', '2s', true)`.execute(
      tx,
    );
    const { rows } = await sql<{
      events: number;
      old: boolean;
      judged: boolean;
      followed: boolean;
      swept: boolean;
    }>`
      select count(*)::int as events, coalesce(max(received_at) < ${before}::bigint, true) as old,
        coalesce(max(seq) <= (select min(offset_seq) from partitions), true) as judged,
        exists (select from events where seq >= ${partition.to}) as followed,
        exists (select from sweeps where status = 'running') as swept
      from ${table}`.execute(tx);
    const found = rows[0];
    if (found === undefined || !found.old || !found.judged || !found.followed || found.swept) return null;
    try {
      await sql`drop table ${table}`.execute(tx);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === '55P03') throw new PartitionInUse();
      throw error;
    }
    return { ...partition, events: found.events };
  };
  try {
    return await db.transaction().execute(drop);
  } catch (error) {
    if (error instanceof PartitionInUse) return null;
    throw error;
  }
};
