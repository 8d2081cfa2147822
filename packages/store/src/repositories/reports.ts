import { sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';

/** What was found in one month, in words. */
export interface Report {
  /** `2026-03` */
  readonly month: string;
  readonly madeAt: number;
  readonly text: string;
}

/** How long whoever begins a report may take before another does it. */
const patienceMs = 600_000;

/** Reports of months, each made once. */
export const reportsRepository = (db: Db) => ({
  /** Whether this caller is to make the report of a month: nobody has, and nobody else is at it. */
  async claim(month: string): Promise<boolean> {
    const { rows } = await sql`
      insert into reports as r (month, made_at) values (${month}, ${nowMs})
      on conflict (month) do update set made_at = excluded.made_at
        where r.text is null and r.made_at < excluded.made_at - ${patienceMs}::bigint
      returning month`.execute(db);
    return rows.length > 0;
  },

  async finish(month: string, text: string): Promise<void> {
    await sql`update reports set text = ${text}, made_at = ${nowMs} where month = ${month} and text is null`.execute(
      db,
    );
  },

  /** Newest first, three years of them. */
  async list(): Promise<readonly Report[]> {
    const { rows } = await sql<Report>`
      select month, made_at as "madeAt", text from reports where text is not null order by month desc limit 36`.execute(
      db,
    );
    return rows;
  },
});
