import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/** Days of the workspace, as it reads them: `2026-03-01`. */
export interface DateRange {
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
  /** IANA zone whose days these are. */
  readonly zone: string;
}

export type PeriodUnit = 'day' | 'week' | 'month';

/** A day, a week from Monday, a month, or what of it lies in the range. */
export interface Period {
  readonly from: string;
  /** Exclusive. */
  readonly to: string;
  /** First ms. */
  readonly fromAt: number;
  /** Exclusive. */
  readonly toAt: number;
  /** Cut off by an end of the range. */
  readonly partial: boolean;
}

/** The periods of a range, oldest first. A day that is 23 or 25 hours long is as long as that. */
export const periodsOf = async (
  db: Db,
  { from, to, zone }: DateRange,
  unit: PeriodUnit,
): Promise<readonly Period[]> => {
  const ms = (date: ReturnType<typeof sql>) =>
    sql`(extract(epoch from ${date} at time zone ${zone}) * 1000)::bigint`;
  const { rows } = await sql<Period>`
    select to_char(f, 'YYYY-MM-DD') as from, to_char(t, 'YYYY-MM-DD') as to, ${ms(sql`f`)} as "fromAt", ${ms(sql`t`)} as "toAt",
      f > d or t < d + ${`1 ${unit}`}::interval as partial
    from generate_series(date_trunc(${unit}, ${from}::timestamp), ${to}::timestamp - interval '1 day', ${`1 ${unit}`}::interval) d,
      lateral (select greatest(d, ${from}::timestamp) as f, least(d + ${`1 ${unit}`}::interval, ${to}::timestamp) as t) r
    order by d`.execute(db);
  return rows;
};

/** The place of an instant among periods that follow each other, from 1. */
export const periodIndex = (at: ReturnType<typeof sql>, periods: readonly Period[]) =>
  sql<number>`width_bucket(${at}, ${periods.map(({ fromAt }) => fromAt)}::bigint[])`;

/** The instants a list of periods spans. */
export const spanOf = (periods: readonly Period[]): { readonly fromAt: number; readonly toAt: number } => ({
  fromAt: periods[0]?.fromAt ?? 0,
  toAt: periods.at(-1)?.toAt ?? 0,
});
