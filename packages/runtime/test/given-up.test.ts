import { once } from 'node:events';
import { createServer } from 'node:http';
import { withTestDatabase } from '@sluice/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();

let status = 503;
const receiver = createServer((_, response) => response.writeHead(status).end('{}'));
const post = { method: 'POST', fields: [] };
const hook = (form: string, url: string) =>
  draw(
    form,
    {
      form: ['core/form-submitted', { forms: [form] }],
      call: ['core/call-webhook', { url, ...post }],
      told: ['core/add-to-list', { list: 'told' }],
      untold: ['core/add-to-list', { list: 'untold' }],
      points: ['core/add-points', { points: 5, group: 'engagement', limit: 'always', times: 1 }],
    },
    ['form>call', 'call.ok>told', 'call.failed>untold', 'told>points', 'untold>points'],
  );

let runtime: Runtime;
beforeAll(async () => {
  const { store } = database();
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const address = receiver.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await install(store, hook('busy', `http://127.0.0.1:${port}/`));
  await install(store, hook('private', 'http://10.1.2.3/'));
  runtime = runtimeOn(store, { allowPrivate: ['127.0.0.1/32'], maxAttempts: 1 });
  await runtime.start();
});
afterAll(async () => {
  await runtime.stop();
  receiver.close();
});

const submit = async (form: string) => {
  const { events } = await runtime.ingest([
    { type: 'form.submitted', lead: { email: `${form}@x.test` }, properties: { form } },
  ]);
  await runtime.settled();
  return events[0]?.lead ?? '';
};
const look = async (lead: string) => {
  const { store } = database();
  const state = (await store.leads.get(lead))?.state;
  const [effect] = (await store.effects.list({ limit: 100 })).items.filter((one) => one.lead === lead);
  const answers = (await store.log.ofLead(lead)).filter(({ type }) => type === 'effect.completed');
  return {
    key: effect?.key ?? '',
    effect: effect?.status,
    lists: state?.lists,
    runs: state?.runs,
    points: state?.points.engagement,
    answers: answers.map(({ properties }) => [properties.port, properties.data]),
  };
};

test('A run goes on by “failed” when its effect can never be done', async () => {
  expect(await look(await submit('private'))).toMatchObject({
    effect: 'failed',
    lists: ['untold'],
    runs: [],
    answers: [['failed', { reason: expect.stringContaining('10.1.2.3') }]],
  });
});

test('A run goes on by “failed” when the last attempt has failed, and a late success does not let it go on twice', async () => {
  const lead = await submit('busy');
  const first = await look(lead);
  const failed = ['failed', { reason: expect.stringContaining('503') }];
  expect(first).toMatchObject({
    effect: 'failed',
    lists: ['untold'],
    runs: [],
    points: 5,
    answers: [failed],
  });

  expect(await database().store.deadLetters.retry(first.key, { who: null })).toBe(true);
  await runtime.settled();
  expect(await look(lead)).toEqual(first);

  status = 200;
  expect(await database().store.deadLetters.retry(first.key, { who: null })).toBe(true);
  await runtime.settled();
  expect(await look(lead)).toMatchObject({
    effect: 'done',
    lists: ['untold'],
    runs: [],
    points: 5,
    answers: [failed, ['ok', { status: 200 }]],
  });
});
