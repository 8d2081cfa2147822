import { createServer, type Server } from 'node:http';
import type { components } from '@sluice/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

type Schemas = components['schemas'];

const server = withServer({ SLUICE_ALLOW_PRIVATE_ADDRESSES: 'true' });

/** A receiver that does not answer until it is told to, so that runs wait. */
let receiver: Server;
let hook = '';
const held: (() => void)[] = [];
let answering = false;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    request.resume();
    const answer = () => response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    if (answering) answer();
    else held.push(answer);
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  hook = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
});

afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const nodeType = async (type: string): Promise<Schemas['NodeTypeInfo']> => {
  const { body } = await server().call<{ items: Schemas['NodeTypeInfo'][] }>('GET', '/v1/node-types');
  const found = body.items.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
};

/** Form → webhook; once it answered, the lead moves to `stage`. */
const document = async (name: string, stage: string): Promise<Schemas['WorkflowDocument']> => {
  const [form, webhook, move] = await Promise.all(
    ['core/form-submitted', 'core/call-webhook', 'core/move-stage'].map(nodeType),
  );
  if (form === undefined || webhook === undefined || move === undefined) throw new Error('node types');
  const node = (info: Schemas['NodeTypeInfo'], id: string, config: object) => ({
    id,
    type: info.type,
    version: info.version,
    config: { ...Object(info.initial), ...config },
    position: { x: 0, y: 0 },
  });
  const [port = ''] = webhook.results;
  return {
    name,
    nodes: [
      node(form, 'form', { forms: [name] }),
      node(webhook, 'hook', { url: hook }),
      node(move, 'move', { stage, onlyForward: false }),
    ],
    edges: [
      { id: 'e1', from: { node: 'form', port: 'out' }, to: { node: 'hook' } },
      { id: 'e2', from: { node: 'hook', port }, to: { node: 'move' } },
    ],
    settings: { reentry: 'every-time', goal: null, exit: null },
  };
};

const waitFor = async <T>(read: () => Promise<T>, good: (value: T) => boolean): Promise<T> => {
  for (const until = performance.now() + 15_000; ; ) {
    const value = await read();
    if (good(value)) return value;
    if (performance.now() > until) throw new Error(`still ${JSON.stringify(value).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const leadOf = async (email: string) => {
  const { body } = await server().call<{ items: Schemas['Lead'][] }>('GET', `/v1/leads?email=${email}`);
  return body.items[0];
};

/** The second version as a process leaves it that ends before the waiting runs are settled. */
const publishHalf = async (id: string): Promise<void> => {
  const { store, clock } = server().services;
  const { content } = (await store.versions.get(id, 1)) ?? {};
  if (content === undefined) throw new Error('no version 1');
  await store.transaction((tx) =>
    tx.versions.publish(id, { content, note: null, publishedBy: null, now: clock() }),
  );
};

/**
 * Publishes, lets a lead wait at the webhook, publishes another stage with `inFlight`; gives what became of the
 * lead. `cutOff`: the second publishing ends half-way and is asked for again.
 */
const story = async (inFlight: 'finish' | 'move' | 'stop', { cutOff = false } = {}) => {
  const { call } = server();
  const name = cutOff ? `${inFlight}-again` : inFlight;
  const email = `${name}@acme.example`;
  answering = false;
  const first = await document(name, 'mql');
  const { id } = (
    await call<Schemas['Workflow']>('POST', '/v1/workflows', { body: { name, document: first } })
  ).body;
  const publish = (how: string) =>
    call<{ version: number }>('POST', `/v1/workflows/${id}/publish`, { body: { inFlight: how } });
  expect((await publish('finish')).status).toBe(200);
  await call('POST', '/v1/events', {
    body: { type: 'form.submitted', lead: { email }, properties: { form: name } },
  });
  await waitFor(
    () => leadOf(email),
    (lead) => (lead?.runs.length ?? 0) === 1,
  );
  const preview = (await call<Schemas['PublishPreview']>('GET', `/v1/workflows/${id}/publish-preview`)).body;
  expect(preview.waiting).toMatchObject([{ node: 'hook', runs: 1, survives: true }]);
  await call('PUT', `/v1/workflows/${id}/draft`, {
    body: { name, document: await document(name, 'sql') },
  });
  if (cutOff) await publishHalf(id);
  expect((await publish(inFlight)).body.version).toBe(cutOff ? 3 : 2);
  const between = await leadOf(email);
  answering = true;
  for (const answer of held.splice(0)) answer();
  await server().settled();
  const after = await leadOf(email);
  const counts = (await call<Schemas['NodeCounts']>('GET', `/v1/workflows/${id}/counts`)).body;
  return {
    between: between?.runs.map(({ version }) => version),
    stage: after?.stage,
    runs: after?.runs,
    waiting: counts.nodes.hook?.waiting,
  };
};

test('finish: a waiting lead ends on the version it began with', async () => {
  expect(await story('finish')).toEqual({ between: [1], stage: 'mql', runs: [], waiting: 0 });
});

test('move: a waiting lead goes on in the new version at the same node', async () => {
  expect(await story('move')).toEqual({ between: [2], stage: 'sql', runs: [], waiting: 0 });
});

test('stop: a waiting lead waits no more and nothing follows', async () => {
  expect(await story('stop')).toEqual({ between: [], stage: 'lead', runs: [], waiting: 0 });
});

test('what was chosen for waiting leads and cut off is done by publishing again', async () => {
  expect(await story('move', { cutOff: true })).toEqual({
    between: [3],
    stage: 'sql',
    runs: [],
    waiting: 0,
  });
  expect(await story('stop', { cutOff: true })).toEqual({
    between: [],
    stage: 'lead',
    runs: [],
    waiting: 0,
  });
});
