import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../../page.ts';
import { figuresOf } from './figures.ts';
import { judgedRepository } from './judged.ts';
import { type DateRange, type PeriodUnit, periodsOf } from './periods.ts';
import { type Population, populationRows } from './population.ts';
import { refreshStep } from './refresh.ts';

/** One thing counted in a figure: who, and when. */
export interface CountedPerson {
  readonly ref: string;
  /** Of a lead; an id nobody has where the person was erased. */
  readonly person: string;
  readonly at: number;
}

/** How far the log is counted. */
export interface Counted {
  /** Judged events not counted yet. */
  readonly behind: number;
  /** The earliest instant known of; null in an empty workspace. */
  readonly since: number | null;
}

/** Figures about leads as a whole, counted from what the log was folded into. */
export const analyticsRepository = (db: Db) => ({
  ...figuresOf(db),
  ...judgedRepository(db),

  /** Pairs of leads that look like one person and wait for a decision. */
  async openDuplicates(): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from (select distinct a, b from duplicates where dismissed_at is null) d`.execute(
      db,
    );
    return rows[0]?.n ?? 0;
  },

  refreshStep: () => refreshStep(db),

  periods: (range: DateRange, unit: PeriodUnit) => periodsOf(db, range, unit),

  async counted(): Promise<Counted> {
    const { rows } = await sql<Counted>`
      select (select count(*) from events where seq > (select value::bigint from cursors where name = 'analytics')
        and seq <= (select min(offset_seq) from partitions)) as behind,
        (select min(at) from (select min(at) as at from person_stages union all select min(created_at) from handoffs) t) as since`.execute(
      db,
    );
    return rows[0] ?? { behind: 0, since: null };
  },

  /** How many things stand behind a figure. */
  async size(of: Population, now: number): Promise<number> {
    const { rows } = await sql<{
      n: number;
    }>`select count(*) as n from (${populationRows(of, now)}) p`.execute(db);
    return rows[0]?.n ?? 0;
  },

  /** What stands behind a figure, newest first. */
  async list(of: Population, request: PageRequest & { readonly now: number }): Promise<Page<CountedPerson>> {
    const limit = pageLimit(request);
    const after = readCursor(request.cursor, 'isu');
    const where =
      after === null
        ? sql`true`
        : sql`(at, ref, person) < (${Number(after[0])}::bigint, ${String(after[1])}, ${String(after[2])}::uuid)`;
    const { rows } = await sql<CountedPerson>`
      select ref, person, at from (${populationRows(of, request.now)}) p where ${where}
      order by at desc, ref desc, person desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: ({ at, ref, person }) => [at, ref, person] });
  },
});
