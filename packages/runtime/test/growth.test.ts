import { eventDigest, type Store } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createKeeper, type IncomingEvent } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { demoRequest, install, workspace } from './support/workflow.ts';

const database = withTestDatabase();
const day = 86_400_000;

const asking = (name: string, id = `${name}-form`): IncomingEvent => ({
  id,
  type: 'form.submitted',
  lead: { email: `${name}@x.test`, anonymousId: `browser-${name}` },
  properties: { form: 'demo' },
  traits: { first_name: name, state: 'NY' },
});

const play = async (store: Store, events: readonly IncomingEvent[]): Promise<void> => {
  const runtime = runtimeOn(store);
  await runtime.start();
  await runtime.ingest(events);
  await runtime.settled();
  await runtime.stop();
};

const leadOf = async (store: Store, name: string) =>
  (await store.leads.byIdentity('email', `${name}@x.test`)) ?? '';

/** Every row of every table that says something of this name or lead. */
const tracesOf = async (store: Store, words: readonly string[]): Promise<readonly string[]> => {
  const { rows } = await store.pool.query<{ table: string }>(
    `select c.relname as table from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
     and c.relnamespace = 'public'::regnamespace`,
  );
  const found = await Promise.all(
    rows.map(async ({ table }) => {
      const { rows: said } = await store.pool.query<{ row: string }>(
        `select t::text as row from "${table}" t where exists (
           select from unnest($1::text[]) w where t::text ilike '%' || w || '%')`,
        [words],
      );
      return said.map(({ row }) => `${table}: ${row}`);
    }),
  );
  return found.flat();
};

const countsOf = async (store: Store) => {
  const { mqls, handoffs } = await store.overview.get(Date.now());
  const { rows } = await store.pool.query(
    'select node, port, sum(n)::int as n from node_counts group by 1, 2 order by 1, 2',
  );
  return { mqls, accepted: handoffs.accepted30d, nodes: rows };
};

test('Erasing a person leaves nothing of them, and every count as it was', async () => {
  const { store } = database();
  await install(store, demoRequest);
  await play(store, [asking('ann'), asking('bob'), { ...asking('ann', 'ann-more'), type: 'page.viewed' }]);
  const ann = await leadOf(store, 'ann');
  const bob = await leadOf(store, 'bob');
  await store.pool.query(
    `update handoffs set status = 'accepted', decided_at = $2, decision_reason = 'Ann is nice' where lead = $1`,
    [ann, Date.now()],
  );
  await store.pool.query(
    `with s as (insert into sweeps (id, kind, status, spec, leads, created_at)
       values (gen_random_uuid(), 'rescore-preview', 'done', '{}', 2, 1) returning id)
     insert into sweep_parts (sweep, partition, result) select id, 0, json_build_object('changed', 2, 'leads',
       json_build_array(json_build_object('id', $1::text, 'email', 'ann@x.test'), json_build_object('id', $2::text))) from s`,
    [ann, bob],
  );
  const before = await countsOf(store);
  expect(before.accepted).toBe(1);
  expect((await tracesOf(store, ['ann@x.test', ann])).length).toBeGreaterThan(5);

  const removed = await store.privacy.erase(ann);
  const { rows: parts } = await store.pool.query('select result from sweep_parts');
  expect(parts[0]?.result).toEqual({ changed: 2, leads: [{ id: bob }] });
  await store.pool.query('truncate sweeps cascade');
  expect(removed).toMatchObject({ events: 6, identities: 2 });
  expect(await tracesOf(store, ['ann@x.test', 'browser-ann', 'Ann is nice', ann])).toEqual([]);
  const { rows } = await store.pool.query('select 1 from event_ids where digest = $1', [
    eventDigest('ann-form'),
  ]);
  expect(rows).toEqual([]);
  expect(await countsOf(store)).toEqual(before);
  expect((await store.privacy.deletions())[0]).toMatchObject({ kind: 'lead', detail: { events: 6 } });
  expect(await store.privacy.erase(ann)).toBeNull();

  const lefts = await store.timeline.of(bob);
  expect(lefts.items.some(({ kind }) => kind === 'decision')).toBe(true);
});

test('A late event of somebody erased starts a new lead', async () => {
  const { store } = database();
  await play(store, [asking('ann')]);
  const again = await leadOf(store, 'ann');
  expect(again).not.toBe('');
  const lead = await store.leads.get(again);
  expect(lead?.state?.stage).toBe('mql');
  expect((await store.log.ofLead(again)).map(({ id }) => id)).toContain('ann-form');
});

test('An erasure cut off in the middle has not happened, and can be done again', async () => {
  const { store } = database();
  const ann = await leadOf(store, 'ann');
  /* Erasing begins by counting what was not counted yet; that stays, whatever becomes of the rest. */
  while ((await store.analytics.refreshStep())?.done === false);
  const before = await tracesOf(store, ['ann@x.test', ann]);
  await store.pool.query(`
    create function cut() returns trigger language plpgsql as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
    create trigger cut after delete on leads for each row execute function cut()`);
  await expect(store.privacy.erase(ann)).rejects.toThrow();
  await store.pool.query('drop trigger cut on leads; drop function cut');
  expect((await tracesOf(store, ['ann@x.test', ann])).toSorted()).toEqual(before.toSorted());
  expect(await store.privacy.erase(ann)).not.toBeNull();
  expect(await tracesOf(store, ['ann@x.test', ann])).toEqual([]);
});

test('Old events go by whole partitions, points and stages still explain themselves, and it is written down', async () => {
  const { store } = database();
  const bob = await leadOf(store, 'bob');
  const [points, stages] = [await store.scores.rows(bob), await store.scores.stages(bob)];
  expect(points.length).toBeGreaterThan(0);
  expect(stages.length).toBeGreaterThan(0);
  await store.settings.put({
    ...workspace,
    retention: { eventDays: 30, traceDays: 30, leadDays: null },
  });
  const told: string[] = [];
  const keeper = createKeeper({
    store,
    clock: () => Date.now() + 31 * day,
    partitionEvents: 1_000,
    onDeleted: (kind) => told.push(kind),
  });
  await keeper.round();
  expect(told).toEqual(['traces']);
  await store.pool.query(`select setval('events_seq', 5000000)`);
  await play(store, [asking('cy')]);
  await store.pool.query(`update partitions set offset_seq = (select max(seq) from events)`);
  await keeper.round();
  expect(told).toEqual(['traces', 'events', 'traces']);
  expect(await store.log.ofLead(bob)).toEqual([]);
  expect(await store.scores.rows(bob)).toEqual(points);
  expect(await store.scores.stages(bob)).toEqual(stages);
  const [, events] = await store.privacy.deletions();
  expect(events).toMatchObject({ kind: 'events', detail: { table: 'events_0' } });
});

test('Leads not heard of for as long as leads are kept are erased', async () => {
  const { store } = database();
  await store.settings.put({
    ...workspace,
    retention: { eventDays: null, traceDays: null, leadDays: 365 },
  });
  await store.pool.query(`update leads set last_event_at = $1 where email = 'bob@x.test'`, [
    Date.now() - 400 * day,
  ]);
  await createKeeper({ store, clock: Date.now }).round();
  expect(await leadOf(store, 'bob')).toBe('');
  expect(await leadOf(store, 'cy')).not.toBe('');
});
