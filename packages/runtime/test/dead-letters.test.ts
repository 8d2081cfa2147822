import { once } from 'node:events';
import { createServer } from 'node:http';
import type { JsonObject } from '@sluice/sdk';
import { noWrites } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Runtime, retryQuarantined } from '../src/index.ts';
import { pause } from '../src/wake.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install, nodeTypes } from './support/workflow.ts';

const database = withTestDatabase();

let status = 404;
const seen: { key: unknown; id: unknown; body: JsonObject }[] = [];
const receiver = createServer((request, response) => {
  let text = '';
  request.on('data', (chunk) => {
    text += chunk;
  });
  request.on('end', () => {
    const { 'idempotency-key': key, 'webhook-id': id } = request.headers;
    seen.push({ key, id, body: JSON.parse(text) });
    response.writeHead(status).end('{}');
  });
});
let runtime: Runtime;
let url = '';
const options = { allowPrivate: ['127.0.0.1/32'], random: () => 0, maxAttempts: 1 };

beforeAll(async () => {
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
  const { store } = database();
  await install(
    store,
    draw(
      'hook',
      {
        form: ['core/form-submitted', { forms: ['demo'] }],
        call: ['core/call-webhook', { url, method: 'POST', fields: [] }],
      },
      ['form>call'],
    ),
  );
  runtime = runtimeOn(store, options);
  await runtime.start();
});
afterAll(async () => {
  await runtime.stop();
  receiver.close();
});

const submit = async (email: string) => {
  await runtime.ingest([{ type: 'form.submitted', lead: { email }, properties: { form: 'demo' } }]);
  await runtime.settled();
  const found = (await database().store.effects.list()).items.find(({ subject }) => subject.email === email);
  if (found === undefined) throw new Error('No effect was asked for.');
  return found;
};

test('An effect that is tried again as it is keeps its key; with another input it gets another', async () => {
  status = 503;
  const { store } = database();
  const effect = await submit('keys@x.test');
  expect(effect.status).toBe('failed');
  await store.deadLetters.retry(effect.key, { who: 'Ann' });
  await runtime.settled();
  const input = { url, method: 'POST', body: { lead: 'changed' } };
  await store.deadLetters.retry(effect.key, { who: 'Bob', input });
  await runtime.settled();
  await store.deadLetters.retry(effect.key, { who: 'Bob', input });
  status = 200;
  await runtime.settled();
  await store.destinations.close(new URL(url).host, { who: 'Ann' });
  await runtime.settled();

  const contents = new Map<unknown, Set<string>>();
  for (const { key, body } of seen)
    contents.set(key, (contents.get(key) ?? new Set()).add(JSON.stringify(body)));
  expect([...contents.values()].map(({ size }) => size)).toEqual([1, 1]);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(2);
  const history = await store.deadLetters.history(effect.key);
  expect(history.map(({ kind, who }) => [kind, who])).toEqual([
    ['failed', null],
    ['retried', 'Ann'],
    ['failed', null],
    ['edited', 'Bob'],
    ['failed', null],
    ['retried', 'Bob'],
  ]);
  expect(history[3]?.before).toEqual(effect.input);
  expect(await store.effects.get(effect.key)).toMatchObject({ status: 'done', edits: 1 });
});

test('Many are tried again or laid to rest by what they have in common, no more than were counted', async () => {
  status = 503;
  const { store } = database();
  for (const n of [1, 2, 3]) await submit(`many${n}@x.test`);
  const filter = { destination: new URL(url).host, error: '503' };
  expect(await store.deadLetters.count(filter)).toBe(3);
  expect(await store.deadLetters.count({ error: '%' })).toBe(0);
  expect(await store.deadLetters.groups()).toMatchObject([{ destination: new URL(url).host, count: 3 }]);
  status = 200;
  await store.destinations.close(new URL(url).host, { who: 'Ann' });
  expect(await store.deadLetters.changeAll(filter, { kind: 'retried', who: 'Ann', most: 2 })).toBe(2);
  await runtime.settled();
  expect(await store.deadLetters.changeAll(filter, { kind: 'given-up', who: 'Ann', most: 100 })).toBe(1);
  expect(await store.deadLetters.count(filter)).toBe(0);
  const [rest] = (await store.effects.list({ status: 'cancelled' })).items;
  expect(rest).toMatchObject({ status: 'given-up' });
  expect((await store.deadLetters.history(rest?.key ?? '')).at(-1)).toMatchObject({
    kind: 'given-up',
    who: 'Ann',
  });
});

test('What a run still waits to do is called off with it; what is under way finishes and is not tried again', async () => {
  const { store } = database();
  await runtime.stop();
  runtime = runtimeOn(store, { ...options, maxAttempts: 8 });
  await runtime.ingest(
    ['waits@x.test', 'runs@x.test'].map((email) => ({
      type: 'form.submitted',
      lead: { email },
      properties: { form: 'demo' },
    })),
  );
  const host = new URL(url).host;
  await store.destinations.limit(host, { maxAtOnce: 1, perMinute: null, who: 'Ann' });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  status = 503;
  const calls = seen.length;
  await runtime.stop();
  runtime = runtimeOn(store, {
    ...options,
    maxAttempts: 8,
    observe: (point) => (point === 'effect.ran' ? held : undefined),
  });
  await runtime.start();
  while (seen.length === calls) await pause(10);
  const effects = (await store.effects.list({ status: 'pending' })).items;
  expect(effects.map(({ status: now }) => now).toSorted()).toEqual(['pending', 'running']);
  expect(await store.effects.cancel(effects.map(({ lead, run }) => ({ lead, run })))).toBe(1);
  release();
  await runtime.settled();
  for (const { key } of effects) expect(await store.effects.get(key)).toMatchObject({ status: 'cancelled' });
  expect(seen).toHaveLength(calls + 1);
});

test('An action whose plugin is missing waits without an attempt and is done when the plugin is there', async () => {
  const { store } = database();
  status = 200;
  await store.destinations.limit(new URL(url).host, { maxAtOnce: null, perMinute: null, who: 'Ann' });
  await store.destinations.close(new URL(url).host, { who: 'Ann' });
  await runtime.stop();
  const types = new Map(nodeTypes.types);
  types.delete('core/call-webhook');
  runtime = runtimeOn(store, { ...options, registry: { ...nodeTypes, types } });
  await runtime.start();
  const { key } = await submit('parked@x.test');
  expect(await store.effects.get(key)).toMatchObject({ status: 'parked', attempts: 0 });
  await runtime.stop();
  runtime = runtimeOn(store, options);
  await runtime.start();
  while ((await store.effects.get(key))?.status !== 'done') await pause(10);
  expect(await store.effects.get(key)).toMatchObject({ attempts: 1 });
});

test('An event that was set aside is judged again as a copy, once', async () => {
  const { store } = database();
  await runtime.ingest([{ id: 'odd', type: 'page.viewed', lead: { email: 'odd@x.test' }, properties: {} }]);
  await runtime.settled();
  const [event] = (await store.log.list({ limit: 1 })).items;
  if (event === undefined) throw new Error('The event is not in the log.');
  const row = { lead: event.lead, event: 'odd', seq: event.seq, code: 'turn.failed', message: 'odd' };
  await store.transaction((tx) => tx.batch.write({ ...noWrites, quarantined: [row] }));
  const [aside] = (await store.quarantine.list()).items;
  const retry = () => retryQuarantined(aside?.id ?? 0, { store, clock: Date.now, who: 'Ann' });
  expect(await retry()).toBe(`odd#again-${aside?.id}`);
  expect(await retry()).toBe(null);
  await runtime.settled();
  expect((await store.log.ofLead(event.lead)).map(({ id }) => id)).toEqual(['odd', `odd#again-${aside?.id}`]);
  expect((await store.quarantine.list()).items).toMatchObject([{ retriedBy: 'Ann' }]);
});
