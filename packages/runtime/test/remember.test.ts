import { noWrites } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();
const day = 86_400_000;
const now = Date.now();

const views = (days: number) => ({
  count: {
    event: 'page.viewed',
    where: { '==': [{ var: 'event.properties.path' }, '/pricing'] },
    days,
  },
});
const often = (list: string, days: number) =>
  draw(
    list,
    {
      page: ['core/page-viewed', { pages: [], seconds: 0 }],
      often: ['core/rule', { rule: { '>=': [views(days), 3] }, label: '' }],
      add: ['core/add-to-list', { list }],
    },
    ['page>often', 'often.yes>add'],
  );

let runtime: Runtime;
beforeAll(async () => {
  const { store } = database();
  await install(store, draw('Any', { page: ['core/page-viewed', { pages: [], seconds: 0 }] }, []));
  runtime = runtimeOn(store);
  await runtime.start();
});
afterAll(() => runtime.stop());

const view = async (email: string, daysAgo: number, path = '/pricing') => {
  await runtime.ingest([
    { type: 'page.viewed', lead: { email }, properties: { path }, occurredAt: now - daysAgo * day },
  ]);
  await runtime.settled();
};
const stateOf = async (email: string) => {
  const { leads } = database().store;
  return (await leads.get((await leads.byIdentity('email', email)) ?? ''))?.state;
};

test('A version that counts something new knows what happened before it was published', async () => {
  const { store } = database();
  for (const daysAgo of [5, 3]) await view('hot@x.test', daysAgo);
  for (const daysAgo of [20, 3]) await view('old@x.test', daysAgo);
  await view('other@x.test', 5, '/blog');
  await view('other@x.test', 3);
  expect((await stateOf('hot@x.test'))?.counters).toEqual({});

  await install(store, often('hot', 7));
  for (const email of ['hot@x.test', 'old@x.test', 'other@x.test', 'new@x.test']) await view(email, 0);
  expect((await stateOf('hot@x.test'))?.lists).toEqual(['hot']);
  expect((await stateOf('old@x.test'))?.lists).toEqual([]);
  expect((await stateOf('other@x.test'))?.lists).toEqual([]);
  expect((await stateOf('new@x.test'))?.lists).toEqual([]);

  await view('other@x.test', 0);
  expect((await stateOf('other@x.test'))?.lists).toEqual(['hot']);
});

test('A second new counter is filled beside the first, and an event set aside is not counted', async () => {
  const { store } = database();
  const lead = (await store.leads.byIdentity('email', 'old@x.test')) ?? '';
  await install(store, often('warm', 30));
  await view('old@x.test', 0, '/blog');
  expect((await stateOf('old@x.test'))?.lists).toEqual(['warm']);
  expect(Object.keys((await stateOf('old@x.test'))?.counters ?? {})).toHaveLength(2);

  const request = { lead, type: 'page.viewed', since: null, before: Number.MAX_SAFE_INTEGER, after: null };
  const past = await store.past.page([request], 100);
  expect(past).toHaveLength(4);
  const [first, second] = past;
  expect(await store.past.page([request], 2)).toEqual([first, second]);
  const after = { at: second?.occurredAt ?? 0, seq: second?.seq ?? 0 };
  expect(await store.past.page([{ ...request, after }], 2)).toEqual(past.slice(2));
  await store.transaction((tx) =>
    tx.batch.write({
      ...noWrites,
      quarantined: [{ lead, event: past[0]?.id ?? '', seq: 1, code: 'turn.failed', message: 'x' }],
    }),
  );
  expect(await store.past.page([request], 100)).toEqual(past.slice(1));
});

test('A lead whose counters are all there is not looked up again', async () => {
  const { store } = database();
  await view('new@x.test', 0);
  const asked: number[] = [];
  const watched = runtimeOn({
    ...store,
    past: {
      ...store.past,
      page: (requests, limit) => {
        asked.push(requests.length);
        return store.past.page(requests, limit);
      },
    },
  });
  await runtime.stop();
  runtime = watched;
  await runtime.start();
  await view('new@x.test', 0);
  await view('brand-new@x.test', 0);
  await view('brand-new@x.test', 0);
  expect(asked).toEqual([]);
  await view('hot@x.test', 0);
  expect(asked).toEqual([1]);
});
