import type { ScoreRow, StageRow } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, familyOf } from '../db.ts';
import type { JsonObject } from '../json.ts';
import { isUuid } from '../uuid.ts';

/** A stage a lead entered, with the event that led to it. */
export interface StageEntry extends StageRow {
  readonly eventType: string;
  /** Of a stage set by a person: who and why. Empty for all others. */
  readonly properties: JsonObject;
}

/** The ledgers of one lead. */
export const scoresRepository = (db: Db) => ({
  /** Score rows up to an instant, in the order they were written, with the decay they were given with. */
  async rows(lead: string, options: { readonly until?: number } = {}): Promise<readonly ScoreRow[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<ScoreRow>`
      select lead, at, group_id as "group", mode, points, delta, limited, event,
        case when half_life_days is not null then json_build_object('halfLifeDays', half_life_days)
          when expires_after_days is not null then json_build_object('expiresAfterDays', expires_after_days) end as decay,
        json_build_object('workflow', workflow, 'workflowName', workflow_name, 'version', version, 'node', node, 'title', title) as rule
      from score_rows where lead = ${familyOf(lead)} and (${options.until ?? null}::bigint is null or at <= ${options.until ?? null}::bigint)
      order by id`.execute(db);
    return rows;
  },

  /** Stage entries in order. */
  async stages(lead: string): Promise<readonly StageEntry[]> {
    if (!isUuid(lead)) return [];
    const { rows } = await sql<StageEntry>`
      select s.lead, s.at, s.from_stage as "from", s.to_stage as "to", s.rule, s.event, s.event_type as "eventType",
        coalesce(s.note, '{}') as properties
      from stage_rows s where s.lead = ${familyOf(lead)} order by s.id`.execute(db);
    return rows;
  },
});
