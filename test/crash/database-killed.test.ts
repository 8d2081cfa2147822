import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EmbeddedPostgres, embeddedPostgres } from '@sluice/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import { outcomeOf } from './outcome.ts';
import { startChild } from './run-child.ts';

let folder: string;
let database: EmbeddedPostgres;
let lab: Lab;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-killed-'));
  /* Open to the database's own account, so that the database lies in it and goes with it. */
  await chmod(folder, 0o755);
  database = await embeddedPostgres({ dataDir: folder });
  lab = await openLab(database.connectionString, 'killed');
});
afterAll(async () => {
  await lab?.[Symbol.asyncDispose]();
  await database?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('A server whose database is killed under load twice goes on when it is back, and nothing is lost or doubled', async () => {
  const url = await lab.copy('run');
  lab.receiver.told.clear();
  const child = startChild(url);
  for (const said of ['ack 2', 'ack 7']) {
    await child.said(said);
    process.kill(database.pid, 'SIGKILL');
    await pause(300);
    database = await embeddedPostgres({ dataDir: folder, port: database.port });
  }
  expect(await child.ended).toMatchObject({ settled: true, code: 0 });
  expect(await outcomeOf(url)).toBe(lab.plain);
  for (const bodies of lab.receiver.told.values()) expect(bodies.size).toBe(1);
});
