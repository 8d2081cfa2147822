import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { tablesOfLead } from '../src/repositories/lead-rows.ts';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();
const golden = fileURLToPath(new URL('./schema.golden.txt', import.meta.url));

/** Tables, columns, constraints and indexes as the catalogue tells them. */
const dump = async (): Promise<string> => {
  const { rows } = await sql<{ line: string }>`
    select line from (
      select c.relname as t, 0 as k, a.attnum as n,
        format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
          case when a.attnotnull then ' not null' else '' end,
          case when a.attidentity <> '' then ' identity' else coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') end) as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace
      union all
      select c.relname, 1, 0, format('%s: %s', c.relname, pg_get_constraintdef(k.oid))
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where c.relnamespace = 'public'::regnamespace and not c.relispartition and k.contype <> 'n'
      union all
      select c.relname, 2, 0, replace(pg_get_indexdef(i.indexrelid), 'public.', '')
      from pg_index i join pg_class c on c.oid = i.indrelid where not c.relispartition and c.relnamespace = 'public'::regnamespace
    ) s order by t collate "C", k, n, line collate "C"`.execute(database().store.db);
  return `${rows.map((row) => row.line).join('\n')}\n`;
};

test('The migrations give the schema that is written down', async () => {
  const now = await dump();
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, now);
  expect(now).toBe(readFileSync(golden, 'utf8'));
});

test('Every table with rows of a lead is one whose rows go with the lead', async () => {
  const { rows } = await sql<{ table: string }>`
    select c.relname as table from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'lead' and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition
      and c.relnamespace = 'public'::regnamespace order by 1`.execute(database().store.db);
  expect(rows.map(({ table }) => table)).toEqual([...tablesOfLead].sort());
});

test('Migrating again changes nothing', async () => {
  expect(await database().store.migrate()).toEqual([]);
});
