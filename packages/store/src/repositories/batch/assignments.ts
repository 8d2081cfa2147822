import type { AssignmentRow } from '@sluice/model';
import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

/** What was written first holds. */
export const assignmentWrites: WriteKind<AssignmentRow> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into assignments (experiment, lead, unit, arm, phase, version, at, event)
    select experiment, lead, unit, arm, phase, version, at, event
    from json_to_recordset(${rowsParam(rows)}) as r(experiment uuid, lead uuid, unit text, arm text, phase int, version int,
      at bigint, event text)
    on conflict (experiment, lead) do nothing`,
};
