import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

/** A lead that was merged into another, or (null) is itself again. */
export interface RetiredWrite {
  readonly lead: string;
  readonly into: string | null;
}

export const retiredWrites: WriteKind<RetiredWrite> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    update leads l set merged_into = r."into"
    from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, "into" uuid) where l.id = r.lead`,
};
