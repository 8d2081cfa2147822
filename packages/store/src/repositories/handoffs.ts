import type { Cause } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

export interface StoredHandoff {
  readonly id: string;
  readonly lead: {
    readonly id: string;
    readonly email: string | null;
    readonly name: string | null;
    readonly total: number | null;
    readonly band: string | null;
    /** Domain, where the handoff is of a company. */
    readonly company: string | null;
  };
  /** Id of a rep of the workspace. */
  readonly owner: string | null;
  readonly reason: string;
  readonly status: 'open' | 'accepted' | 'rejected';
  readonly cause: Cause;
  readonly createdAt: number;
  readonly dueAt: number;
  readonly decidedAt: number | null;
  readonly decisionReason: string | null;
}

const select = sql`
  select h.id, h.owner, h.reason, h.status, h.cause, h.created_at as "createdAt", h.due_at as "dueAt",
    h.decided_at as "decidedAt", h.decision_reason as "decisionReason",
    json_build_object('id', h.lead, 'email', l.email, 'name', l.name, 'total', l.total, 'band', l.band,
      'company', case when l.kind = 'account' then l.account end) as lead
  from handoffs h left join leads l on l.id = h.lead`;

/** Leads given to sales. */
export const handoffsRepository = (db: Db) => ({
  /** Adds a handoff, or gives the one this effect made before. `created` says which. */
  async create(handoff: {
    readonly effectKey: string;
    readonly lead: string;
    readonly owner: string | null;
    readonly reason: string;
    readonly cause: Cause;
    readonly now: number;
    readonly dueAt: number;
  }): Promise<{ readonly id: string; readonly owner: string | null; readonly created: boolean }> {
    const id = uuidv7(handoff.now);
    const { rows } = await sql<{ id: string; owner: string | null }>`
      insert into handoffs (id, effect_key, lead, owner, reason, cause, created_at, due_at)
      values (${id}, ${handoff.effectKey}, ${handoff.lead}, ${handoff.owner}, ${handoff.reason},
        ${JSON.stringify(handoff.cause)}, ${handoff.now}, ${handoff.dueAt})
      on conflict (effect_key) do update set effect_key = excluded.effect_key
      returning id, owner`.execute(db);
    const row = rows[0];
    if (row === undefined) throw new Error('The handoff insert gave no row.');
    return { ...row, created: row.id === id };
  },

  /** The handoff an effect made before, if any. */
  async byEffect(effectKey: string): Promise<StoredHandoff | null> {
    return (
      (await sql<StoredHandoff>`${select} where h.effect_key = ${effectKey}`.execute(db)).rows[0] ?? null
    );
  },

  async get(id: string): Promise<StoredHandoff | null> {
    if (!isUuid(id)) return null;
    return (await sql<StoredHandoff>`${select} where h.id = ${id}`.execute(db)).rows[0] ?? null;
  },

  /** Newest first. */
  async list(
    request: PageRequest & {
      readonly status?: StoredHandoff['status'] | 'all' | undefined;
      readonly lead?: string | undefined;
    } = {},
  ): Promise<Page<StoredHandoff>> {
    const limit = pageLimit(request);
    const [at, id] = readCursor(request.cursor, 'iu') ?? [null, null];
    const status = request.status === 'all' ? null : (request.status ?? null);
    const lead = request.lead === undefined ? null : isUuid(request.lead) ? request.lead : undefined;
    if (lead === undefined) return { items: [], next: null };
    const { rows } = await sql<StoredHandoff>`
      ${select} where (${status}::text is null or h.status = ${status}::text)
        and (${lead}::uuid is null or h.lead = ${lead}::uuid)
        and (${at}::bigint is null or (h.created_at, h.id) < (${at}::bigint, ${id}::uuid))
      order by h.created_at desc, h.id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.createdAt, row.id] });
  },

  /** Accepts or rejects an open handoff; null when it is unknown or already decided. */
  async decide(
    id: string,
    decision: {
      readonly status: 'accepted' | 'rejected';
      readonly reason: string | null;
      readonly now: number;
    },
  ): Promise<StoredHandoff | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql`
      update handoffs set status = ${decision.status}, decision_reason = ${decision.reason}, decided_at = ${decision.now}
      where id = ${id} and status = 'open' returning id`.execute(db);
    return rows.length === 0 ? null : this.get(id);
  },

  /** The next of `ids` in turn; remembers it. Call it in the transaction that uses the answer. */
  async nextInTurn(cursor: string, ids: readonly string[]): Promise<string | null> {
    if (ids.length === 0) return null;
    await sql`insert into cursors (name, value) values (${cursor}, '') on conflict (name) do nothing`.execute(
      db,
    );
    const { rows } = await sql<{
      value: string;
    }>`select value from cursors where name = ${cursor} for update`.execute(db);
    const next = ids[(ids.indexOf(rows[0]?.value ?? '') + 1) % ids.length] ?? null;
    await sql`update cursors set value = ${next ?? ''} where name = ${cursor}`.execute(db);
    return next;
  },
});
