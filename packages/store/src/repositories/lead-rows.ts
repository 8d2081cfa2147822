import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { forgetCounted } from './analytics/forget.ts';
import { tracesRepository } from './traces.ts';

/** Tables whose rows of a lead go with the lead. A test holds every table with a column `lead` against this list. */
export const tablesOfLead = [
  'score_rows',
  'stage_rows',
  'quarantine',
  'handoffs',
  'mailbox',
  'runs',
  'timers',
  'outbox',
  'identities',
  'events',
  'lead_states',
  'workflow_errors',
  'duplicate_keys',
  'assignments',
  'touches',
  'deals',
  'merged_people',
  'backtest_changes',
] as const;

/** How many rows went, by table. */
export type RemovedRows = Readonly<Partial<Record<(typeof tablesOfLead)[number], number>>>;

/**
 * Deletes leads with all that hangs on them. Call it in a transaction that holds `removeLeads`. The merges they took
 * part in go as well: they name identities.
 */
export const deleteLeads = async (tx: Db, ids: readonly string[]): Promise<RemovedRows> => {
  const leads = sql`${[...ids]}::uuid[]`;
  await sql`delete from event_ids where digest in (select event_digest(id) from events where lead = any(${leads}))`.execute(
    tx,
  );
  await sql`delete from event_traces where event in (select id from events where lead = any(${leads}))`.execute(
    tx,
  );
  await forgetInFindings(tx, ids);
  await forgetCounted(tx, ids);
  await tracesRepository(tx).erase(ids);
  const removed: Record<string, number> = {};
  for (const table of tablesOfLead) {
    const { numAffectedRows } = await sql`delete from ${sql.table(table)} where lead = any(${leads})`.execute(
      tx,
    );
    removed[table] = Number(numAffectedRows ?? 0n);
  }
  await sql`delete from merges where winner = any(${leads}) or loser = any(${leads})`.execute(tx);
  await sql`delete from leads where id = any(${leads})`.execute(tx);
  return removed;
};

/** A preview of another scoring model names leads that cross a line: its counts stay, these names go. */
const forgetInFindings = async (tx: Db, ids: readonly string[]): Promise<void> => {
  const named = sql`jsonb_array_elements(case jsonb_typeof(result::jsonb -> 'leads') when 'array' then result::jsonb -> 'leads' else '[]' end) l`;
  await sql`
    update sweep_parts set result = jsonb_set(result::jsonb, '{leads}',
      coalesce((select jsonb_agg(l) from ${named} where not l ->> 'id' = any(${[...ids]}::text[])), '[]'))::json
    where exists (select from ${named} where l ->> 'id' = any(${[...ids]}::text[]))`.execute(tx);
};
