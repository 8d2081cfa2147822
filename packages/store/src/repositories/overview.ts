import { sql } from 'kysely';
import type { Db } from '../db.ts';

export interface Overview {
  readonly leads: number;
  /** `stage` is null for leads before their first turn. */
  readonly byStage: readonly { readonly stage: string | null; readonly count: number }[];
  /** `band` is null for unscored leads. */
  readonly byBand: readonly { readonly band: string | null; readonly count: number }[];
  /** Entries into the stage `mql` per UTC day, the last 30 days, days without one included. */
  readonly mqls: readonly { readonly day: string; readonly count: number }[];
  readonly handoffs: {
    readonly open: number;
    readonly overdue: number;
    readonly accepted30d: number;
    readonly rejected30d: number;
  };
  readonly effects: { readonly pending: number; readonly failed: number };
  /** Events that happened in the last 24 hours, whenever they came in. */
  readonly events24h: number;
  readonly quarantined: number;
  readonly workflows: { readonly published: number; readonly drafts: number };
}

const day = 86_400_000;
const people = sql`kind = 'lead' and merged_into is null`;

/**
 * The numbers of the home page. An event may say it happens up to a day ahead, so one of the last day was
 * received within two: the index over the time of receipt finds it.
 */
export const overviewRepository = (db: Db) => ({
  async get(now: number, options: { readonly mqlStage?: string } = {}): Promise<Overview> {
    const first = Math.floor(now / day) * day - 29 * day;
    const { rows } = await sql<Overview>`select
      (select count(*)::int from leads where ${people}) as leads,
      (select coalesce(json_agg(t), '[]') from (select stage, count(*)::int from leads where ${people} group by stage order by stage) t) as "byStage",
      (select coalesce(json_agg(t), '[]') from (select band, count(*)::int from leads where ${people} group by band order by band) t) as "byBand",
      (select json_agg(t) from (
        select to_char(to_timestamp(d / 1000) at time zone 'UTC', 'YYYY-MM-DD') as day,
          count(s.id) filter (where l.kind is distinct from 'account')::int as count
        from generate_series(${first}::bigint, ${first + 29 * day}::bigint, ${day}::bigint) d
        left join stage_rows s on s.to_stage = ${options.mqlStage ?? 'mql'} and s.at >= d and s.at < d + ${day}::bigint
        left join leads l on l.id = s.lead
        group by d order by d) t) as mqls,
      (select json_build_object(
        'open', count(*) filter (where status = 'open'),
        'overdue', count(*) filter (where status = 'open' and due_at < ${now}::bigint),
        'accepted30d', count(*) filter (where status = 'accepted' and decided_at >= ${now - 30 * day}::bigint),
        'rejected30d', count(*) filter (where status = 'rejected' and decided_at >= ${now - 30 * day}::bigint)) from handoffs) as handoffs,
      (select json_build_object(
        'pending', (select count(*) from outbox where status in ('pending', 'running')),
        'failed', (select count(*) from outbox where status = 'failed'))) as effects,
      (select count(*)::int from events where received_at >= ${now - 2 * day}::bigint
        and occurred_at > ${now - day}::bigint and occurred_at <= ${now}::bigint) as "events24h",
      (select count(*)::int from quarantine) as quarantined,
      (select json_build_object(
        'published', count(*) filter (where published_version is not null),
        'drafts', count(*) filter (where published_version is null)) from workflows where not archived) as workflows`.execute(
      db,
    );
    const overview = rows[0];
    if (overview === undefined) throw new Error('The overview query gave no row.');
    return overview;
  },
});
