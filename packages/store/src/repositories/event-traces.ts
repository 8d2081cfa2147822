import { sql } from 'kysely';
import { type Db, nowMs, rowsParam } from '../db.ts';

/**
 * Trace contexts of sampled events on their way to their turn, by the id of the event. Apart from the log, so that
 * events nobody samples cost nothing.
 */
export const eventTracesRepository = (db: Db) => ({
  async add(traces: readonly { readonly event: string; readonly trace: string }[]): Promise<void> {
    await sql`
      insert into event_traces (event, trace, at)
      select event, trace, ${nowMs} from json_to_recordset(${rowsParam(traces)}) as r(event text, trace text)
      on conflict (event) do nothing`.execute(db);
  },

  async of(events: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await sql<{ event: string; trace: string }>`
      select event, trace from event_traces where event = any(${[...events]}::text[])`.execute(db);
    return new Map(rows.map(({ event, trace }) => [event, trace]));
  },

  async remove(events: readonly string[]): Promise<void> {
    await sql`delete from event_traces where event = any(${[...events]}::text[])`.execute(db);
  },

  /** Drops what no worker asked for until an instant. */
  async trim(before: number): Promise<void> {
    await sql`delete from event_traces where at < ${before}::bigint`.execute(db);
  },
});
