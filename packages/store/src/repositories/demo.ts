import { sql } from 'kysely';
import { type Db, nowMs, removeLeads } from '../db.ts';
import { deleteLeads } from './lead-rows.ts';
import { bumpPlan } from './plan.ts';

export interface DemoState {
  readonly state: 'absent' | 'loading' | 'loaded' | 'removing';
  /** 0–1. */
  readonly progress: number;
  readonly leads: number;
}

const underWay = sql`(status = 'running' and next_at > ${nowMs})`;

/** The demo company: leads and workflows that carry the demo flag. */
export const demoRepository = (db: Db) => ({
  async get(): Promise<DemoState> {
    const { rows } = await sql<DemoState>`
      select state, progress, (select count(*)::int from leads where demo) as leads from demo`.execute(db);
    return rows[0] ?? { state: 'absent', progress: 0, leads: 0 };
  },

  async set(
    state: DemoState['state'],
    options: { readonly progress: number; readonly now: number },
  ): Promise<void> {
    await sql`update demo set state = ${state}, progress = ${options.progress}, updated_at = ${options.now}`.execute(
      db,
    );
  },

  /** Moves from one state to another; false if somebody else did before. */
  async begin(from: DemoState['state'], to: DemoState['state']): Promise<boolean> {
    return (
      (await sql`update demo set state = ${to}, progress = 0 where state = ${from} returning id`.execute(db))
        .rows.length > 0
    );
  },

  /**
   * Removes up to `limit` demo leads with all that hangs on them; gives how many. No event is taken and no batch
   * written meanwhile; a lead with an effect under way is left for later, since its answer would outlive it.
   */
  async removeLeads(limit: number): Promise<number> {
    return db.transaction().execute(async (tx) => {
      await sql`select ${removeLeads}`.execute(tx);
      const { rows } = await sql<{
        id: string;
      }>`select id from leads where demo order by id limit ${limit}`.execute(tx);
      const found = rows.map((row) => row.id);
      if (found.length === 0) return 0;
      /* A claim that comes in between is waited for, and its row, no longer idle, stays. */
      await sql`delete from outbox where lead = any(${found}::uuid[]) and not ${underWay}`.execute(tx);
      const busy = await sql<{ lead: string }>`
        select distinct lead from outbox where lead = any(${found}::uuid[])`.execute(tx);
      const waiting = new Set(busy.rows.map((row) => row.lead));
      const ids = found.filter((id) => !waiting.has(id));
      await deleteLeads(tx, ids);
      return ids.length;
    });
  },

  /** Removes the demo workflows with their versions and counts. */
  async removeWorkflows(): Promise<void> {
    await db.transaction().execute(async (tx) => {
      await sql`delete from node_counts where workflow in (select id from workflows where demo)`.execute(tx);
      await sql`delete from workflows where demo`.execute(tx);
      await bumpPlan(tx);
    });
  },
});
