import { sql } from 'kysely';
import { type Db, keepLeads } from '../../db.ts';
import { touchOf } from './touch-of.ts';

/** What one step of folding the log into the tables of analytics did. */
export interface AnalyticsStep {
  /** Place in the log up to which everything is counted now. */
  readonly upTo: number;
  /** Nothing judged is left to count. */
  readonly done: boolean;
  readonly people: number;
}

/** Events of the log that one step takes in. */
const chunk = 20_000;

/**
 * Folds the next judged part of the log into what analytics are counted from. Every person who did something that
 * counts in it, was merged or parted is counted anew from all there is, so that what comes late or changes who is who
 * leaves nothing behind. Null while another process is at it.
 */
export const refreshStep = (db: Db): Promise<AnalyticsStep | null> =>
  db.transaction().execute(async (tx) => {
    await sql`select ${keepLeads}`.execute(tx);
    const { rows } = await sql<{ value: string }>`
      select value from cursors where name = 'analytics' for update skip locked`.execute(tx);
    const from = rows[0] === undefined ? null : Number(rows[0].value);
    if (from === null) return null;
    const ends = await sql<{ upTo: number | null; last: number }>`
      with judged as (select least(min(offset_seq), (select max(seq) from events)) as last from partitions)
      select last, (select max(seq) from (
        select seq from events where seq > ${from}::bigint and seq <= last order by seq limit ${chunk}) e) as "upTo"
      from judged`.execute(tx);
    const { upTo = null, last = 0 } = ends.rows[0] ?? {};
    if (upTo === null) return { upTo: from, done: true, people: 0 };
    await takeIn(tx, { from, upTo });
    const people = await peopleOf(tx, { from, upTo });
    if (people.length > 0) await countAnew(tx, people);
    await sql`update cursors set value = ${String(upTo)} where name = 'analytics'`.execute(tx);
    return { upTo, done: upTo >= last, people: people.length };
  });

interface Part {
  /** Exclusive. */
  readonly from: number;
  /** Inclusive. */
  readonly upTo: number;
}

const inPart = ({ from, upTo }: Part) => sql`e.seq > ${from}::bigint and e.seq <= ${upTo}::bigint`;

/** Touches and deals the events of a part tell of. */
const takeIn = async (tx: Db, part: Part): Promise<void> => {
  await sql`
    insert into touches (lead, person, at, event, source, campaign, content)
    select lead, lead, occurred_at, id, source, campaign, content from (
      select e.lead, e.occurred_at, e.id, e.seq, ${touchOf.source} as source, ${touchOf.campaign} as campaign, ${touchOf.content} as content
      from events e where ${inPart(part)} and e.type not like 'account.%') t
    where source is not null or campaign is not null or content is not null order by seq`.execute(tx);
  await sql`
    insert into deals (lead, person, at, event, outcome, amount, currency)
    select e.lead, e.lead, e.occurred_at, e.id, substr(e.type, 6),
      case when json_typeof(e.properties -> 'amount') = 'number' then (e.properties ->> 'amount')::float8 else 0 end,
      case when json_typeof(e.properties -> 'currency') = 'string' then left(e.properties ->> 'currency', 20) end
    from events e where ${inPart(part)} and e.type in ('deal.opened', 'deal.won', 'deal.lost') order by e.seq`.execute(
    tx,
  );
};

/** Everybody to count anew: who answers now for a lead that did something, and who did so far. */
const peopleOf = async (tx: Db, part: Part): Promise<readonly string[]> => {
  const { rows } = await sql<{ person: string }>`
    with recursive changed as materialized (
      select distinct e.lead from events e join leads l on l.id = e.lead and l.kind = 'lead'
      where ${inPart(part)} and (
        e.type in ('lead.retiring', 'lead.merged', 'lead.restored', 'lead.unmerged')
        or exists (select from touches t where t.lead = e.lead and t.event = e.id)
        or exists (select from deals d where d.lead = e.lead and d.event = e.id)
        or exists (select from stage_rows s where s.lead = e.lead and not exists (select from person_stages p where p.id = s.id)))
    ), up(lead, n) as (
      select lead, 0 from changed
      union
      select l.merged_into, n + 1 from up join leads l on l.id = up.lead where l.merged_into is not null and n < 100
    )
    select lead as person from up
    union select m.person from merged_people m join changed using (lead)`.execute(tx);
  return rows.map(({ person }) => person);
};

/** Counts these people anew, each with all leads merged into it. */
const countAnew = async (tx: Db, ids: readonly string[]): Promise<void> => {
  const people = sql`any(${[...ids]}::uuid[])`;
  await sql`delete from merged_people where person = ${people} or lead = ${people}`.execute(tx);
  await sql`
    insert into merged_people (lead, person)
    with recursive family(person, lead) as (
      select id, id from leads where id = ${people} and merged_into is null
      union
      select f.person, l.id from family f join leads l on l.merged_into = f.lead
    )
    select lead, person from family where lead <> person`.execute(tx);
  await sql`delete from person_stages where person = ${people}`.execute(tx);
  await sql`
    insert into person_stages (id, person, stage, at, kind)
    select id, person, to_stage, at,
      case when row_number() over (partition by person, to_stage order by at, id) = 1 then 'first'
        when row_number() over (partition by lead, to_stage order by at, id) > 1 then 'again' else 'double' end
    from (${members(people)}) m join stage_rows s using (lead)
    on conflict (id) do update set person = excluded.person, kind = excluded.kind`.execute(tx);
  for (const table of ['touches', 'deals'] as const)
    await sql`
      update ${sql.table(table)} t set person = m.person from (${members(people)}) m
      where t.lead = m.lead and t.person <> m.person`.execute(tx);
  await sql`delete from people where person = ${people}`.execute(tx);
  await sql`
    insert into people (person, source, campaign)
    select id, (select source from touches t where t.person = l.id and source is not null order by t.at, t.id limit 1),
      (select campaign from touches t where t.person = l.id and campaign is not null order by t.at, t.id limit 1)
    from leads l where id = ${people} and merged_into is null and kind = 'lead'`.execute(tx);
};

const members = (people: ReturnType<typeof sql>) => sql`
  select id as lead, id as person from leads where id = ${people} and merged_into is null
  union all select lead, person from merged_people where person = ${people}`;
