import type { LeadEvent } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';

export interface QuarantinedEvent {
  readonly id: number;
  readonly lead: string;
  readonly event: string;
  readonly type: string | null;
  readonly properties: LeadEvent['properties'] | null;
  readonly code: string;
  readonly message: string;
  readonly at: number;
  /** When and by whom a copy of it was put into the log to be judged again; null when not. */
  readonly retriedAt: number | null;
  readonly retriedBy: string | null;
}

/** Events that could not be judged and were set aside whole. */
export const quarantineRepository = (db: Db) => ({
  /** Newest first. */
  async list(request: PageRequest = {}): Promise<Page<QuarantinedEvent>> {
    const limit = pageLimit(request);
    const before = readCursor(request.cursor, 'i')?.[0] ?? null;
    const { rows } = await sql<QuarantinedEvent>`
      select q.id, q.lead, q.event, e.type, e.properties, q.code, q.message, q.at,
        q.retried_at as "retriedAt", q.retried_by as "retriedBy"
      from quarantine q left join events e on e.seq = q.seq
      where ${before}::bigint is null or q.id < ${before}::bigint
      order by q.id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.id] });
  },

  /** The whole event that was set aside, held until the transaction ends; null when it is gone or was retried already. */
  async hold(id: number): Promise<(LeadEvent & { readonly lead: string }) | null> {
    const { rows } = await sql<LeadEvent>`
      select e.id, e.lead, e.type, e.properties, e.traits, e.email, e.occurred_at as "occurredAt"
      from quarantine q join events e on e.seq = q.seq
      where q.id = ${id} and q.retried_at is null for update of q`.execute(db);
    return rows[0] ?? null;
  },

  /** Notes that a copy of the event is in the log; the first one stays set aside. */
  async retried(id: number, by: { readonly who: string | null; readonly copy: string }): Promise<void> {
    await sql`
      update quarantine set retried_at = ${nowMs}, retried_by = ${by.who}, retried_as = ${by.copy} where id = ${id}`.execute(
      db,
    );
  },
});
