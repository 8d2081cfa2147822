import type { StageRow } from '@sluice/model';
import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

export const stageRowWrites: WriteKind<StageRow> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into stage_rows (lead, at, from_stage, to_stage, rule, event)
    select lead, at, "from", "to", rule, event
    from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, at bigint, "from" text, "to" text, rule jsonb, event text)`,
};
