import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageOf } from './support/plugin-package.ts';
import { withServer } from './support/with-server.ts';

const server = withServer({ SLUICE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' });

/** A vendor with two pages of deals, and the keys it was asked with. */
const keys: string[] = [];
const vendor = createServer((request, response) => {
  keys.push(request.headers.authorization ?? '');
  const after = new URL(request.url ?? '/', 'http://vendor').searchParams.get('after');
  const deals =
    after === null
      ? [
          { id: 1, email: 'one@deals.example' },
          { id: 2, email: 'two@deals.example' },
        ]
      : after === '2'
        ? [{ id: 3, email: 'three@deals.example' }]
        : [];
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(deals));
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
});
afterAll(() => vendor.close());

const source = () => `
const form = { type: 'object', properties: {}, additionalProperties: false };
const types = { 'acme.deal-won': { type: 'object', properties: { deal: { type: 'integer' } }, required: ['deal'] } };
const secrets = { 'signing-key': 'Under Webhooks.', 'api-key': 'Under API.' };
const hook = {
  kind: 'webhook', name: 'hook', title: 'Deals as they are won', description: 'Acme tells.', config: form, initial: {}, eventTypes: types,
  capabilities: { secrets }, signature: { scheme: 'hmac', secret: 'signing-key', algorithm: 'sha256', encoding: 'hex', header: 'X-Acme', prefix: 'v0=', parts: ['body'] },
  receive: ({ body }) => body.challenge
    ? { events: [], reply: { status: 200, body: { challenge: body.challenge } } }
    : { events: [{ id: String(body.deal), type: body.type ?? 'acme.deal-won', lead: { email: body.email }, properties: { deal: body.deal } }] },
};
const poll = {
  kind: 'poll', name: 'deals', title: 'Deals', description: 'Asks Acme.', config: form, initial: {}, eventTypes: types, everySeconds: 30,
  capabilities: { http: { '*': ['GET'] }, secrets },
  poll: async (context) => {
    const after = context.cursor === null ? '' : '?after=' + context.cursor;
    const { body } = await context.http.request({ method: 'GET', url: '${base}/deals' + after, auth: { bearer: context.secrets['api-key'] } });
    const events = body.map(({ id, email }) => ({ id: 'd' + id, type: 'acme.deal-won', lead: { email }, properties: { deal: id } }));
    return { events, cursor: body.at(-1)?.id ?? context.cursor, more: body.length > 0 };
  },
};
const trigger = (type, source) => ({
  type, version: 1, kind: 'trigger', title: type, description: type, icon: 'bolt', config: form, initial: {},
  examples: [{ title: 'A deal', config: {}, data: { event: { type: 'acme.deal-won', properties: { deal: 1 } } }, value: true }],
  sentence: () => 'A deal is won.', events: () => Object.keys(types), eventTypes: types, logic: () => true, source,
});
export default { name: 'acme', version: '1.0.0', sdk: 1, title: 'Acme', nodes: [trigger('deal-told', hook), trigger('deal-found', poll)] };`;

interface Plugin {
  readonly sources: readonly {
    readonly name: string;
    readonly path: string | null;
    readonly taken: number;
    readonly lastError: string | null;
  }[];
}

const sources = async () =>
  (await server().call<{ items: readonly Plugin[] }>('GET', '/v1/plugins')).body.items[0]?.sources ?? [];
const sourceOf = async (name: string) => (await sources()).find((one) => one.name === name);

const signingKey = 'signing-secret-1';

const tell = async (body: object, key = signingKey): Promise<{ status: number; body: { code?: string } }> => {
  const path = (await sourceOf('hook'))?.path ?? '';
  const text = JSON.stringify(body);
  const response = await fetch(server().url + path, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-acme': `v0=${createHmac('sha256', key).update(text).digest('hex')}`,
    },
    body: text,
  });
  return { status: response.status, body: (await response.json()) ?? {} };
};

const leads = async () =>
  (await server().call<{ items: readonly { email: string }[] }>('GET', '/v1/leads?limit=50')).body.items.map(
    ({ email }) => email,
  );

test('A receiver is shut until it is switched on and its secret is set', async () => {
  const { call } = server();
  const { archive, integrity } = await packageOf(source());
  const installed = await call<Plugin>('POST', '/v1/plugins', { body: { source: { archive }, integrity } });
  expect(installed.body.sources).toMatchObject([
    { name: 'deals', enabled: false, path: null, everySeconds: 30 },
    { name: 'hook', enabled: false, path: expect.stringMatching(/^\/v1\/hooks\/acme\/hook\/.{32}$/) },
  ]);
  expect((await tell({ deal: 1, email: 'a@x.example' })).status).toBe(404);
  for (const [name, value] of [
    ['signing-key', signingKey],
    ['api-key', 'api-secret-1'],
  ])
    await call('PUT', `/v1/plugins/acme/secrets/${name}`, { body: { value } });
  const on = await call('PUT', '/v1/plugins/acme/sources/hook', { body: { enabled: true } });
  expect(on.status).toBe(200);
});

test('A call that is signed becomes an event of its lead, once; one that is not is refused unseen', async () => {
  expect(await tell({ deal: 7, email: 'ada@deals.example' }, 'another-key')).toMatchObject({
    status: 401,
    body: { code: 'plugin.bad-signature' },
  });
  expect((await tell({ deal: 7, email: 'ada@deals.example' })).status).toBe(200);
  expect((await tell({ deal: 7, email: 'ada@deals.example' })).status).toBe(200);
  await server().settled();
  expect(await leads()).toEqual(['ada@deals.example']);
  expect(await sourceOf('hook')).toMatchObject({ taken: 1, lastError: null });
});

test('A sender that asks back gets the answer the plugin gives', async () => {
  expect(await tell({ challenge: 'abc' })).toEqual({ status: 200, body: { challenge: 'abc' } });
});

test('An event the plugin did not declare, or of another shape, is not taken, and the page says why', async () => {
  await tell({ deal: 8, email: 'b@deals.example', type: 'lead.retiring' });
  expect((await sourceOf('hook'))?.lastError).toContain('did not declare the event “lead.retiring”');
  await tell({ deal: 'eight', email: 'b@deals.example' });
  expect((await sourceOf('hook'))?.lastError).toContain('do not fit its schema');
  expect(await leads()).not.toContain('b@deals.example');
});

test('An address that was renewed ends at once', async () => {
  const before = (await sourceOf('hook'))?.path ?? '';
  await server().call('PUT', '/v1/plugins/acme/sources/hook', { body: { newAddress: true } });
  expect((await fetch(server().url + before, { method: 'POST', body: '{}' })).status).toBe(404);
  expect((await tell({ challenge: 'new' })).status).toBe(200);
});

test('A poller goes through all pages with its cursor and key, and brings each event once', async () => {
  const { call, settled } = server();
  await call('PUT', '/v1/plugins/acme/sources/deals', { body: { enabled: true } });
  await expect.poll(async () => (await sourceOf('deals'))?.taken, { timeout: 20_000 }).toBe(3);
  await settled();
  expect(await leads()).toEqual(
    expect.arrayContaining(['one@deals.example', 'two@deals.example', 'three@deals.example']),
  );
  expect(new Set(keys)).toEqual(new Set(['Bearer api-secret-1']));
  const { store } = server().services;
  await expect.poll(async () => (await store.pluginSources.get('acme', 'deals'))?.cursor).toBe(3);
});
