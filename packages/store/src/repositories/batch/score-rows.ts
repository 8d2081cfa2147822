import type { ScoreRow } from '@sluice/model';
import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

export const scoreRowWrites: WriteKind<ScoreRow> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into score_rows (lead, at, group_id, mode, points, delta, limited, workflow, workflow_name, version, node, title, event)
    select lead, at, "group", mode, points, delta, limited, workflow, "workflowName", version, node, title, event
    from json_to_recordset(${rowsParam(rows.map(({ rule, ...row }) => ({ ...row, ...rule })))}) as r(lead uuid, at bigint,
      "group" text, mode text, points double precision, delta double precision, limited text, workflow uuid,
      "workflowName" text, version int, node text, title text, event text)`,
};
