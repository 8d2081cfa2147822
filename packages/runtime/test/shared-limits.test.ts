import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { withTestDatabase } from '@sluice/store/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { pause } from '../src/wake.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();

const calls: { readonly path: string; readonly response: ServerResponse }[] = [];
const counts = { open: 0, most: 0 };
const receiver = createServer((request, response) => {
  counts.open += 1;
  counts.most = Math.max(counts.most, counts.open);
  response.on('close', () => {
    counts.open -= 1;
  });
  request.resume().on('end', () => {
    calls.push({ path: request.url ?? '', response });
    if (request.url === '/mixed') response.writeHead(calls.length % 2 === 0 ? 200 : 503).end('{}');
  });
});
let host = '';
const runtimes: Runtime[] = [];

const begin = (options: Parameters<typeof runtimeOn>[1]): Runtime => {
  const runtime = runtimeOn(database().store, {
    allowPrivate: ['127.0.0.1/32'],
    random: () => 0,
    timeoutMs: 30_000,
    ...options,
  });
  runtimes.push(runtime);
  return runtime;
};

const submit = (form: string, n: number) =>
  runtimes[0]?.ingest(
    Array.from({ length: n }, (_, i) => ({
      type: 'form.submitted',
      lead: { email: `${form}${i}@x.test` },
      properties: { form },
    })),
  );

const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + 30_000;
  while (!(await what())) {
    if (performance.now() > end) throw new Error('It did not come to that.');
    await pause(10);
  }
};

const destination = async () =>
  (await database().store.destinations.list()).find(({ name }) => name === host);

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  for (const form of ['held', 'mixed'])
    await install(
      database().store,
      draw(
        form,
        {
          form: ['core/form-submitted', { forms: [form] }],
          call: ['core/call-webhook', { url: `http://${host}/${form}`, method: 'POST', fields: [] }],
        },
        ['form>call'],
      ),
    );
});
afterEach(async () => {
  for (const runtime of runtimes.splice(0)) await runtime.stop();
  calls.length = 0;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

test('Two runners that share a destination keep to its limit together', async () => {
  const one = begin({});
  const two = begin({});
  await database().store.destinations.ensure([{ name: host, kind: 'webhook' }]);
  await database().store.destinations.limit(host, { maxAtOnce: 3, perMinute: 0, who: 'Ann' });
  await submit('held', 24);
  await Promise.all([one.start(), two.start()]);
  for (let answered = 0; answered < 24; answered += 1) {
    /* Filled to the brim before anything is let go: a runner that takes one too many is seen. */
    await until(() => calls.length >= Math.min(24, answered + 3));
    calls[answered]?.response.end('{}');
  }
  await until(async () => (await destination())?.done === 24);
  expect(counts.most).toBe(3);
  expect(calls).toHaveLength(24);
});

test('A breaker opens by the share of failures though no two come in a row', async () => {
  const runtime = begin({
    concurrency: 1,
    maxAttempts: 1,
    breaker: {
      failures: 1_000,
      share: 0.5,
      attempts: 9,
      windowMs: 60_000,
      pauseMs: 3_600_000,
      longestMs: 3_600_000,
    },
  });
  await database().store.destinations.limit(host, { maxAtOnce: 1, perMinute: 0, who: 'Ann' });
  await database().store.destinations.close(host, { who: 'Ann' });
  const before = await destination();
  await submit('mixed', 20);
  await runtime.start();
  await until(async () => (await destination())?.state === 'open');
  /* 503, 200, 503, … in turns: the ninth is the first that half of at least nine failed with. */
  expect(calls).toHaveLength(9);
  const after = await destination();
  expect([(after?.failed ?? 0) - (before?.failed ?? 0), (after?.done ?? 0) - (before?.done ?? 0)]).toEqual([
    5, 4,
  ]);
  expect(after).toMatchObject({ waiting: 11, running: 0 });
  expect(await database().store.destinations.changes(host)).toMatchObject([
    { kind: 'closed', who: 'Ann' },
    { kind: 'limited', who: 'Ann', maxAtOnce: 1, perMinute: 0 },
    { kind: 'limited', who: 'Ann', maxAtOnce: 3, perMinute: 0 },
  ]);
});
