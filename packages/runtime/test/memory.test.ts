import { initialLead } from '@sluice/model';
import { type Store, uuidv7 } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createIngest, createPlanSource, createWorker } from '../src/index.ts';
import { createLeadMemory } from '../src/worker/lead-memory.ts';
import { demoRequest, install } from './support/workflow.ts';

const database = withTestDatabase();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const views = (email: string, n: number) =>
  Array.from({ length: n }, () => ({
    type: 'page.viewed',
    lead: { email },
    properties: { path: '/pricing' },
  }));

const workerOn = (store: Store, errors: unknown[] = []) =>
  createWorker({
    store,
    clock: Date.now,
    plans: createPlanSource({ store }),
    batchSize: 3,
    onError: (error) => errors.push(error),
  });

const judged = async (store: Store): Promise<void> => {
  while (!(await store.leases.quiet(0))) await pause(5);
};

const engagementOf = async (store: Store, email: string) => {
  const lead = (await store.leases.quiet(0)) ? await store.leads.byIdentity('email', email) : null;
  return (await store.leads.get(lead ?? ''))?.state?.points.engagement;
};

test('What was judged on top of a batch the database refused is judged again, once', async () => {
  const { store } = database();
  await install(store, demoRequest);
  let commits = 0;
  const refusing: Store = {
    ...store,
    transaction: (work) =>
      store.transaction(async (tx) => {
        const done = await work(tx);
        commits += 1;
        if (commits % 4 === 1) throw Object.assign(new Error('refused'), { code: '22P05' });
        return done;
      }),
  };
  await createIngest({ store, clock: Date.now }).ingest(views('again@x.test', 20));
  const errors: unknown[] = [];
  const worker = workerOn(refusing, errors);
  await worker.start();
  await judged(store);
  await worker.stop();
  expect(errors).toEqual([]);
  expect(await engagementOf(store, 'again@x.test')).toBe(200);
  const lead = (await store.leads.byIdentity('email', 'again@x.test')) ?? '';
  expect(await store.scores.rows(lead)).toHaveLength(20);
});

test('A worker whose commit failed goes on from what the database has', async () => {
  const { store } = database();
  let commits = 0;
  const breaking: Store = {
    ...store,
    transaction: (work) =>
      store.transaction(async (tx) => {
        const done = await work(tx);
        commits += 1;
        if (commits === 2) throw new Error('cut off');
        return done;
      }),
  };
  await createIngest({ store, clock: Date.now }).ingest(views('cut@x.test', 20));
  const errors: unknown[] = [];
  const worker = workerOn(breaking, errors);
  await worker.start();
  await judged(store);
  await worker.stop();
  expect(errors).toHaveLength(1);
  expect(await engagementOf(store, 'cut@x.test')).toBe(200);
});

test('A state changed by somebody who raised the fence is read anew', async () => {
  const { store } = database();
  const ingest = createIngest({ store, clock: Date.now });
  const errors: unknown[] = [];
  const worker = workerOn(store, errors);
  await worker.start();
  await ingest.ingest(views('edited@x.test', 2));
  worker.wake();
  await judged(store);
  const lead = (await store.leads.byIdentity('email', 'edited@x.test')) ?? '';
  await store.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('partitions')
      .set((part) => ({ fence: part('fence', '+', 1) }))
      .where('id', 'in', tx.selectFrom('leads').select('partition').where('id', '=', lead))
      .execute();
    const { state } = await tx
      .selectFrom('lead_states')
      .select('state')
      .where('lead', '=', lead)
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('lead_states')
      .set({ state: JSON.stringify({ ...state, lists: ['by-hand'] }) })
      .where('lead', '=', lead)
      .execute();
  });
  await ingest.ingest(views('edited@x.test', 1));
  worker.wake();
  await judged(store);
  await worker.stop();
  expect(errors).toEqual([]);
  expect((await store.leads.get(lead))?.state).toMatchObject({
    lists: ['by-hand'],
    points: { engagement: 30 },
  });
});

test('A memory keeps the leads heard of last, and none under another fence', () => {
  const memory = createLeadMemory(2);
  const states = [1, 2, 3].map((n) => initialLead(uuidv7(n), n));
  const held = [{ id: 7, fence: 1, offset: 0 }];
  const [partition] = held;
  if (partition === undefined) throw new Error('No partition.');
  memory.keep({ partitions: held, seq: 9, leads: states.map((state) => ({ state, partition: 7 })) });
  const known = (fence: number) =>
    states.map((state) => memory.recall(state.id, { ...partition, fence })?.createdAt);
  expect(known(1)).toEqual([1, 2, 3]);
  memory.trim();
  expect(known(1)).toEqual([undefined, 2, 3]);
  expect(known(2)).toEqual([undefined, undefined, undefined]);
  expect(memory.ahead(held)).toEqual([{ id: 7, fence: 1, offset: 9 }]);
  expect(memory.ahead([{ id: 7, fence: 2, offset: 0 }])).toEqual([{ id: 7, fence: 2, offset: 0 }]);
  memory.forget();
  expect(memory.ahead(held)).toEqual(held);
});
