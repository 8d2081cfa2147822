import { sql } from 'kysely';
import { nowMs, rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

/** An event set aside. */
export interface QuarantineWrite {
  readonly lead: string;
  readonly event: string;
  readonly seq: number;
  readonly code: string;
  readonly message: string;
}

export const quarantineWrites: WriteKind<QuarantineWrite> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into quarantine (lead, event, seq, code, message, at)
    select lead, event, seq, code, message, ${nowMs}
    from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, event text, seq bigint, code text, message text)`,
};
