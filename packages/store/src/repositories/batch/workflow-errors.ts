import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

/** Runs of one workflow that failed at one node in the same way; a batch gives each at most once. */
export interface WorkflowErrorWrite {
  readonly workflow: string;
  readonly node: string;
  readonly version: number;
  readonly code: string;
  /** The latest, with the lead and the event it happened to. */
  readonly message: string;
  readonly lead: string;
  readonly event: string;
  readonly n: number;
  readonly at: number;
}

export const workflowErrorWrites: WriteKind<WorkflowErrorWrite> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into workflow_errors as w (workflow, node, version, code, message, lead, event, n, first_at, last_at)
    select workflow, node, version, code, left(message, 1000), lead, event, n, at, at
    from json_to_recordset(${rowsParam(rows)}) as r(workflow uuid, node text, version int, code text, message text, lead uuid,
      event text, n bigint, at bigint)
    order by workflow, node, code
    on conflict (workflow, node, code) do update set version = excluded.version, message = excluded.message,
      lead = excluded.lead, event = excluded.event, n = w.n + excluded.n, last_at = greatest(w.last_at, excluded.last_at)`,
};
