import { sql } from 'kysely';
import type { Db } from '../../db.ts';

/**
 * What is counted of a person stays counted, as of somebody without a name: a random id stands for the person, the
 * events that told are not named. Call it where the rows of `stage_rows` have got that id already.
 */
export const leaveCountedNameless = async (
  tx: Db,
  {
    person,
    leads,
    nobody,
  }: { readonly person: string; readonly leads: readonly string[]; readonly nobody: string },
): Promise<void> => {
  const ids = sql`any(${[...leads]}::uuid[])`;
  await sql`update people set person = ${nobody} where person = ${person}`.execute(tx);
  await sql`update person_stages set person = ${nobody} where person = ${ids}`.execute(tx);
  for (const table of ['touches', 'deals'] as const)
    await sql`
      update ${sql.table(table)} set lead = ${nobody}, person = ${nobody}, event = '' where lead = ${ids}`.execute(
      tx,
    );
  /* What was not counted yet is now: nobody comes back to a lead that has gone. */
  await sql`
    insert into person_stages (id, person, stage, at, kind)
    select id, lead, to_stage, at, case when row_number() over (partition by to_stage order by at, id) = 1 and not exists (
      select from person_stages p where p.person = ${nobody} and p.stage = s.to_stage) then 'first' else 'again' end
    from stage_rows s where lead = ${nobody} and not exists (select from person_stages p where p.id = s.id)`.execute(
    tx,
  );
};

/** Takes leads that go with all that hangs on them out of what is counted. Call it before their rows go. */
export const forgetCounted = async (tx: Db, leads: readonly string[]): Promise<void> => {
  const ids = sql`any(${[...leads]}::uuid[])`;
  await sql`delete from person_stages p using stage_rows s where s.id = p.id and s.lead = ${ids}`.execute(tx);
  await sql`delete from people where person = ${ids}`.execute(tx);
};
