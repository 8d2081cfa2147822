import type { Passage } from '@sluice/model';
import { sql } from 'kysely';
import { jsonLines } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

/** What the workflows did in one turn. */
export interface TraceWrite {
  readonly lead: string;
  readonly at: number;
  readonly event: string;
  readonly eventType: string;
  readonly passages: readonly Passage[];
}

export const traceWrites: WriteKind<TraceWrite> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into traces (lead, at, event, event_type, passages)
    select lead, at, event, type, passages::json
    from rows from (unnest(${rows.map(({ lead }) => lead)}::uuid[], ${rows.map(({ at }) => at)}::bigint[],
        ${rows.map(({ event }) => event)}::text[], ${rows.map(({ eventType }) => eventType)}::text[]),
      ${jsonLines(rows.map(({ passages }) => passages))}) as r(lead, at, event, type, passages)`,
};
