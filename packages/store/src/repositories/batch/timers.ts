import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { DueLead } from '../timers.ts';
import type { WriteKind } from './write-kind.ts';

/** Leads to which something else is due now than before. */
export const timerWrites: WriteKind<DueLead> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into timers (lead, partition, due_at)
    select lead, partition, "dueAt" from json_to_recordset(${rowsParam(rows)}) as r(lead uuid, partition smallint, "dueAt" bigint)
    order by lead
    on conflict (lead) do update set due_at = excluded.due_at`,
};

/** Leads to which nothing is due any more. */
export const clearedTimerWrites: WriteKind<Pick<DueLead, 'lead'>> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`delete from timers where lead = any(${rows.map(({ lead }) => lead)}::uuid[])`,
};
