import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createIngest, createPlanSource, createWorker } from '../src/index.ts';
import { demoRequest, install } from './support/workflow.ts';

const database = withTestDatabase();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('A reader never steps over an event that is still in flight', async () => {
  const { store } = database();
  await install(store, demoRequest);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reached: () => void = () => undefined;
  const appended = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const slow = createIngest({
    store,
    clock: Date.now,
    observe: async (point) => {
      if (point !== 'ingest.appended') return;
      reached();
      await held;
    },
  });
  const quick = createIngest({ store, clock: Date.now });
  const judged: number[] = [];
  const worker = createWorker({
    store,
    clock: Date.now,
    plans: createPlanSource({ store }),
    onBatch: ({ events }) => judged.push(events),
  });
  await worker.start();

  const event = (path: string) => ({
    type: 'page.viewed',
    lead: { email: 'order@x.test' },
    properties: { path },
  });
  const first = slow.ingest([event('/first')]);
  await appended;
  const second = quick.ingest([event('/second')]);
  await pause(300);
  expect(judged).toEqual([]);
  release();
  await Promise.all([first, second]);
  while (judged.reduce((a, b) => a + b, 0) < 2) await pause(5);
  await worker.stop();

  const lead = (await store.leads.byIdentity('email', 'order@x.test')) ?? '';
  const log = await store.log.ofLead(lead);
  expect(log.map(({ properties }) => properties.path)).toEqual(['/first', '/second']);
  expect((await store.leads.get(lead))?.state?.clock).toBe(log.at(-1)?.occurredAt);
});
