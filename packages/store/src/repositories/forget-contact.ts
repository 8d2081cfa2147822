import { sql } from 'kysely';
import type { Db } from '../db.ts';

/**
 * Puts a random id in the place of a lead's in what its company was told and remembers of it: contacts are counted
 * as before, nothing says who one was. Call it in a transaction that holds `removeLeads`. Workers remember the states
 * of companies, so the fence of their partitions is raised.
 */
export const forgetContact = async (tx: Db, lead: string): Promise<void> => {
  const { rows } = await sql<{ id: string }>`
    select a.lead as id from identities a where a.kind = 'account' and a.value in (
      select account from leads where id = ${lead} and account is not null
      union select state::jsonb #>> '{told,domain}' from lead_states where lead = ${lead})`.execute(tx);
  if (rows.length === 0) return;
  const accounts = sql`any(${rows.map(({ id }) => id)}::uuid[])`;
  await sql`
    with nobody as materialized (select gen_random_uuid()::text as id), e as (
      update events set properties = jsonb_set(properties::jsonb, '{lead}', to_jsonb(nobody.id))::json from nobody
      where lead = ${accounts} and type = 'account.member' and properties ->> 'lead' = ${lead}
    ), s as (
      update lead_states set state = replace(state::text, ${lead}::text, nobody.id)::json from nobody
      where lead = ${accounts}
    )
    update partitions set fence = fence + 1 where id in (select partition from leads where id = ${accounts})`.execute(
    tx,
  );
};
