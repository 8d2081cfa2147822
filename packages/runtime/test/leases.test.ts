import { LeaseLostError } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createIngest, createPlanSource, createWorker } from '../src/index.ts';
import { demoRequest, install } from './support/workflow.ts';

const database = withTestDatabase();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('A worker that slept past its lease cannot commit, and nothing is judged twice', async () => {
  const { store } = database();
  await install(store, demoRequest);
  let wakeUp: () => void = () => undefined;
  const sleeping = new Promise<void>((resolve) => {
    wakeUp = resolve;
  });
  let slept = false;
  const errors: unknown[] = [];
  const parts = {
    store,
    clock: Date.now,
    plans: createPlanSource({ store }),
    onError: (error: unknown) => errors.push(error),
  };
  const sleeper = createWorker({
    ...parts,
    leaseMs: 300,
    observe: async (point) => {
      if (point !== 'batch.turned' || slept) return;
      slept = true;
      await sleeping;
    },
  });
  await sleeper.start();
  const ingest = createIngest({ store, clock: Date.now });
  await ingest.ingest(
    Array.from({ length: 20 }, (_, n) => ({
      id: `l${n}`,
      type: 'page.viewed',
      lead: { email: `l${n % 4}@x.test` },
      properties: { path: '/pricing' },
    })),
  );
  while (!slept) await pause(5);
  await pause(400);
  const other = createWorker({ ...parts, leaseMs: 300 });
  await other.start();
  while (!(await store.leases.quiet(0))) await pause(10);
  wakeUp();
  await pause(300);
  await Promise.all([sleeper.stop(), other.stop()]);
  expect(errors).toEqual([]);
  for (let n = 0; n < 4; n++) {
    const lead = (await store.leads.byIdentity('email', `l${n}@x.test`)) ?? '';
    expect((await store.scores.rows(lead)).length).toBe(5);
    expect((await store.leads.get(lead))?.state?.points.engagement).toBe(50);
  }
});

test('Offsets move only under the fence they were read with', async () => {
  const { store } = database();
  await store.leases.claim('one', { n: 64, leaseMs: 1 });
  const view = await store.batch.view('one');
  const held = Array.from({ length: 64 }, (_, id) => ({
    id,
    fence: view.partitions[id]?.fence ?? 1,
    offset: 0,
  }));
  await pause(20);
  await store.leases.claim('two', { n: 64, leaseMs: 10_000 });
  await expect(store.batch.advance('one', { partitions: held, seq: 1 })).rejects.toThrow(LeaseLostError);
});

test('Two workers share the partitions evenly and give them back', async () => {
  const { store } = database();
  await store.leases.leave('two');
  const parts = { store, clock: Date.now, plans: createPlanSource({ store }), leaseMs: 1500 };
  const first = createWorker(parts);
  const second = createWorker(parts);
  await first.start();
  await second.start();
  const share = async (worker: { readonly id: string }) =>
    (await store.batch.view(worker.id)).partitions.length;
  while ((await share(first)) !== 32 || (await share(second)) !== 32) await pause(20);
  await second.stop();
  while ((await share(first)) !== 64) await pause(20);
  await first.stop();
});
