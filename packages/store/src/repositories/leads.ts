import type { LeadState } from '@sluice/model';
import { type RawBuilder, sql } from 'kysely';
import { type Db, keepLeads } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid } from '../uuid.ts';
import type { IdentityKind } from './log.ts';

export interface StoredLead {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly account: string | null;
  readonly stage: string | null;
  readonly band: string | null;
  readonly total: number | null;
  readonly owner: string | null;
  readonly createdAt: number;
  readonly lastEventAt: number;
  readonly demo: boolean;
  readonly kind: 'lead' | 'account';
  /** Null until the lead's first turn. */
  readonly state: LeadState | null;
}

export type LeadEntry = Omit<StoredLead, 'state'>;

export interface LeadFilter extends PageRequest {
  /** Beginnings of words of the name or the e-mail address, in any order. */
  readonly q?: string | undefined;
  /** The whole address, any case. */
  readonly email?: string | undefined;
  readonly stage?: string | undefined;
  /** A band's id, or `unscored`. */
  readonly band?: string | undefined;
  readonly owner?: string | undefined;
  /** Default `recent`. */
  readonly sort?: 'recent' | 'score' | undefined;
}

const entry = sql`l.id, l.email, l.name, l.account, l.stage, l.band, l.total, l.owner, l.created_at as "createdAt",
  greatest(l.last_event_at, (s.state ->> 'clock')::bigint) as "lastEventAt", l.demo, l.kind`;

const states = sql`left join lead_states s on s.lead = l.id`;

/** An entry with its place in the list of recent leads, which is up to five minutes behind the event. */
type Listed = LeadEntry & { readonly listedAt: number };

/** Not accounts, and none that was merged into another. */
const people = sql`kind = 'lead' and merged_into is null`;

const sorts = {
  recent: { by: sql`last_event_at`, key: (lead: Listed) => lead.listedAt },
  score: { by: sql`coalesce(total, '-infinity')`, key: (lead: Listed) => lead.total ?? '-infinity' },
} as const;

/** What the index `leads_words` is asked: every word must begin a word of the lead. Null when there is none in it. */
const wordsQuery = (text: string): string | null => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ');
};

/** Up to so many matches are found first and sorted then (some 50 ms); of more, a walk along the list meets enough. */
const rare = 20_000;

/** The planner cannot tell how many leads a word is in, and would walk along millions for the one that has it. */
const isRare = async (db: Db, matches: RawBuilder<unknown>): Promise<boolean> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from leads where ${matches} limit ${rare + 1}) m`.execute(db);
  return (rows[0]?.n ?? 0) <= rare;
};

/** Leads as people look for them. */
export const leadsRepository = (db: Db) => ({
  async list(filter: LeadFilter = {}): Promise<Page<LeadEntry>> {
    const limit = pageLimit(filter);
    const sort = sorts[filter.sort ?? 'recent'];
    const after = readCursor(filter.cursor, 'fu');
    const texts = [filter.q, filter.email, filter.stage, filter.band, filter.owner];
    /* No row can hold a NUL character, and the database refuses to be asked for one. */
    if (texts.some((text) => text?.includes('\0'))) return { items: [], next: null };
    const conditions = [people];
    if (filter.email !== undefined) conditions.push(sql`email = ${filter.email.toLowerCase()}`);
    if (filter.stage !== undefined) conditions.push(sql`stage = ${filter.stage}`);
    if (filter.owner !== undefined) conditions.push(sql`owner = ${filter.owner}`);
    if (filter.band === 'unscored') conditions.push(sql`band is null`);
    else if (filter.band !== undefined) conditions.push(sql`band = ${filter.band}`);
    if (filter.q !== undefined && filter.q !== '') {
      const query = wordsQuery(filter.q);
      if (query === null) return { items: [], next: null };
      const matches = sql`${people} and lead_words(name, email) @@ ${query}::tsquery`;
      conditions.push(
        (await isRare(db, matches)) ? sql`id = any(array(select id from leads where ${matches}))` : matches,
      );
    }
    if (after !== null)
      conditions.push(sql`(${sort.by}, id) < (${String(after[0])}::float8, ${String(after[1])}::uuid)`);
    const { rows } = await sql<Listed>`
      select ${entry}, l.last_event_at as "listedAt"
      from (select * from leads where ${sql.join(conditions, sql` and `)} order by ${sort.by} desc, id desc limit ${limit + 1}) l
      ${states} order by ${sort.by} desc, id desc`.execute(db);
    return pageOf(rows, limit, {
      item: ({ listedAt: _listedAt, ...lead }) => lead,
      key: (row) => [sort.key(row), row.id],
    });
  },

  /** No lead goes away until this transaction ends. Call it first. */
  async keep(): Promise<void> {
    await sql`select ${keepLeads}`.execute(db);
  },

  async get(id: string): Promise<StoredLead | null> {
    if (!isUuid(id)) return null;
    return (
      (await sql<StoredLead>`select ${entry}, s.state from leads l ${states} where l.id = ${id}`.execute(db))
        .rows[0] ?? null
    );
  },

  /** The lead an identity points to. `value` of an e-mail address in any case. */
  async byIdentity(kind: IdentityKind, value: string): Promise<string | null> {
    if (value.includes('\0')) return null;
    const key = kind === 'email' ? value.toLowerCase() : value;
    const row = await db
      .selectFrom('identities')
      .select('lead')
      .where('kind', '=', kind)
      .where('value', '=', key)
      .executeTakeFirst();
    return row?.lead ?? null;
  },

  /** States of the leads heard of last, newest first: what a rule's preview runs over. */
  async recentStates(limit: number): Promise<readonly StoredLead[]> {
    const { rows } = await sql<StoredLead>`
      select ${entry}, s.state from leads l join lead_states s on s.lead = l.id
      where ${people} order by l.last_event_at desc, l.id desc limit ${limit}`.execute(db);
    return rows;
  },

  /** States by id, for those that have one. */
  async states(ids: readonly string[]): Promise<ReadonlyMap<string, LeadState>> {
    const { rows } = await sql<{ id: string; state: LeadState }>`
      select lead as id, state from lead_states where lead = any(${ids.filter(isUuid)}::uuid[])`.execute(db);
    return new Map(rows.map((row) => [row.id, row.state]));
  },
});
