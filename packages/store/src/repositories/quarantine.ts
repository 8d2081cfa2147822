import type { LeadEvent } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
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
}

/** Events that could not be judged and were set aside whole. */
export const quarantineRepository = (db: Db) => ({
  /** Newest first. */
  async list(request: PageRequest = {}): Promise<Page<QuarantinedEvent>> {
    const limit = pageLimit(request);
    const before = readCursor(request.cursor, 'i')?.[0] ?? null;
    const { rows } = await sql<QuarantinedEvent>`
      select q.id, q.lead, q.event, e.type, e.properties, q.code, q.message, q.at
      from quarantine q left join events e on e.seq = q.seq
      where ${before}::bigint is null or q.id < ${before}::bigint
      order by q.id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.id] });
  },
});
