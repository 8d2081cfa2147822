import type { ScoreRow } from '@sluice/model';
import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

const columns = ({ rule, decay, ...row }: ScoreRow) => ({ ...row, ...rule, ...decay });

export const scoreRowWrites: WriteKind<ScoreRow> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into score_rows (lead, at, group_id, mode, points, delta, limited, half_life_days, expires_after_days,
      workflow, workflow_name, version, node, title, event)
    select lead, at, "group", mode, points, delta, limited, "halfLifeDays", "expiresAfterDays",
      workflow, "workflowName", version, node, title, event
    from json_to_recordset(${rowsParam(rows.map(columns))}) as r(lead uuid, at bigint, "group" text, mode text,
      points double precision, delta double precision, limited text, "halfLifeDays" double precision,
      "expiresAfterDays" double precision, workflow uuid, "workflowName" text, version int, node text, title text, event text)`,
};
