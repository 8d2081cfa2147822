import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../src/index.ts';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();

test('A connection that the database cuts in the middle of a transaction fails that transaction only', async () => {
  const heard: string[] = [];
  await using store = openStore({
    connectionString: database().connectionString,
    onError: ({ message }) => heard.push(message),
  });
  const cut = store.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(database().store.db);
    await pause(200);
    await sql`select 1`.execute(tx);
  });
  await expect(cut).rejects.toThrow();
  expect(heard.join()).toContain('terminating connection');
  expect(await store.plan.revision()).toBe(1);
});
