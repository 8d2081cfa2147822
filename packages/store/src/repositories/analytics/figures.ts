import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { type Period, periodIndex, spanOf } from './periods.ts';
import {
  type AttributionModel,
  cohort,
  creditOf,
  type Dimension,
  handoffIs,
  handoffsIn,
  reachedAt,
} from './population.ts';

export interface StageCount {
  readonly stage: string;
  /** From 1, as the periods. */
  readonly period: number;
  readonly entered: number;
  readonly again: number;
}

/** A cohort's way from one stage to a later one. */
export interface CohortCount {
  readonly from: string;
  readonly to: string;
  readonly period: number;
  readonly entered: number;
  readonly reached: number;
}

export interface HandoffCount {
  readonly period: number;
  readonly made: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly open: number;
}

export interface ValueCount {
  readonly value: string | null;
  readonly entered: number;
  /** How many reached each of the stages asked for, in their order. */
  readonly reached: readonly number[];
}

export interface ContactCount {
  /** Id of a rep; null for handoffs without one. */
  readonly owner: string | null;
  readonly made: number;
  readonly answered: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  /** Of those answered, in ms; null when none was. */
  readonly medianMs: number | null;
  readonly p90Ms: number | null;
}

export interface CreditCount {
  readonly value: string | null;
  readonly currency: string | null;
  /** Deals with any credit for this value. */
  readonly deals: number;
  /** Sum of the shares. */
  readonly credit: number;
  readonly revenue: number;
}

/** The figures of analytics, each counted from the rows {@link populationRows} lists. */
export const figuresOf = (db: Db) => ({
  /** Entries of people into stages, by period. */
  async stages(stages: readonly string[], periods: readonly Period[]): Promise<readonly StageCount[]> {
    const { fromAt, toAt } = spanOf(periods);
    const { rows } = await sql<StageCount>`
      select stage, ${periodIndex(sql`at`, periods)} as period, count(*) filter (where kind = 'first') as entered,
        count(*) filter (where kind = 'again') as again
      from person_stages
      where stage = any(${[...stages]}::text[]) and kind <> 'double' and at >= ${fromAt}::bigint and at < ${toAt}::bigint
      group by 1, 2`.execute(db);
    return rows;
  },

  /** Of those who first entered one stage in a period, how many entered the other within a time of that. */
  async cohorts(
    pairs: readonly { readonly from: string; readonly to: string }[],
    { periods, withinMs }: { readonly periods: readonly Period[]; readonly withinMs: number },
  ): Promise<readonly CohortCount[]> {
    if (pairs.length === 0) return [];
    const parts = pairs.map(
      ({ from, to }) => sql`
        select ${from}::text as from, ${to}::text as to, ${periodIndex(sql`c.at`, periods)} as period, count(*) as entered,
          count(${reachedAt(to, withinMs)}) as reached
        from (${cohort(null, { stage: from, ...spanOf(periods) })}) c group by 3`,
    );
    return (await sql<CohortCount>`${sql.join(parts, sql` union all `)}`.execute(db)).rows;
  },

  /** Handoffs by the period they were made in, and what became of them. */
  async handoffs(periods: readonly Period[]): Promise<readonly HandoffCount[]> {
    const { rows } = await sql<HandoffCount>`
      select ${periodIndex(sql`at`, periods)} as period, count(*) as made,
        count(*) filter (where status = 'accepted') as accepted, count(*) filter (where status = 'rejected') as rejected,
        count(*) filter (where status = 'open') as open
      from (${handoffsIn(spanOf(periods))}) h group by 1`.execute(db);
    return rows;
  },

  /** People by what brought them, and how many of them reached later stages; most people first. */
  async values(
    dimension: Dimension,
    ask: {
      readonly stage: string;
      readonly next: readonly string[];
      readonly periods: readonly Period[];
      readonly withinMs: number;
    },
  ): Promise<readonly ValueCount[]> {
    const reached = ask.next.map((stage) => sql`count(${reachedAt(stage, ask.withinMs)})`);
    const { rows } = await sql<ValueCount>`
      select value, count(*) as entered, json_build_array(${sql.join(reached)}) as reached
      from (${cohort(dimension, { stage: ask.stage, ...spanOf(ask.periods) })}) c
      group by value order by entered desc, value limit 500`.execute(db);
    return rows;
  },

  /** How long handoffs waited for an answer, all of them and by rep; most handoffs first. */
  async contact(
    periods: readonly Period[],
    now: number,
  ): Promise<{ readonly total: ContactCount | null; readonly rows: readonly ContactCount[] }> {
    const wait = sql`decided_at - at`;
    const { rows } = await sql<ContactCount & { all: number }>`
      select grouping(owner) as all, owner, count(*) as made, count(decided_at) as answered,
        count(*) filter (where ${handoffIs('in-time', now)}) as "inTime",
        count(*) filter (where ${handoffIs('late', now)}) as late,
        count(*) filter (where status = 'open') as open,
        percentile_cont(0.5) within group (order by ${wait}) filter (where decided_at is not null) as "medianMs",
        percentile_cont(0.9) within group (order by ${wait}) filter (where decided_at is not null) as "p90Ms"
      from (${handoffsIn(spanOf(periods))}) h group by grouping sets ((owner), ()) order by made desc, owner`.execute(
      db,
    );
    const counts = (all: number) => rows.filter((row) => row.all === all).map(({ all: _all, ...row }) => row);
    return { total: counts(1)[0] ?? null, rows: counts(0) };
  },

  /** What deals won are owed to; most revenue first. */
  async credit(
    dimension: Dimension,
    { model, periods }: { readonly model: AttributionModel; readonly periods: readonly Period[] },
  ): Promise<readonly CreditCount[]> {
    const { rows } = await sql<CreditCount>`
      select value, currency, count(distinct deal) as deals, sum(share)::float8 as credit, sum(amount * share)::float8 as revenue
      from (${creditOf(dimension, model, spanOf(periods))}) w group by value, currency order by revenue desc, value limit 500`.execute(
      db,
    );
    return rows;
  },
});
