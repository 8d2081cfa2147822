import { type RawBuilder, sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';
import type { Json } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { effectColumns, type StoredEffect } from './effects.ts';

/** Which failed effects. */
export interface DeadLetterFilter {
  readonly destination?: string | undefined;
  /** Id of the workflow that asked for it. */
  readonly workflow?: string | undefined;
  /** Part of the latest error. */
  readonly error?: string | undefined;
}

/** One thing that happened to an effect. */
export interface EffectHistoryEntry {
  readonly at: number;
  readonly kind: 'failed' | 'done' | 'retried' | 'edited' | 'given-up' | 'cancelled';
  readonly attempt: number | null;
  readonly ms: number | null;
  readonly message: string | null;
  /** The person or key that did it; null for the product itself. */
  readonly who: string | null;
  /** The input before an edit. */
  readonly before: Json | null;
}

/** Failed effects with the same reason at the same place. */
export interface DeadLetterGroup {
  readonly destination: string | null;
  readonly workflow: string;
  readonly workflowName: string;
  readonly error: string | null;
  readonly count: number;
  readonly latest: number;
}

/** How many rows one statement of a bulk action changes. */
const atOnce = 1000;
/** How many failed effects are looked at for groups. */
const grouped = 20_000;

const matching = ({ destination, workflow, error }: DeadLetterFilter): RawBuilder<unknown> => {
  const like = error === undefined ? null : `%${error.replace(/[\\%_]/g, '\\$&')}%`;
  return sql`o.status = 'failed'
    and (${destination ?? null}::text is null or o.destination = ${destination ?? null})
    and (${workflow ?? null}::text is null or o.cause ->> 'workflow' = ${workflow ?? null})
    and (${like}::text is null or o.last_error ilike ${like})`;
};

/** Effects that were given up by the product, and what people do with them. Every act is kept with who and when. */
export const deadLettersRepository = (db: Db) => ({
  /** Newest first. */
  async list(filter: DeadLetterFilter, request: PageRequest = {}): Promise<Page<StoredEffect>> {
    const limit = pageLimit(request);
    const [at, key] = readCursor(request.cursor, 'is') ?? [null, null];
    const { rows } = await sql<StoredEffect>`
      select ${effectColumns} from outbox o where ${matching(filter)}
        and (${at}::bigint is null or (o.requested_at, o.key) < (${at}::bigint, ${key}::text))
      order by o.requested_at desc, o.key desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.requestedAt, row.key] });
  },

  async count(filter: DeadLetterFilter): Promise<number> {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from outbox o where ${matching(filter)}`.execute(db);
    return rows[0]?.n ?? 0;
  },

  /** The commonest reasons among the latest failed effects. */
  async groups(limit = 20): Promise<readonly DeadLetterGroup[]> {
    const { rows } = await sql<DeadLetterGroup>`
      select destination, workflow, max(name) as "workflowName", error, count(*)::int as count, max(requested_at) as latest
      from (select destination, cause ->> 'workflow' as workflow, cause ->> 'workflowName' as name,
          left(last_error, 200) as error, requested_at
        from outbox where status = 'failed' order by requested_at desc, key desc limit ${grouped}) o
      group by destination, workflow, error order by count desc, latest desc limit ${limit}`.execute(db);
    return rows;
  },

  /** What happened to one effect, oldest first. */
  async history(key: string, limit = 200): Promise<readonly EffectHistoryEntry[]> {
    const { rows } = await sql<EffectHistoryEntry>`
      select at, kind, attempt, ms, message, who, before from (
        select * from effect_history where effect = ${key} order by id desc limit ${limit}) h
      order by id`.execute(db);
    return rows;
  },

  /**
   * Lets a failed effect be tried again now, with another input where one is given. False if it is not a failed
   * one. A changed input counts up `edits`, by which the outside gets another key: no key ever has two contents.
   */
  async retry(
    key: string,
    by: { readonly who: string | null; readonly input?: Json | undefined },
  ): Promise<boolean> {
    const input = by.input === undefined ? null : JSON.stringify(by.input);
    const { rows } = await sql`
      with before as (select key, input from outbox where key = ${key} and status = 'failed' for update),
      changed as (
        update outbox o set status = 'pending', attempts = 0, next_at = ${nowMs}, cancelled_at = null,
          input = coalesce(${input}::jsonb, o.input),
          edits = o.edits + case when ${input}::jsonb <> o.input then 1 else 0 end,
          destination = case when ${input}::jsonb <> o.input then null else o.destination end
        from before where o.key = before.key
        returning o.key, o.input <> before.input as edited, before.input as had
      ),
      told as (
        insert into effect_history (effect, at, kind, who, before)
        select key, ${nowMs}, case when edited then 'edited' else 'retried' end, ${by.who}, case when edited then had end from changed
      )
      select key from changed`.execute(db);
    return rows.length > 0;
  },

  /**
   * Lets those that match be tried again, or lays them to rest; gives their number. At most `most`, so that one
   * that fails again meanwhile is not taken twice. In parts of 1,000, each a transaction of its own.
   */
  async changeAll(
    filter: DeadLetterFilter,
    act: { readonly kind: 'retried' | 'given-up'; readonly who: string | null; readonly most: number },
  ): Promise<number> {
    let all = 0;
    while (all < act.most) {
      const limit = Math.min(atOnce, act.most - all);
      const n = await this.changePart(filter, { ...act, limit });
      all += n;
      if (n < limit) break;
    }
    return all;
  },

  /** Lays one to rest. False if it is not a failed one. */
  async giveUp(key: string, who: string | null): Promise<boolean> {
    const { rows } = await sql`
      with changed as (update outbox set status = 'given-up' where key = ${key} and status = 'failed' returning key),
      told as (insert into effect_history (effect, at, kind, who) select key, ${nowMs}, 'given-up', ${who} from changed)
      select key from changed`.execute(db);
    return rows.length > 0;
  },

  async changePart(
    filter: DeadLetterFilter,
    act: { readonly kind: 'retried' | 'given-up'; readonly who: string | null; readonly limit: number },
  ): Promise<number> {
    const change =
      act.kind === 'retried'
        ? sql`status = 'pending', attempts = 0, next_at = ${nowMs}, cancelled_at = null`
        : sql`status = 'given-up'`;
    const { rows } = await sql<{ n: number }>`
      with changed as (
        update outbox set ${change} where key = any(array(
          select o.key from outbox o where ${matching(filter)} order by o.requested_at desc, o.key desc
          limit ${act.limit} for update skip locked))
        returning key
      ),
      told as (insert into effect_history (effect, at, kind, who) select key, ${nowMs}, ${act.kind}, ${act.who} from changed)
      select count(*)::int as n from changed`.execute(db);
    return rows[0]?.n ?? 0;
  },
});
