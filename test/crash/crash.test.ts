import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { crashPoints } from '@sluice/runtime';
import { openStore } from '@sluice/store';
import { onServer, urlOf, withTestDatabase } from '@sluice/store/testing';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { outcomeOf } from './outcome.ts';
import { batches, installScenario } from './scenario.ts';

const base = withTestDatabase();
const child = fileURLToPath(new URL('./child.ts', import.meta.url));
const made: string[] = [];
const children = new Set<ChildProcess>();

/** What the outside world was told, by idempotency key. */
const told = new Map<string, Set<string>>();
const receiver = createServer((request, response) => {
  const key = String(request.headers['idempotency-key']);
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    told.set(key, (told.get(key) ?? new Set()).add(body));
    response.end('{}');
  });
});

/** A copy of the database in which the workflow is published. */
const copyOf = async (name: string): Promise<string> => {
  const server = inject('sluiceDatabaseServer');
  const from = new URL(base().connectionString).pathname.slice(1);
  const to = `${from}_${name.replace(/\W/g, '_')}`;
  await onServer(server, (query) => query(`create database ${to} template ${from}`));
  made.push(to);
  return urlOf(server, to);
};

/** Runs the child to its end; gives the batches it acknowledged and how it ended. */
const run = async (
  connectionString: string,
  options: { readonly first: number; readonly die?: readonly [point: string, visit: number] },
) => {
  const [point = '', visit = 1] = options.die ?? [];
  const process_ = spawn(
    process.execPath,
    [child, connectionString, String(options.first), point, String(visit)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  children.add(process_);
  const lines: string[] = [];
  createInterface({ input: process_.stdout }).on('line', (line) => lines.push(line));
  const [code, signal] = await once(process_, 'close');
  children.delete(process_);
  const acked = lines.filter((line) => line.startsWith('ack ')).map((line) => Number(line.slice(4)));
  return { acked, settled: lines.includes('settled'), code, signal };
};

let plain: string;
beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await installScenario(base().store, `http://127.0.0.1:${port}/hook`);
  await base().store.close();
  const uninterrupted = await copyOf('plain');
  expect(await run(uninterrupted, { first: 0 })).toMatchObject({ settled: true, code: 0 });
  plain = await outcomeOf(uninterrupted);
});
afterAll(async () => {
  /* What a test that ran out of time left running. */
  for (const one of children) one.kill('SIGKILL');
  receiver.closeAllConnections();
  receiver.close();
  await onServer(inject('sluiceDatabaseServer'), async (query) => {
    for (const name of made) await query(`drop database ${name} with (force)`);
  });
});

test('The uninterrupted run does something everywhere', () => {
  for (const word of ['"stage":"mql"', 'mailed', 'told', '"owner":"ann"', 'effect.completed', '2 per day'])
    expect(plain).toContain(word);
  expect(plain.split('== quarantine')[1]?.trim()).toBe('');
  expect(told.size).toBe(12);
});

for (const [index, point] of crashPoints.entries()) {
  const visit = 1 + (index % 3);
  test(`Killed at ${point} (visit ${visit}), a restarted server comes to the same end and loses nothing it acknowledged`, async () => {
    const database = await copyOf(point);
    told.clear();
    const killed = await run(database, { first: 0, die: [point, visit] });
    expect(killed.signal).toBe('SIGKILL');
    await using store = openStore({ connectionString: database });
    const log = (await store.log.list({ limit: 500 })).items.map(({ id }) => id);
    for (const n of killed.acked) for (const { id } of batches()[n] ?? []) expect(log).toContain(id);

    const again = await run(database, { first: killed.acked.length });
    expect(again).toMatchObject({ settled: true, code: 0 });
    expect(await outcomeOf(database)).toBe(plain);
    for (const bodies of told.values()) expect(bodies.size).toBe(1);
    expect(told.size).toBe(12);
  });
}
