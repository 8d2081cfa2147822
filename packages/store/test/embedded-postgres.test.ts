import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { embeddedPostgres } from '../src/index.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'sluice-embedded-'));
/* Open to the database's own account, so that the database lies in it and goes with it. */
chmodSync(dataDir, 0o755);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const ask = async (connectionString: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
};

/** A process of its own that starts the database and never stops it. */
const startElsewhere = async () => {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./embedded-child.ts', import.meta.url)), dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, ...(JSON.parse(String(line)) as { url: string; pid: number }) };
};

test('The database outlives kill -9 of the server, of itself, and of both', async () => {
  const first = await startElsewhere();
  await ask(first.url, 'create table kept (n int)');
  await ask(first.url, 'insert into kept values (1)');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');

  const second = await startElsewhere();
  expect(second.pid).not.toBe(first.pid);
  expect(await ask(second.url, 'select n from kept')).toEqual([1]);
  await ask(second.url, 'insert into kept values (2)');
  process.kill(second.pid, 'SIGKILL');
  second.child.kill('SIGKILL');
  await once(second.child, 'exit');

  const third = await embeddedPostgres({ dataDir });
  expect(await ask(third.connectionString, 'select n from kept order by n')).toEqual([1, 2]);
  await third.stop();
});

test('A second server on the same folder is refused while the first one lives', async () => {
  const other = await startElsewhere();
  await expect(embeddedPostgres({ dataDir })).rejects.toThrow(
    /Another Sluice \(process \d+\) uses the data folder/,
  );
  expect(await ask(other.url, 'select 1')).toEqual([1]);
  other.child.kill('SIGKILL');
  await once(other.child, 'exit');
});

test('It starts again, listens on the loopback only, and asks for the password', async () => {
  const server = await embeddedPostgres({ dataDir });
  expect(await ask(server.connectionString, 'show listen_addresses')).toEqual(['127.0.0.1']);
  expect(await ask(server.connectionString, 'show synchronous_commit')).toEqual(['on']);
  const wrong = new URL(server.connectionString);
  wrong.password = 'guess';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(dataDir, 'postgres-password')).mode & 0o077).toBe(0);
  await server.stop();
  await expect(ask(server.connectionString, 'select 1')).rejects.toThrow();
});
