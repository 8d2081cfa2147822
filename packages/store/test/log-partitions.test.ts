import { randomBytes } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import { eventDigest } from '../src/event-digest.ts';
import { isPartitionMissing, openStore, uuidv7 } from '../src/index.ts';
import { migrations } from '../src/migrations/index.ts';
import { onServer, urlOf, withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();
const lead = uuidv7(1);

const event = (id: string) => ({
  id,
  lead,
  partition: 0,
  type: 'page.viewed',
  properties: { path: '/' },
  traits: {},
  email: null,
  occurredAt: 1,
});

const append = (...ids: readonly string[]) =>
  database().store.transaction(async (tx) => {
    await tx.log.lock();
    await tx.log.append({ leads: [], identities: [], events: ids.map(event) });
  });

test('An id has the same digest in the database and in the program', async () => {
  const { store } = database();
  const uuid = '01988123-4e56-7e89-8e00-1e2345678901';
  expect(eventDigest(uuid)).toBe(uuid);
  const others = [uuid.toUpperCase(), `{${uuid}}`, `${uuid}\n`, uuid.replaceAll('-', ''), `${uuid}>${uuid}`];
  for (const id of ['a', 'timer:1:2', 'Grüße, 世界 🎈', '\\x00 \\ " \'', uuid, ...others]) {
    const { rows } = await store.pool.query('select event_digest($1) as digest', [id]);
    expect(rows[0]?.digest).toBe(eventDigest(id));
  }
});

test('The log goes on in the next partition, and an id stays unique over all of them', async () => {
  const { store } = database();
  await append('one');
  const end = (await store.logPartitions.list()).at(-1)?.to ?? 0;
  await store.pool.query(`select setval('events_seq', $1)`, [end - 2]);
  const error: unknown = await append('two', 'three', 'four').catch((error: unknown) => error);
  expect(isPartitionMissing(error)).toBe(true);
  expect(await store.logPartitions.makeAhead(100)).toEqual([`events_${end}`, `events_${end + 100}`]);
  expect(await store.logPartitions.makeAhead(100)).toEqual([]);
  await append('two', 'three', 'four');
  expect((await store.log.ofLead(lead)).map(({ id }) => id)).toEqual(['one', 'two', 'three', 'four']);
  const known = await store.log.lookup({ events: ['one', 'four', 'five'], identities: [] });
  expect(known.events.toSorted()).toEqual(['four', 'one']);
  await expect(append('one')).rejects.toThrow(/event_ids_pkey/);
});

test('A partition is dropped whole once its events are old and judged, and its ids are forgotten', async () => {
  const { store } = database();
  const later = Date.now() + 60_000;
  expect(await store.logPartitions.dropBefore(later)).toEqual([]);
  await store.pool.query(`update partitions set offset_seq = (select max(seq) from events)`);
  expect(await store.logPartitions.dropBefore(0)).toEqual([]);
  await store.pool.query(
    `insert into sweeps (id, kind, spec, leads, created_at) values ($1, 'fill', '{}', 1, 1)`,
    [uuidv7(1)],
  );
  expect(await store.logPartitions.dropBefore(later)).toEqual([]);
  await store.pool.query(`update sweeps set status = 'done'`);
  const dropped = await store.logPartitions.dropBefore(later);
  expect(dropped.map(({ name, events }) => ({ name, events }))).toEqual([
    { name: 'events_0', events: 1 },
    { name: 'events_5000000', events: 0 },
  ]);
  expect(await store.logPartitions.forgetIds()).toBe(1);
  expect((await store.log.lookup({ events: ['one', 'two'], identities: [] })).events).toEqual(['two']);
  expect((await store.log.ofLead(lead)).map(({ id }) => id)).toEqual(['two', 'three', 'four']);
});

test('A partition somebody reads from is left for the next time', async () => {
  const { store } = database();
  const [first] = await store.logPartitions.list();
  await store.pool.query(`select setval('events_seq', $1)`, [
    ((await store.logPartitions.list()).at(-2)?.to ?? 0) + 1,
  ]);
  await append('six');
  await store.pool.query(`update partitions set offset_seq = (select max(seq) from events)`);
  const reader = await store.pool.connect();
  await reader.query('begin');
  await reader.query(`select 1 from ${first?.name} limit 1`);
  expect(await store.logPartitions.dropBefore(Date.now() + 60_000)).toEqual([]);
  await reader.query('commit');
  reader.release();
  expect((await store.logPartitions.dropBefore(Date.now() + 60_000))[0]).toMatchObject({
    ...first,
    events: 3,
  });
});

test('A log that was one table becomes the first partition, with all it holds', async () => {
  const name = `sluice_test_${randomBytes(6).toString('hex')}`;
  const server = inject('sluiceDatabaseServer');
  await onServer(server, (query) => query(`create database ${name}`));
  const store = openStore({ connectionString: urlOf(server, name) });
  try {
    await store.pool.query(
      'create table sluice_migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    for (const migration of migrations.filter((one) => one.name < '0011')) {
      await store.pool.query(migration.sql);
      await store.pool.query('insert into sluice_migrations (name) values ($1)', [migration.name]);
    }
    await store.pool.query(
      `insert into events (partition, id, lead, type, properties, traits, occurred_at, received_at)
       select 0, 'e' || n, $1, case n when 2 then 'stage.set' else 'page.viewed' end, '{"by": "Ann"}', '{}', n, n
       from generate_series(1, 3) n`,
      [lead],
    );
    await store.pool.query(
      `insert into stage_rows (lead, at, to_stage, event) select $1, 1, 'mql', e from unnest(array['e1', 'e2', 'gone']) e`,
      [lead],
    );
    expect(await store.migrate()).toContain('0011-growth');
    expect((await store.log.ofLead(lead)).map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    expect((await store.log.lookup({ events: ['e2', 'e4'], identities: [] })).events).toEqual(['e2']);
    const stages = await store.scores.stages(lead);
    expect(stages.map(({ eventType, properties }) => [eventType, properties])).toEqual([
      ['page.viewed', {}],
      ['stage.set', { by: 'Ann' }],
      ['', {}],
    ]);
    await store.transaction(async (tx) => {
      await tx.log.lock();
      await tx.log.append({ leads: [], identities: [], events: [event('e4')] });
    });
    const [last] = (await store.log.list({ limit: 1 })).items;
    expect([last?.id, last?.seq]).toEqual(['e4', 4]);
  } finally {
    await store.close();
    await onServer(server, (query) => query(`drop database ${name} with (force)`));
  }
});
