import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from './schema/database.ts';

/** A connection pool or a transaction. */
export type Db = Kysely<Database>;

/** The database's clock in ms: the one clock all workers share. */
export const nowMs: RawBuilder<number> = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/** A list of rows as one JSON parameter, for json_to_recordset. */
export const rowsParam = (rows: readonly object[]): RawBuilder<unknown> => sql`${JSON.stringify(rows)}::json`;

/**
 * Large JSON values as rows of text, in order: one value a line, which JSON written without spaces never breaks.
 * PostgreSQL cuts lines 2.4 × faster than it takes a list of objects apart (2,000 values of 800 characters,
 * insert included: 37 ms as json, 52 by json_to_recordset, 90 by json_to_recordset as jsonb).
 */
export const jsonLines = (values: readonly unknown[]): RawBuilder<unknown> =>
  textLines(values.map((value) => JSON.stringify(value)).join('\n'));

/** Lines of a text as rows, in order. */
export const textLines = (text: string): RawBuilder<unknown> => sql`string_to_table(${text}::text, E'\n')`;

/** Settings of this transaction that leave only plans by index lookup. */
export const byKeyOnly: RawBuilder<unknown> = sql`
  set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`;

const removalKey = 5_715_003;

/** Until this transaction ends no lead goes away. To be taken before the log's lock and before any row's. */
export const keepLeads: RawBuilder<unknown> = sql`pg_advisory_xact_lock_shared(${removalKey})`;

/** Waits for the transactions that hold {@link keepLeads}, and holds up new ones until this one ends. */
export const removeLeads: RawBuilder<unknown> = sql`pg_advisory_xact_lock(${removalKey})`;

/**
 * `lead = ${familyOf(id)}`: the lead itself and every lead merged into it, which together hold its history. The
 * list is made once per statement, by index.
 */
export const familyOf = (lead: string): RawBuilder<unknown> => sql`any(array(
  with recursive family(id) as (
    select ${lead}::uuid union select l.id from family f join leads l on l.merged_into = f.id
  ) select id from family))`;
