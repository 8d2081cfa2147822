import type { StageRow } from '@sluice/model';
import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { JsonObject } from '../../json.ts';
import type { WriteKind } from './write-kind.ts';

/** A stage entry with what outlives its event: the type, and of a stage set by a person who and why. */
export interface StageWrite extends StageRow {
  readonly eventType: string;
  readonly note: JsonObject | null;
}

export const stageRowWrites: WriteKind<StageWrite> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into stage_rows (lead, at, from_stage, to_stage, rule, event, event_type, note)
    select lead, at, "from", "to", rule, event, "eventType", note
    from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, at bigint, "from" text, "to" text, rule jsonb, event text,
      "eventType" text, note json)`,
};
