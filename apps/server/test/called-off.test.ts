import { createServer, type Server } from 'node:http';
import type { components } from '@sluice/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

type Schemas = components['schemas'];

const server = withServer({ SLUICE_ALLOW_PRIVATE_ADDRESSES: 'true' });

/** A receiver that is too busy, and asks to be called again in an hour. */
let receiver: Server;
let url = '';
let calls = 0;

beforeAll(async () => {
  receiver = createServer((request, response) => {
    request.resume();
    calls += 1;
    response.writeHead(503, { 'retry-after': '3600' }).end('{}');
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
});

afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

const node = (id: string, type: string, config: object) => ({
  id,
  type,
  version: 1,
  config,
  position: { x: 0, y: 0 },
});

/** Form → webhook → customer; whoever is a customer already has reached the goal. */
const document = (name: string): Schemas['WorkflowDocument'] =>
  ({
    name,
    nodes: [
      node('form', 'core/form-submitted', { forms: [name] }),
      node('hook', 'core/call-webhook', { url, method: 'POST', fields: [] }),
      node('move', 'core/move-stage', { stage: 'customer', onlyForward: false }),
    ],
    edges: [
      { id: 'e1', from: { node: 'form', port: 'out' }, to: { node: 'hook' } },
      { id: 'e2', from: { node: 'hook', port: 'ok' }, to: { node: 'move' } },
    ],
    settings: { reentry: 'every-time', goal: { '==': [{ var: 'stage' }, 'customer'] }, exit: null },
  }) as Schemas['WorkflowDocument'];

/** Publishes, and lets a lead's run wait for a call that is to be tried again in an hour. */
const wait = async (name: string) => {
  const { call, settled } = server();
  const made = await call<Schemas['Workflow']>('POST', '/v1/workflows', {
    body: { name, document: document(name) },
  });
  const publish = (inFlight: string) =>
    call('POST', `/v1/workflows/${made.body.id}/publish`, { body: { inFlight } });
  expect((await publish('finish')).status).toBe(200);
  const before = calls;
  await call('POST', '/v1/events', {
    body: { type: 'form.submitted', lead: { email: `${name}@acme.example` }, properties: { form: name } },
  });
  await settled();
  expect(calls).toBe(before + 1);
  const lead = (await call<{ items: Schemas['Lead'][] }>('GET', `/v1/leads?email=${name}@acme.example`)).body
    .items[0];
  const effect = async () => {
    const { items } = await server().services.store.effects.list({ limit: 100 });
    const found = items.find((one) => one.lead === lead?.id);
    if (found === undefined) throw new Error('No effect was asked for.');
    return found;
  };
  expect(await effect()).toMatchObject({ status: 'pending', attempts: 1 });
  return { lead: lead?.id ?? '', publish, effect };
};

/** Everything that may be sent is sent at once; what was called off is not. */
const sendAll = async () => {
  const { call, settled } = server();
  const before = calls;
  const { host } = new URL(url);
  expect((await call('POST', `/v1/operations/destinations/${host}/close`)).status).toBe(204);
  await settled();
  return calls - before;
};

test('A call that waits for its next try goes out at once when a person says so', async () => {
  const { effect } = await wait('goes-on');
  expect(await sendAll()).toBe(1);
  expect(await effect()).toMatchObject({ status: 'pending', attempts: 2 });
});

test('A goal that is reached calls off what its run still waits to send', async () => {
  const { lead, effect } = await wait('goal');
  const { call, settled } = server();
  expect(
    (await call('POST', `/v1/leads/${lead}/stage`, { body: { stage: 'customer', reason: 'They signed.' } }))
      .status,
  ).toBeLessThan(300);
  await settled();
  expect(await effect()).toMatchObject({ status: 'cancelled' });
  expect(await sendAll()).toBe(1);
  expect(await effect()).toMatchObject({ status: 'cancelled', attempts: 1 });
});

test('Stopping the waiting runs at publishing calls off what they still wait to send', async () => {
  const { publish, effect } = await wait('stop');
  expect((await publish('stop')).status).toBe(200);
  expect(await effect()).toMatchObject({ status: 'cancelled' });
  expect(await sendAll()).toBe(1);
  expect(await effect()).toMatchObject({ status: 'cancelled', attempts: 1 });
});
