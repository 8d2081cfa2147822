import type { ScoreRow } from '@sluice/model';
import { sql } from 'kysely';
import { arrayText } from '../../array-text.ts';
import type { WriteKind } from './write-kind.ts';

/** Arrays, not JSON: a row has fifteen columns, and to take one apart as JSON takes PostgreSQL 14 µs. */
export const scoreRowWrites: WriteKind<ScoreRow> = {
  lead: ({ lead }) => lead,
  statement: (rows) => {
    const column = (of: (row: ScoreRow) => string | number | null): string => arrayText(rows.map(of));
    return sql`
    insert into score_rows (lead, at, group_id, mode, points, delta, limited, half_life_days, expires_after_days,
      workflow, workflow_name, version, node, title, event)
    select * from unnest(${column(({ lead }) => lead)}::uuid[], ${column(({ at }) => at)}::bigint[],
      ${column(({ group }) => group)}::text[], ${column(({ mode }) => mode)}::text[],
      ${column(({ points }) => points)}::float8[], ${column(({ delta }) => delta)}::float8[],
      ${column(({ limited }) => limited)}::text[], ${column(({ decay }) => (decay !== null && 'halfLifeDays' in decay ? decay.halfLifeDays : null))}::float8[],
      ${column(({ decay }) => (decay !== null && 'expiresAfterDays' in decay ? decay.expiresAfterDays : null))}::float8[], ${column(({ rule }) => rule.workflow)}::uuid[],
      ${column(({ rule }) => rule.workflowName)}::text[], ${column(({ rule }) => rule.version)}::int[],
      ${column(({ rule }) => rule.node)}::text[], ${column(({ rule }) => rule.title)}::text[],
      ${column(({ event }) => event)}::text[])`;
  },
};
