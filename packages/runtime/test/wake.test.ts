import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createIngest, createPlanSource, createWorker } from '../src/index.ts';
import { demoRequest, install } from './support/workflow.ts';

const database = withTestDatabase();

test('An idle worker judges an event when it comes, not at its next look', async () => {
  const { store } = database();
  await install(store, demoRequest);
  const anHour = 3_600_000;
  let judged: () => void = () => undefined;
  const worker = createWorker({
    store,
    clock: Date.now,
    plans: createPlanSource({ store }),
    leaseMs: 10 * anHour,
    idleMs: anHour,
    onBatch: () => judged(),
  });
  await worker.start();
  /* Another process takes the event: nothing but the database's notice can tell the worker. */
  const ingest = createIngest({ store, clock: Date.now });
  for (const name of ['first', 'second']) {
    const batch = new Promise<void>((resolve) => {
      judged = resolve;
    });
    const { events } = await ingest.ingest([
      { type: 'page.viewed', lead: { email: `${name}@x.test` }, properties: { path: '/pricing' } },
    ]);
    await batch;
    expect((await store.leads.get(events[0]?.lead ?? ''))?.state?.points.engagement).toBe(10);
  }
  await worker.stop();
});
