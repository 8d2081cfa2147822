import { openStore, type Store } from '@sluice/store';
import { sql } from 'kysely';

/* Everything judged, in an order that does not depend on the run. Only ids of leads, merges and handoffs,
   and what the database's clock wrote, differ between runs. */
const questions = {
  /* Which of two effects answers first is chance, and with it the order in which its lists are joined. */
  leads: sql`select email, stage, band, total, owner, name, (state::jsonb - 'lists')::text as doc,
      (select string_agg(list, ' ' order by list) from json_array_elements_text(state -> 'lists') list) as lists
    from leads join lead_states on lead = id order by email`,
  events: sql`select id, type, lead, properties::text as doc, occurred_at from events order by id`,
  scores: sql`select lead, at, group_id, mode, points, delta, limited, node, event from score_rows order by event, node`,
  stages: sql`select lead, at, from_stage, to_stage, rule::text as doc, event from stage_rows order by event, to_stage`,
  counts: sql`select node, port, hour, n from node_counts order by node, port, hour`,
  runs: sql`select * from runs order by id`,
  assignments: sql`select lead, unit, arm, phase, version, at, event from assignments order by unit, at, event`,
  effects: sql`select key, lead, type, input::text as doc, cause::text as why, subject::text as subject, status from outbox order by key`,
  mail: sql`select key, kind, to_address, subject, text from mailbox order by key`,
  handoffs: sql`select effect_key, lead, owner, reason, status, due_at from handoffs order by effect_key`,
  merges: sql`select winner, loser, merged_by, reason, moved, undone_at from merges`,
  quarantine: sql`select event, code, message from quarantine order by event`,
};

/** What the workflows did, event by event. */
const tracesOf = async (store: Store): Promise<readonly string[]> => {
  const { rows } = await sql<{ seq: number; id: string; lead: string }>`
    select seq, id, lead from events order by id`.execute(store.db);
  const passages = await store.traces.of(rows.map(({ seq }) => seq));
  return rows.flatMap(({ seq, id, lead }) => {
    const passed = passages.get(seq);
    return passed === undefined ? [] : [JSON.stringify([id, lead, passed])];
  });
};

/** Lists in the states that a merge hands over, in one order: see `leads` above. */
const listsInOrder = (text: string): string =>
  text.replaceAll(/(\\"lists\\": ?\[)([^\]]*)/g, (_, before: string, lists: string) =>
    before.concat(lists.split(/, ?/).sort().join()),
  );

/** What a run came to, as text with one name for each lead, merge and handoff. */
export const outcomeOf = async (connectionString: string): Promise<string> => {
  await using store = openStore({ connectionString });
  const names = await sql<{ id: string; name: string }>`
    select id::text, 'lead of ' || email as name from leads where email is not null
    union all select m.loser::text, 'lead retired into ' || w.email from merges m join leads w on w.id = m.winner
    union all select m.id::text, 'merge into ' || w.email from merges m join leads w on w.id = m.winner
    union all select h.id::text, 'handoff of ' || l.email from handoffs h join leads l on l.id = h.lead`.execute(
    store.db,
  );
  /* The id of a timer's event holds its lead's, so rows are put in order by their names. */
  const named = (text: string): string =>
    names.rows.reduce((so, { id, name }) => so.replaceAll(id, name), text);
  const answers: string[] = [];
  for (const [table, query] of Object.entries(questions)) {
    const { rows } = await query.execute(store.db);
    answers.push(`== ${table}`, ...rows.map((row) => listsInOrder(named(JSON.stringify(row)))).sort());
  }
  answers.push('== traces', ...(await tracesOf(store)).map(named).sort());
  return answers.join('\n');
};
