import type { Passage } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { readTraceBlock, withoutEvents } from '../trace-block.ts';

interface StoredBlock {
  readonly id: number;
  readonly data: Buffer;
}

/** The blocks that may hold these events: with several workers some do not. */
const covering = async (db: Db, seqs: readonly number[]): Promise<readonly StoredBlock[]> => {
  if (seqs.length === 0) return [];
  const { rows } = await sql<StoredBlock>`
    select id, data from trace_blocks where id = any(array(
      select b.id from unnest(${[...seqs]}::bigint[]) s(seq)
      join trace_blocks b on int8range(b.first_seq, b.last_seq, '[]') @> s.seq))
    order by id`.execute(db);
  return rows;
};

/** What the workflows did, event by event. */
export const tracesRepository = (db: Db) => ({
  /** Passages by the event's place in the log; events at which no workflow did anything are not in it. */
  async of(seqs: readonly number[]): Promise<ReadonlyMap<number, readonly Passage[]>> {
    const wanted = new Set(seqs);
    const blocks = await covering(db, seqs);
    return new Map(blocks.flatMap(({ data }) => readTraceBlock(data, wanted)));
  },

  /**
   * Takes out all that was written at events of these leads. Call it before the events go, in a transaction in
   * which no batch is written.
   */
  async erase(leads: readonly string[]): Promise<void> {
    const { rows } = await sql<{ seq: number }>`
      select seq from events where lead = any(${[...leads]}::uuid[])`.execute(db);
    const seqs = new Set(rows.map(({ seq }) => seq));
    for (const block of await covering(db, [...seqs])) {
      const left = withoutEvents(block, seqs);
      if (left === null) await sql`delete from trace_blocks where id = ${block.id}`.execute(db);
      else if (left !== block)
        await sql`update trace_blocks set data = ${left.data} where id = ${block.id}`.execute(db);
    }
  },

  /**
   * Deletes blocks that hold only events below `seq`, and those whose events are not in the log any more; gives how
   * many.
   */
  async dropBelow(seq: number): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      with gone as (
        delete from trace_blocks
        where int8range(first_seq, last_seq, '[]') << int8range(greatest(${seq}::bigint, (select min(seq) from events)), null)
        returning 1
      ) select count(*)::int as n from gone`.execute(db);
    return rows[0]?.n ?? 0;
  },
});
