import type { ScoreRow } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../../db.ts';
import { cohort, handoffsIn, reachedAt } from './population.ts';

/** Points as they were given: the rule is `workflow:node`. */
export interface GivenPoints {
  readonly at: number;
  readonly group: string;
  readonly mode: 'add' | 'set';
  readonly points: number;
  readonly delta: number;
  readonly decay: ScoreRow['decay'];
  readonly lead: string;
  readonly workflow: string;
  readonly node: string;
}

/** A lead whose time is over, with the points it had before it got there or its time ran out. */
export interface MaturedLead {
  readonly person: string;
  /** When it became known. */
  readonly at: number;
  /** When it reached the outcome; null when it did not in time. */
  readonly reached: number | null;
  /** What sales said to its last handoff that was answered; null without one. */
  readonly sales: 'accepted' | 'rejected' | null;
  readonly rows: readonly GivenPoints[];
}

/** A rule that gave points, by its newest name. */
export interface ScoringRule {
  readonly workflow: string;
  readonly workflowName: string;
  readonly node: string;
  readonly title: string;
}

/** Handoffs by what sales said and by a rule that had given points before. */
export interface RuleAnswers {
  readonly workflow: string;
  readonly node: string;
  readonly accepted: number;
  readonly rejected: number;
  /** The commonest reason of a rejection. */
  readonly reason: string | null;
}

export interface JudgedQuery {
  /** Stage people are known from. */
  readonly stage: string;
  /** Stage that counts as success. */
  readonly outcome: string;
  readonly withinMs: number;
  readonly fromAt: number;
  /** Exclusive; leads of before it have had their time. */
  readonly toAt: number;
  readonly limit: number;
}

const family = sql`(select c.person as lead union all select m.lead from merged_people m where m.person = c.person)`;

/** Points and outcomes of leads, for whoever asks what rules are worth. */
export const judgedRepository = (db: Db) => ({
  /** The latest leads of a span. Points given once the outcome was there are left out: they would leak it. */
  async matured(of: JudgedQuery): Promise<readonly MaturedLead[]> {
    const { rows } = await sql<MaturedLead>`
      with c as materialized (
        select c.person, c.at, ${reachedAt(of.outcome, of.withinMs)} as reached from (${cohort(null, of)}) c
        join leads l on l.id = c.person order by c.at desc limit ${of.limit}
      )
      select c.person, c.at, c.reached,
        (select h.status from handoffs h where h.lead in ${family} and h.status <> 'open' order by h.created_at desc limit 1) as sales,
        coalesce((select json_agg(json_build_object('at', s.at, 'group', s.group_id, 'mode', s.mode, 'points', s.points,
          'delta', s.delta, 'lead', s.lead, 'workflow', s.workflow, 'node', s.node,
          'decay', case when half_life_days is not null then json_build_object('halfLifeDays', half_life_days)
            when expires_after_days is not null then json_build_object('expiresAfterDays', expires_after_days) end) order by s.at, s.id)
          from score_rows s where s.lead in ${family} and s.at < coalesce(c.reached, c.at + ${of.withinMs}::bigint)), '[]') as rows
      from c`.execute(db);
    return rows;
  },

  /** Every rule that ever gave points, most recent names. */
  async rules(): Promise<readonly ScoringRule[]> {
    const { rows } = await sql<ScoringRule>`
      select distinct on (workflow, node) workflow, workflow_name as "workflowName", node, title
      from score_rows order by workflow, node, id desc`.execute(db);
    return rows;
  },

  /** What sales said to leads of a span, by the rules that had given them points before the handoff. */
  async answers(span: { readonly fromAt: number; readonly toAt: number }): Promise<readonly RuleAnswers[]> {
    const { rows } = await sql<RuleAnswers>`
      with h as materialized (${handoffsIn(span)}), given as (
        select distinct c.id, c.status, c.decision_reason, s.workflow, s.node
        from h c join score_rows s on s.lead in ${family} and s.at <= c.at and s.delta > 0
        where c.status <> 'open'
      )
      select workflow, node, count(*) filter (where status = 'accepted') as accepted,
        count(*) filter (where status = 'rejected') as rejected,
        mode() within group (order by decision_reason) filter (where status = 'rejected') as reason
      from given group by workflow, node`.execute(db);
    return rows;
  },
});
