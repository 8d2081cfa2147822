import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, nowMs, removeLeads } from '../db.ts';
import { isUuid } from '../uuid.ts';
import { leaveCountedNameless } from './analytics/forget.ts';
import { refreshStep } from './analytics/refresh.ts';
import { forgetContact } from './forget-contact.ts';
import { deleteLeads, type RemovedRows } from './lead-rows.ts';
import { mergesRepository } from './merges.ts';

/** What is kept of a lead beside its profile and its history, as a person may ask for it. */
export interface PersonalRecord {
  readonly kind: 'identity' | 'message' | 'handoff' | 'set-aside';
  readonly data: Readonly<Record<string, unknown>>;
}

/** A line of the book of deletions. */
export interface Deletion {
  readonly at: number;
  readonly kind: 'lead' | 'events' | 'traces';
  /** Counts and names of tables; nothing that says who. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** What a person may ask for: everything that is kept of them, and that it be deleted. */
export const privacyRepository = (db: Db) => ({
  /** Identities, messages, handoffs and events set aside of the lead and of all leads merged into it. */
  async records(lead: string): Promise<readonly PersonalRecord[]> {
    if (!isUuid(lead)) return [];
    const family = await mergesRepository(db).family(lead);
    const of = sql`lead = any(${[...family]}::uuid[])`;
    const { rows } = await sql<PersonalRecord>`
      select 'identity' as kind, json_build_object('kind', kind, 'value', value) as data from identities where ${of}
      union all
      select 'message', json_build_object('at', at, 'kind', kind, 'to', to_address, 'subject', subject, 'text', text, 'html', html)
      from mailbox where ${of}
      union all
      select 'handoff', json_build_object('at', created_at, 'owner', owner, 'reason', reason, 'status', status, 'dueAt', due_at,
        'decidedAt', decided_at, 'decision', decision_reason)
      from handoffs where ${of}
      union all
      select 'set-aside', json_build_object('at', at, 'event', event, 'code', code, 'message', message)
      from quarantine where ${of}`.execute(db);
    return rows;
  },

  /**
   * Deletes a person: the lead, all leads merged into it, and all that hangs on them. Entries into stages and
   * decided handoffs stay, as those of nobody, and what brought the person and what they bought: a new random id
   * stands for the person, reasons are gone. Counts of nodes, of stages entered, of handoffs, of revenue and of a
   * company's contacts stay right that way. One transaction: all of it or nothing. No event is taken and no batch written meanwhile. Gives what was deleted, null when there is no such lead.
   */
  async erase(lead: string): Promise<RemovedRows | null> {
    if (!isUuid(lead)) return null;
    /* What its events say of touches and deals is counted before they go. */
    for (let step = 0; step < 5; step += 1) if ((await refreshStep(db))?.done !== false) break;
    return db.transaction().execute(async (tx) => {
      await sql`select ${removeLeads}`.execute(tx);
      const merges = mergesRepository(tx);
      const person = await merges.standing(lead);
      const family = await merges.family(person);
      const { rows } = await sql`select 1 from leads where id = any(${[...family]}::uuid[])`.execute(tx);
      if (rows.length === 0) return null;
      for (const id of family) await forgetContact(tx, id);
      await leaveNameless(tx, { person, leads: family });
      const removed = await deleteLeads(tx, family);
      await note(tx, 'lead', removed);
      return removed;
    });
  },

  /** Writes down a deletion by retention. */
  note: (kind: Deletion['kind'], detail: Deletion['detail']): Promise<void> => note(db, kind, detail),

  /** The latest deletions, newest first. */
  async deletions(limit = 50): Promise<readonly Deletion[]> {
    const { rows } = await sql<Deletion>`
      select at, kind, detail from deletions order by id desc limit ${limit}`.execute(db);
    return rows;
  },

  /** Leads not heard of since `before`, those first that are silent longest. */
  async silent(before: number, limit: number): Promise<readonly string[]> {
    const { rows } = await sql<{ id: string }>`
      select id from leads where last_event_at < ${before} and kind = 'lead' and merged_into is null
      order by last_event_at, id limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  },
});

const note = async (db: Db, kind: Deletion['kind'], detail: Deletion['detail']): Promise<void> => {
  await sql`insert into deletions (at, kind, detail) values (${nowMs}, ${kind}, ${JSON.stringify(detail)})`.execute(
    db,
  );
};

const leaveNameless = async (
  tx: Db,
  { person, leads }: { readonly person: string; readonly leads: readonly string[] },
): Promise<void> => {
  const ids = sql`any(${[...leads]}::uuid[])`;
  const nobody = randomUUID();
  await sql`
    with s as (
      update stage_rows set lead = ${nobody}, event = '', note = null where lead = ${ids}
    )
    update handoffs h set lead = ${nobody}, effect_key = 'erased:' || h.id, reason = '', decision_reason = null
    where lead = ${ids} and status <> 'open'`.execute(tx);
  await leaveCountedNameless(tx, { person, leads, nobody });
};
