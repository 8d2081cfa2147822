import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db.ts';

/** How the units of an experiment are followed. */
export interface FigureRequest {
  readonly experiment: string;
  readonly workflow: string;
  readonly unit: 'lead' | 'account';
  /** Stages that count as the outcome; empty for the worth of deals won. */
  readonly stages: readonly string[];
  /** The outcome window. */
  readonly windowMs: number;
  readonly now: number;
}

/** Units of one phase and arm that were assigned on one day. */
export interface FigureRow {
  readonly phase: number;
  readonly arm: string;
  /** Days since 1970 of the assignment. */
  readonly day: number;
  /** Are they older than the window? */
  readonly matured: boolean;
  /** Assigned, in all. */
  readonly units: number;
  /** Of them those that had reached the outcome before they were assigned: they can show nothing. */
  readonly before: number;
  /** Of the rest those that reached it within the window. */
  readonly converted: number;
  /** Worth of deals won within the window: sum, and sum of squares. */
  readonly value: number;
  readonly valueSquares: number;
  /** Two people of two arms turned out to be one; the earlier assignment counts. */
  readonly crossed: number;
  /** Passed through another version than their arm's, without a merge to explain it. */
  readonly strayed: number;
  readonly unsubscribed: number;
  readonly handedOff: number;
  readonly rejected: number;
  readonly late: number;
}

/** One unit, for the raw table. */
export interface UnitRow {
  readonly unit: string;
  readonly lead: string;
  readonly phase: number;
  readonly arm: string;
  readonly version: number | null;
  readonly at: number;
  readonly leads: number;
  readonly matured: boolean;
  readonly before: boolean;
  readonly reachedAt: number | null;
  readonly converted: boolean;
  readonly value: number;
  readonly crossed: boolean;
}

const day = 86_400_000;

/**
 * The units with what became of them. People who turned out to be one are one unit, by their earliest assignment; a
 * company is one with all contacts that met the experiment. What any lead of the unit did counts for it.
 */
const followed = ({ experiment, unit, stages, windowMs, now }: FigureRequest): RawBuilder<unknown> => sql`
  with recursive up(lead, root) as (
    select a.lead, a.lead from assignments a where a.experiment = ${experiment}
    union
    select up.lead, l.merged_into from up join leads l on l.id = up.root where l.merged_into is not null
  ), roots as materialized (
    select up.lead, up.root from up join leads l on l.id = up.root where l.merged_into is null
  ), members as materialized (
    select a.lead, a.arm, a.phase, a.at, a.version, r.root,
      case when ${unit} = 'account' then a.unit else r.root::text end as key
    from assignments a join roots r on r.lead = a.lead where a.experiment = ${experiment}
  ), units as materialized (
    select distinct on (key) key, root, arm, phase, at, version, count(*) over w as leads,
      min(arm) over w <> max(arm) over w as crossed
    from members window w as (partition by key) order by key, at, lead
  ), down(key, lead) as (
    select key, root from members
    union
    select d.key, l.id from down d join leads l on l.merged_into = d.lead
  ), people as materialized (select key, lead from down), reached as materialized (
    select p.key, min(s.at) as at from people p join stage_rows s on s.lead = p.lead
    where s.to_stage = any(${[...stages]}::text[]) group by p.key
  ), won as materialized (
    select u.key, sum((e.properties ->> 'amount')::float8) as value
    from units u join people p on p.key = u.key join events e on e.lead = p.lead
    where ${stages.length === 0}::bool and e.type = 'deal.won' and json_typeof(e.properties -> 'amount') = 'number'
      and e.occurred_at >= u.at and e.occurred_at <= u.at + ${windowMs}
    group by u.key
  ), seen as (
    select u.key, u.root, u.arm, u.phase, u.at, u.version, u.leads, u.crossed, u.at + ${windowMs} <= ${now} as matured,
      coalesce(r.at < u.at, false) as before, r.at as reached_at,
      coalesce(r.at between u.at and u.at + ${windowMs}, false) or coalesce(w.value > 0, false) as converted,
      coalesce(w.value, 0) as value
    from units u left join reached r on r.key = u.key left join won w on w.key = u.key
  )`;

/** What became of those who were assigned. */
export const experimentFiguresRepository = (db: Db) => ({
  /** Sums by phase, arm and day of assignment: everything a verdict and its history are made of. */
  async of(request: FigureRequest): Promise<readonly FigureRow[]> {
    const { workflow } = request;
    const { rows } = await sql<FigureRow>`
      ${followed(request)}, strays as (
        select distinct m.key from members m join score_rows s on s.lead = m.lead
        where s.workflow = ${workflow} and s.at > m.at and s.version is distinct from m.version
      ), refusals as (
        select distinct p.key from people p join units u on u.key = p.key join events e on e.lead = p.lead
        where e.type = 'consent.changed' and e.properties ->> 'given' = 'false'
          and e.occurred_at >= u.at and e.occurred_at <= u.at + ${request.windowMs}
      ), handed as (
        select p.key, bool_or(h.status = 'rejected') as rejected,
          bool_or(coalesce(h.decided_at, ${request.now}) > h.due_at) as late
        from people p join units u on u.key = p.key join handoffs h on h.lead = p.lead
        where h.created_at >= u.at group by p.key
      )
      select f.phase, f.arm, (f.at / ${day})::int as day, f.matured, count(*)::int as units,
        count(*) filter (where f.before)::int as before,
        count(*) filter (where f.converted and not f.before)::int as converted,
        sum(f.value) as value, sum(f.value * f.value) as "valueSquares",
        count(*) filter (where f.crossed)::int as crossed,
        count(*) filter (where not f.crossed and exists (select from strays s where s.key = f.key))::int as strayed,
        count(*) filter (where exists (select from refusals r where r.key = f.key))::int as unsubscribed,
        count(h.key)::int as "handedOff", count(*) filter (where h.rejected)::int as rejected,
        count(*) filter (where h.late)::int as late
      from seen f left join handed h on h.key = f.key
      group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db);
    return rows;
  },

  /** The units after a key, in the order of their keys. */
  async units(
    request: FigureRequest,
    { after, limit }: { readonly after: string; readonly limit: number },
  ): Promise<readonly UnitRow[]> {
    const { rows } = await sql<UnitRow>`
      ${followed(request)}
      select key as unit, root as lead, phase, arm, version, at, leads::int as leads, matured, before,
        reached_at as "reachedAt", converted and not before as converted, value, crossed
      from seen where key > ${after} order by key limit ${limit}`.execute(db);
    return rows;
  },

  /** Passages by version, node and port since the start, or since the first lead was assigned where its clock is behind. */
  async flows(
    experiment: string,
    {
      workflow,
      versions,
      since,
    }: { readonly workflow: string; readonly versions: readonly number[]; readonly since: number },
  ): Promise<
    readonly { readonly version: number; readonly node: string; readonly port: string; readonly n: number }[]
  > {
    const { rows } = await sql<{ version: number; node: string; port: string; n: number }>`
      select version, node, port, sum(n)::bigint as n from node_counts
      where workflow = ${workflow} and version = any(${[...versions]}::int[])
        and hour > least(${since}::bigint, (select min(at) from assignments where experiment = ${experiment})) - 3600000
      group by 1, 2, 3 order by 1, 2, 3`.execute(db);
    return rows;
  },

  /**
   * How fast leads come into a workflow, and how many of those who came long enough ago reached each stage within a
   * window of their first entry.
   */
  async pace(
    workflow: string,
    request: {
      readonly since: number;
      readonly windowMs: number;
      readonly now: number;
      readonly unit: 'lead' | 'account';
    },
  ): Promise<{
    readonly entered: number;
    readonly firstAt: number | null;
    readonly matured: number;
    readonly stages: Readonly<Record<string, number>>;
  }> {
    const { since, windowMs, now, unit } = request;
    const { rows } = await sql<{
      entered: number;
      firstAt: number | null;
      matured: number;
      stages: Record<string, number>;
    }>`
      with entries as materialized (
        select case when ${unit} = 'account' then l.account else l.id::text end as key, l.id as lead,
          (s.state -> 'entered' ->> ${workflow}::text)::bigint as at
        from leads l join lead_states s on s.lead = l.id
        where l.last_event_at >= ${since} and l.merged_into is null
      ), firsts as materialized (
        select key, min(at) as at from entries where at >= ${since} and at <= ${now} and key is not null group by key
      ), old as materialized (select key, at from firsts where at + ${windowMs} <= ${now}), got as (
        select r.to_stage as stage, count(distinct o.key)::int as n
        from old o join entries e on e.key = o.key join stage_rows r on r.lead = e.lead
        where r.at between o.at and o.at + ${windowMs} group by 1
      )
      select (select count(*)::int from firsts) as entered, (select min(at) from firsts) as "firstAt",
        (select count(*)::int from old) as matured,
        coalesce((select json_object_agg(stage, n) from got), '{}') as stages`.execute(db);
    return rows[0] ?? { entered: 0, firstAt: null, matured: 0, stages: {} };
  },
});
