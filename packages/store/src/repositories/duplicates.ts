import { sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid } from '../uuid.ts';

/** What makes two leads look like one. */
export type DuplicateRule = 'email' | 'name' | 'phone';

export interface DuplicatePair {
  readonly a: string;
  readonly b: string;
  readonly rules: readonly DuplicateRule[];
  readonly foundAt: number;
}

/** Events looked at in one step. */
const step = 5_000;
/** Leads with the same key beyond these are no pair: a switchboard's number, a name like Info. */
const keyMates = 5;

/* Each rule on its own: the key two leads share, null where it does not apply. */
const rules: Readonly<Record<DuplicateRule, ReturnType<typeof sql>>> = {
  email: sql`regexp_replace(split_part(l.email, '@', 1), '[+].*$|[.]', '', 'g') || '@' || split_part(l.email, '@', 2)`,
  name: sql`case when l.name ~ '[[:alnum:]].*[[:space:]].*[[:alnum:]]'
    then lower(regexp_replace(l.name, '[^[:alnum:]]+', '', 'g')) || '@' || l.account end`,
  phone: sql`case when length(regexp_replace(s.state #>> '{traits,phone}', '[^0-9]', '', 'g')) >= 7
    then right(regexp_replace(s.state #>> '{traits,phone}', '[^0-9]', '', 'g'), 9) end`,
};

/** Leads that look like one person. */
export const duplicatesRepository = (db: Db) => ({
  /**
   * Looks at the leads of the events judged since the last look, at most a few thousand; false when there is no
   * more. What a person said is no duplicate stays so.
   */
  async look(): Promise<boolean> {
    return db.transaction().execute(async (tx) => {
      await sql`insert into cursors (name, value) values ('duplicates', '0') on conflict do nothing`.execute(
        tx,
      );
      const cursor = await sql<{ value: string }>`
        select value from cursors where name = 'duplicates' for update skip locked`.execute(tx);
      const after = cursor.rows[0]?.value;
      if (after === undefined) return false;
      const { rows } = await sql<{ leads: readonly string[] | null; until: number | null }>`
        select array_agg(distinct lead) as leads, max(seq) as until from (
          select e.seq, e.lead from events e
          where e.seq > ${after}::bigint and e.seq < coalesce((
            select min(w.seq) from events w join partitions p on p.id = w.partition
            where w.seq > p.offset_seq and w.seq > ${after}::bigint), 9e18::bigint)
          order by e.seq limit ${step}) e`.execute(tx);
      const [found] = rows;
      if (found?.leads == null || found.until === null) return false;
      const leads = sql`${[...found.leads]}::uuid[]`;
      await sql`delete from duplicate_keys where lead = any(${leads})`.execute(tx);
      for (const [rule, key] of Object.entries(rules))
        await sql`
          insert into duplicate_keys (rule, key, lead)
          select ${rule}, k.key, k.lead from (
            select l.id as lead, ${key} as key from leads l join lead_states s on s.lead = l.id
            where l.id = any(${leads}) and l.kind = 'lead' and l.merged_into is null) k
          where k.key is not null`.execute(tx);
      await sql`
        insert into duplicates (a, b, rule, found_at)
        select distinct least(k.lead, m.lead), greatest(k.lead, m.lead), k.rule, ${nowMs}
        from duplicate_keys k cross join lateral (
          select lead from duplicate_keys o where o.rule = k.rule and o.key = k.key and o.lead <> k.lead limit ${keyMates}) m
        where k.lead = any(${leads}) on conflict do nothing`.execute(tx);
      await sql`update cursors set value = ${String(found.until)} where name = 'duplicates'`.execute(tx);
      return true;
    });
  },

  /** Pairs nobody has decided about, found last first. */
  async list(request: PageRequest = {}): Promise<Page<DuplicatePair>> {
    const limit = pageLimit(request);
    const [at, a, b] = readCursor(request.cursor, 'iuu') ?? [null, null, null];
    const { rows } = await sql<DuplicatePair>`
      select d.a, d.b, array_agg(d.rule order by d.rule) as rules, max(d.found_at) as "foundAt"
      from duplicates d
      join leads la on la.id = d.a and la.merged_into is null join leads lb on lb.id = d.b and lb.merged_into is null
      where d.dismissed_at is null
        and exists (select from duplicate_keys ka join duplicate_keys kb on kb.rule = ka.rule and kb.key = ka.key
          where ka.lead = d.a and kb.lead = d.b and ka.rule = d.rule)
        and (${at}::bigint is null or (d.found_at, d.a, d.b) < (${at}::bigint, ${a}::uuid, ${b}::uuid))
      group by d.found_at, d.a, d.b order by d.found_at desc, d.a desc, d.b desc limit ${limit + 1}`.execute(
      db,
    );
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.foundAt, row.a, row.b] });
  },

  /** Keeps that two leads are different people. */
  async dismiss(pair: readonly [string, string], by: string | null): Promise<boolean> {
    const [one, other] = pair;
    if (!isUuid(one) || !isUuid(other)) return false;
    const { rows } = await sql`
      update duplicates set dismissed_at = ${nowMs}, dismissed_by = ${by}
      where a = least(${one}::uuid, ${other}::uuid) and b = greatest(${one}::uuid, ${other}::uuid) returning a`.execute(
      db,
    );
    return rows.length > 0;
  },
});
