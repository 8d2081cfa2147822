import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { withTestDatabase } from '@sluice/store/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { pause } from '../src/wake.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();

/** A receiver whose answers the test decides. */
const receive = async (answer: (response: ServerResponse, call: number) => void) => {
  let calls = 0;
  let open = 0;
  let most = 0;
  const server: Server = createServer((request, response) => {
    calls += 1;
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    request.resume().on('end', () => answer(response, calls));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    host: `127.0.0.1:${port}`,
    calls: () => calls,
    most: () => most,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const hanging: ServerResponse[] = [];
const receivers: { close: () => void }[] = [];
let slow: Awaited<ReturnType<typeof receive>>;
let good: Awaited<ReturnType<typeof receive>>;
let flaky: Awaited<ReturnType<typeof receive>>;
let broken = true;
let runtime: Runtime;

const breaker = { failures: 3, share: 0.5, attempts: 1000, windowMs: 60_000, pauseMs: 300, longestMs: 300 };

const submit = (form: string, n: number) =>
  runtime.ingest(
    Array.from({ length: n }, (_, i) => ({
      type: 'form.submitted',
      lead: { email: `${form}${i}@x.test` },
      properties: { form },
    })),
  );

const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + 20_000;
  while (!(await what())) {
    if (performance.now() > end) throw new Error('It did not come to that.');
    await pause(10);
  }
};

const destination = async (name: string) => {
  const found = (await database().store.destinations.list()).find((one) => one.name === name);
  if (found === undefined) throw new Error(`No destination ${name}.`);
  return found;
};

beforeAll(async () => {
  slow = await receive((response) => hanging.push(response));
  good = await receive((response) => response.end('{}'));
  flaky = await receive((response) => response.writeHead(broken ? 503 : 200).end('{}'));
  receivers.push(slow, good, flaky);
  for (const [form, { host }] of Object.entries({ slow, good, flaky }))
    await install(
      database().store,
      draw(
        form,
        {
          form: ['core/form-submitted', { forms: [form] }],
          call: ['core/call-webhook', { url: `http://${host}/`, method: 'POST', fields: [] }],
        },
        ['form>call'],
      ),
    );
});
beforeEach(async () => {
  runtime = runtimeOn(database().store, {
    allowPrivate: ['127.0.0.1/32'],
    random: () => 0,
    timeoutMs: 30_000,
    concurrency: 16,
    breaker,
  });
  await runtime.start();
});
afterEach(async () => {
  for (const response of hanging.splice(0)) response.end('{}');
  await runtime.stop();
});
afterAll(() => {
  for (const { close } of receivers) close();
});

test('A host that hangs takes its own share of the effects under way and holds up no other', async () => {
  await submit('slow', 40);
  await until(() => hanging.length === 8);
  await submit('good', 40);
  await until(() => good.calls() === 40);
  expect(hanging).toHaveLength(8);
  expect(slow.most()).toBe(8);
  expect(await destination(slow.host)).toMatchObject({ kind: 'webhook', waiting: 32, running: 8 });
  await until(() => {
    for (const response of hanging.splice(0)) response.end('{}');
    return slow.calls() === 40;
  });
  expect(slow.most()).toBe(8);
});

test('A destination over its rate waits for its next minute’s share while others go on', async () => {
  const before = good.calls();
  const flakyBefore = flaky.calls();
  broken = false;
  /* 6 a minute may begin with one at once; the next is due after 10 s. */
  await database().store.destinations.limit(good.host, { maxAtOnce: 1, perMinute: 6, who: 'Ann' });
  await submit('good', 10);
  await submit('flaky', 10);
  await until(() => flaky.calls() === flakyBefore + 10);
  await until(() => good.calls() === before + 1);
  expect(await destination(good.host)).toMatchObject({ maxAtOnce: 1, perMinute: 6, waiting: 9 });
  await database().store.destinations.limit(good.host, { maxAtOnce: null, perMinute: null, who: 'Ann' });
  await until(() => good.calls() === before + 10);
});

test('A breaker opens after failures in a row, lets one probe through after a pause, and closes when it succeeds', async () => {
  broken = true;
  const before = flaky.calls();
  await database().store.destinations.limit(flaky.host, { maxAtOnce: 1, perMinute: null, who: 'Ann' });
  await submit('flaky', 20);
  await until(async () => (await destination(flaky.host)).state === 'open');
  const opened = flaky.calls() - before;
  /* An attempt may begin between the third failure and the breaker's row, and the first probe before we look. */
  expect(opened).toBeGreaterThanOrEqual(3);
  expect(opened).toBeLessThanOrEqual(5);
  const probed = await destination(flaky.host);
  await until(async () => (await destination(flaky.host)).openings > probed.openings);
  /* One call for each probe, of the seventeen that wait. */
  expect(flaky.calls() - before).toBeLessThanOrEqual(opened + (await destination(flaky.host)).openings);
  expect(await destination(flaky.host)).toMatchObject({
    state: 'open',
    lastError: expect.stringMatching(/503/),
  });
  broken = false;
  await until(async () => (await destination(flaky.host)).state === 'closed');
  await until(async () => (await destination(flaky.host)).waiting === 0);
  expect(await destination(flaky.host)).toMatchObject({ failures: 0, openings: 0, deadLetters: 0 });
});

test('A person closes a breaker and its effects go on at once', async () => {
  broken = true;
  await runtime.stop();
  runtime = runtimeOn(database().store, {
    allowPrivate: ['127.0.0.1/32'],
    random: () => 0,
    breaker: { ...breaker, pauseMs: 3_600_000, longestMs: 3_600_000 },
  });
  await runtime.start();
  await submit('flaky', 3);
  await until(async () => (await destination(flaky.host)).state === 'open');
  broken = false;
  const calls = flaky.calls();
  expect(await database().store.destinations.close(flaky.host, { who: 'Ann' })).toBe(true);
  await until(async () => (await destination(flaky.host)).waiting === 0);
  expect(flaky.calls()).toBeGreaterThan(calls);
});
