import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid } from '../uuid.ts';

/** A lead that waits at a step. */
export interface WaitingLead {
  readonly run: string;
  readonly lead: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly version: number;
  readonly since: number;
  readonly wakeAt: number | null;
  /** The type of event it waits for. */
  readonly event: string | null;
}

/** Something that failed at a step. */
export interface FailureAt {
  /** Code of a rule's failure, key of an effect. */
  readonly id: string;
  readonly kind: 'rule' | 'effect';
  readonly lead: string | null;
  readonly name: string | null;
  readonly version: number;
  readonly code: string | null;
  readonly message: string;
  readonly times: number;
  readonly at: number;
}

/** A step of a workflow. */
export interface StepRef {
  readonly workflow: string;
  readonly node: string;
}

/** Whom a step holds, and what fails there. */
export const nodeWatchRepository = (db: Db) => ({
  /** The longest first. */
  async waiting({ workflow, node }: StepRef, request: PageRequest = {}): Promise<Page<WaitingLead>> {
    if (!isUuid(workflow)) return { items: [], next: null };
    const limit = pageLimit(request);
    const [since, lead, id] = readCursor(request.cursor, 'ius') ?? [null, null, null];
    const { rows } = await sql<WaitingLead>`
      select r.id as run, r.lead, l.name, l.email, r.version, r.since, r.wake_at as "wakeAt", r.awaits as event
      from runs r left join leads l on l.id = r.lead
      where r.workflow = ${workflow} and r.node = ${node}
        and (${since}::bigint is null or (r.since, r.lead, r.id) > (${since}::bigint, ${lead}::uuid, ${id}::text))
      order by r.since, r.lead, r.id limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.since, row.lead, row.run] });
  },

  /** The latest first: rules that fail, and effects that were given up. */
  async errors({ workflow, node }: StepRef, request: PageRequest = {}): Promise<Page<FailureAt>> {
    if (!isUuid(workflow)) return { items: [], next: null };
    const limit = pageLimit(request);
    const [at, id] = readCursor(request.cursor, 'is') ?? [null, null];
    const { rows } = await sql<FailureAt>`
      select f.*, coalesce(l.name, l.email) as name from (
        select code as id, 'rule' as kind, lead, version, code, message, n as times, last_at as at
        from workflow_errors where workflow = ${workflow} and node = ${node}
        union all
        select key, 'effect', lead, (cause ->> 'version')::int, null, coalesce(last_error, ''), attempts,
          coalesce(done_at, created_at)
        from outbox where status = 'failed' and cause ->> 'workflow' = ${workflow} and cause ->> 'node' = ${node}
      ) f left join leads l on l.id = f.lead
      where ${at}::bigint is null or (f.at, f.id) < (${at}::bigint, ${id}::text)
      order by f.at desc, f.id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.at, row.id] });
  },
});
