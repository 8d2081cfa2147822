import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStore, type Store } from '@sluice/store';
import { onServer, urlOf } from '@sluice/store/testing';
import { afterEach, expect, inject, test } from 'vitest';
import { callerOf } from './support/call.ts';
import { root } from './support/run-sluice.ts';

const adminKey = 'many-machines-admin-key';
const server = inject('sluiceDatabaseServer');
const children = new Set<ChildProcess>();
const folders: string[] = [];
const databases: string[] = [];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Role = 'all' | 'api' | 'worker';

/** A `sluice start` of its own, as on a machine of its own; gives where it listens. */
const start = async (role: Role, database: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-machine-'));
  folders.push(folder);
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts'), 'start'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      DATABASE_URL: database,
      SLUICE_DATA: folder,
      SLUICE_ADMIN_KEY: adminKey,
      SLUICE_LOG_LEVEL: 'error',
      SLUICE_ROLE: role,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /ready at (\S+)/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`${role} ended with ${code}`)));
  });
};

const stopAll = async (): Promise<void> => {
  await Promise.all(
    [...children].map(
      (child) =>
        new Promise((resolve) => {
          child.once('exit', resolve);
          child.kill('SIGTERM');
        }),
    ),
  );
  children.clear();
};

afterEach(async () => {
  await stopAll();
  for (const name of databases.splice(0))
    await onServer(server, (query) => query(`drop database if exists ${name} with (force)`));
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

const newDatabase = async (): Promise<string> => {
  const name = `sluice_many_${randomBytes(6).toString('hex')}`;
  databases.push(name);
  await onServer(server, (query) => query(`create database ${name} template ${inject('sluiceTemplate')}`));
  return urlOf(server, name);
};

const people = 60;
const visits = 12;

/** The n-th batch of visits and forms of everybody; half of each batch is sent twice. */
const batchOf = (n: number) =>
  Array.from({ length: people }, (_, person) => ({
    id: `p${person}-${n}`,
    type: n === 3 ? 'form.submitted' : 'page.viewed',
    lead: { email: `p${person}@x.test` },
    traits: { company: `Company ${person}`, title: 'VP Marketing' },
    properties: n === 3 ? { form: 'demo' } : { path: n % 2 === 0 ? '/pricing' : '/blog' },
    occurredAt: new Date(Date.UTC(2026, 4, 1, n)).toISOString(),
  }));

/** What everybody came to, without what differs between any two runs. */
const outcomeOf = async (store: Store) => {
  const { rows: leads } = await store.pool.query(
    'select email, stage, band, total from leads order by email',
  );
  const { rows: points } = await store.pool.query(
    `select l.email, s.at, s.group_id, s.points, s.delta, s.node from score_rows s join leads l on l.id = s.lead
     order by l.email, s.event, s.node, s.at`,
  );
  const { rows: events } = await store.pool.query(
    `select id from events where type not like 'effect.%' and id like 'p%' order by id`,
  );
  const { rows: effects } = await store.pool.query(
    `select l.email, o.type, o.status, count(*)::int as n from outbox o join leads l on l.id = o.lead group by 1, 2, 3 order by 1, 2, 3`,
  );
  return { leads, points, events, effects };
};

/** How many processes hold partitions. */
const holdersIn = async (store: Store): Promise<number> => {
  const { rows } = await store.pool.query<{ n: number }>(
    'select count(distinct owner)::int as n from partitions where owner is not null',
  );
  return rows[0]?.n ?? 0;
};

const play = async (roles: readonly Role[]) => {
  const database = await newDatabase();
  const urls = new Map<string, Role>();
  for (const role of roles) urls.set(await start(role, database), role);
  const apis = [...urls].flatMap(([url, role]) => (role === 'worker' ? [] : [url]));
  const call = (n: number) => callerOf(apis[n % apis.length] ?? '', { authorization: `Bearer ${adminKey}` });
  await call(0)('POST', '/v1/examples/mql-scoring/use?publish=true');
  await using store = openStore({ connectionString: database });
  const judging = roles.filter((role) => role !== 'api').length;
  for (const until = Date.now() + 30_000; (await holdersIn(store)) < judging; await pause(50))
    if (Date.now() > until) throw new Error('Not every machine that judges has its share of the leads.');
  for (let n = 0; n < visits; n++) {
    const batch = batchOf(n);
    const [first, second] = await Promise.all([
      call(n)<{ accepted: number }>('POST', '/v1/events', { body: batch }),
      call(n + 1)<{ accepted: number }>('POST', '/v1/events', { body: batch.slice(0, people / 2) }),
    ]);
    expect(first.body.accepted + second.body.accepted).toBe(people);
  }
  for (const until = Date.now() + 60_000; !(await store.leases.quiet(1_000)); await pause(20))
    if (Date.now() > until) throw new Error('The machines did not settle.');
  const holders = await holdersIn(store);
  const outcome = await outcomeOf(store);
  await stopAll();
  return { outcome, holders };
};

test('Two machines that take events and two that judge come to the same as one process', async () => {
  const alone = await play(['all']);
  expect(alone.outcome.leads).toHaveLength(people);
  expect(alone.outcome.points.length).toBeGreaterThan(people);
  const many = await play(['api', 'worker', 'api', 'worker']);
  expect(many.holders).toBe(2);
  expect(many.outcome).toEqual(alone.outcome);
}, 180_000);
