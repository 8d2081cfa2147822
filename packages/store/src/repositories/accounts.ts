import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';

/** A company as lists show it: what its contacts come to, and its own judgement where workflows give one. */
export interface AccountEntry {
  readonly domain: string;
  /** The account's own id; null while no workflow on companies has looked at it. */
  readonly id: string | null;
  readonly name: string | null;
  readonly stage: string | null;
  readonly band: string | null;
  readonly total: number | null;
  readonly members: number;
  readonly best: number | null;
  readonly sum: number | null;
  /** Contacts heard of in the last 14 days. */
  readonly engaged: number;
  readonly lastEventAt: number;
}

export interface AccountFilter extends PageRequest {
  /** Part of the domain. */
  readonly q?: string | undefined;
  readonly stage?: string | undefined;
  readonly band?: string | undefined;
  /** By domain, or by the account's own score, which only judged accounts have. Default `name`. */
  readonly sort?: 'name' | 'score' | undefined;
}

const members = sql`kind = 'lead' and merged_into is null`;
const twoWeeks = 14 * 86_400_000;
const rollUp = (now: number) => sql`count(*)::int as members, max(total) as best, sum(total) as sum,
  (count(*) filter (where last_event_at > ${now - twoWeeks}::bigint))::int as engaged, max(last_event_at) as "lastEventAt"`;
const likely = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** Companies by domain. */
export const accountsRepository = (db: Db) => ({
  async list(filter: AccountFilter, now: number): Promise<Page<AccountEntry>> {
    const { sort = 'name', stage, band, q } = filter;
    if ([q, stage, band].some((text) => text?.includes('\0'))) return { items: [], next: null };
    return sort === 'score' || stage !== undefined || band !== undefined
      ? judged(db, filter, now)
      : byDomain(db, filter, now);
  },

  async get(domain: string, now: number): Promise<AccountEntry | null> {
    if (domain.includes('\0')) return null;
    const { rows } = await sql<AccountEntry>`
      select r.*, ${domain}::text as domain, a.id, a.name, a.stage, a.band, a.total
      from (select ${rollUp(now)} from leads where ${members} and account = ${domain}) r
      left join identities i on i.kind = 'account' and i.value = ${domain} left join leads a on a.id = i.lead`.execute(
      db,
    );
    const [row] = rows;
    return row === undefined || (row.members === 0 && row.id === null) ? null : row;
  },

  /** Ids of a company's contacts, those heard of last first. */
  async members(domain: string, limit: number): Promise<readonly string[]> {
    if (domain.includes('\0')) return [];
    const { rows } = await sql<{ id: string }>`
      select id from leads where ${members} and account = ${domain}
      order by last_event_at desc, id desc limit ${limit}`.execute(db);
    return rows.map(({ id }) => id);
  },
});

const byDomain = async (db: Db, filter: AccountFilter, now: number): Promise<Page<AccountEntry>> => {
  const limit = pageLimit(filter);
  const after = readCursor(filter.cursor, 's')?.[0] ?? null;
  const pattern = filter.q === undefined || filter.q === '' ? null : likely(filter.q);
  const { rows } = await sql<AccountEntry>`
    select p.*, a.id, a.name, a.stage, a.band, a.total from (
      select account as domain, ${rollUp(now)} from leads
      where ${members} and account is not null and (${after}::text is null or account > ${after}::text)
        and (${pattern}::text is null or account ilike ${pattern}::text)
      group by account order by account limit ${limit + 1}
    ) p left join identities i on i.kind = 'account' and i.value = p.domain left join leads a on a.id = i.lead
    order by p.domain`.execute(db);
  return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.domain] });
};

const judged = async (db: Db, filter: AccountFilter, now: number): Promise<Page<AccountEntry>> => {
  const limit = pageLimit(filter);
  const after = readCursor(filter.cursor, 'fu');
  const conditions = [sql`kind = 'account'`];
  if (filter.stage !== undefined) conditions.push(sql`stage = ${filter.stage}`);
  if (filter.band !== undefined) conditions.push(sql`band = ${filter.band}`);
  if (filter.q !== undefined && filter.q !== '') conditions.push(sql`account ilike ${likely(filter.q)}`);
  const place = sql`coalesce(total, '-infinity')`;
  if (after !== null)
    conditions.push(sql`(${place}, id) < (${String(after[0])}::float8, ${String(after[1])}::uuid)`);
  const { rows } = await sql<AccountEntry & { id: string }>`
    select a.id, a.account as domain, a.name, a.stage, a.band, a.total, r.members, r.best, r.sum, r.engaged,
      coalesce(r."lastEventAt", a.last_event_at) as "lastEventAt"
    from (select * from leads where ${sql.join(conditions, sql` and `)} order by ${place} desc, id desc limit ${limit + 1}) a
    cross join lateral (select ${rollUp(now)} from leads l where ${members} and l.account = a.account) r
    order by coalesce(a.total, '-infinity') desc, a.id desc`.execute(db);
  return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.total ?? '-infinity', row.id] });
};
