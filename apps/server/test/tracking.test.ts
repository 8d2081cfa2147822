import { linkMark } from '@sluice/runtime';
import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

const server = withServer();

const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
const site = 'https://www.acme.test';
const visitor = 'a'.repeat(32);
let n = 0;
const event = (type: string, properties: object = {}, more: object = {}) => {
  n += 1;
  return { id: n.toString(16).padStart(32, '0'), type, age: 0, properties, ...more };
};

const makeKey = async (): Promise<string> => {
  const { body } = await server().call<{ id: string }>('POST', '/v1/browser-keys', {
    body: { name: 'Site', origins: [site] },
  });
  return body.id;
};

const beacon = (body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${server().url}/t/e`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: site, 'user-agent': person, ...headers },
    body: JSON.stringify({ anonymousId: visitor, ...body }),
  });

const typesOf = async (lead: string): Promise<readonly (readonly [string, unknown])[]> => {
  const { body } = await server().call<{
    items: { kind: string; type: string; properties: { reason?: string } }[];
  }>('GET', `/v1/leads/${lead}/timeline`);
  return body.items.flatMap((item) =>
    item.kind === 'event' ? [[item.type, item.properties.reason] as const] : [],
  );
};

test('Any site may load the snippet, and is told when it has not changed', async () => {
  const response = await fetch(`${server().url}/t.js`);
  expect(response.status).toBe(200);
  expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  const again = await fetch(`${server().url}/t.js`, {
    headers: { 'if-none-match': response.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test('A page of the key’s origin tells what a visitor does; a form tells who that was', async () => {
  const { call, settled, services } = server();
  const key = await makeKey();
  const first = await beacon({
    key,
    events: [
      event('page.viewed', {
        path: '/pricing',
        durationMs: 40_000,
        utm_source: 'letter',
        utm_medium: 'email',
      }),
    ],
  });
  expect(first.status).toBe(204);
  expect(first.headers.get('access-control-allow-origin')).toBe(site);
  const form = event(
    'form.submitted',
    { form: 'demo', fields: { first_name: 'Jack', employees: '14', budget: 'a lot' }, took: 9_000 },
    { email: 'jack@acme.test' },
  );
  expect((await beacon({ key, events: [form] })).status).toBe(204);
  expect((await beacon({ key, events: [form] })).status).toBe(204);
  await settled();
  const lead = await services.store.leads.byIdentity('email', 'jack@acme.test');
  const { body } = await call<{ traits: object }>('GET', `/v1/leads/${lead}`);
  expect(body.traits).toEqual({ first_name: 'Jack', employees: 14, source: 'email' });
  expect(await typesOf(lead ?? '')).toEqual([
    ['form.submitted', undefined],
    ['page.viewed', undefined],
  ]);
});

test('A key opens nothing else: not to other origins, not for other events, not to read', async () => {
  const { as } = server();
  const key = await makeKey();
  const events = [event('page.viewed', { path: '/' })];
  expect((await beacon({ key, events }, { origin: 'https://evil.test' })).status).toBe(403);
  expect((await beacon({ key: crypto.randomUUID(), events })).status).toBe(403);
  expect((await beacon({ key: 'x', events })).status).toBe(403);
  for (const type of ['deal.won', 'sales.accepted', 'stage.set', 'consent.changed'])
    expect((await beacon({ key, events: [event(type)] })).status).toBe(400);
  expect((await beacon({ key, events, anonymousId: 'me' })).status).toBe(400);
  const bearer = as({ authorization: `Bearer ${key}` });
  expect((await bearer('GET', '/v1/leads')).status).toBe(401);
  expect((await bearer('POST', '/v1/events', { body: [] })).status).toBe(401);
  await server().call('DELETE', `/v1/browser-keys/${key}`);
  expect((await beacon({ key, events })).status).toBe(403);
});

test('What a machine does is set apart with the reason, and a person can take that back', async () => {
  const { call, settled, services } = server();
  const key = await makeKey();
  const anonymousId = 'b'.repeat(32);
  const send = (told: object, agent = person) =>
    beacon({ key, anonymousId, events: [told] }, { 'user-agent': agent });
  await send(event('page.viewed', { path: '/pricing' }, {}), 'Mozilla/5.0 (compatible; Googlebot/2.1)');
  await send(event('form.submitted', { form: 'demo', took: 200 }, { email: 'fast@acme.test' }));
  await send(event('form.submitted', { form: 'demo', took: 9_000, trap: true }, { email: 'trap@acme.test' }));
  await settled();
  const lead = (await services.store.leads.byIdentity('anonymous', anonymousId)) ?? '';
  expect((await typesOf(lead)).map(([type, reason]) => `${type} ${reason}`).sort()).toEqual([
    'bot.filtered too-fast',
    'bot.filtered trap',
    'bot.filtered user-agent',
  ]);
  expect(await services.store.leads.byIdentity('email', 'fast@acme.test')).toBeNull();

  const { body: page } = await call<{
    items: { kind: string; id: string; properties?: { reason?: string } }[];
  }>('GET', `/v1/leads/${lead}/timeline`);
  const fast = page.items.find((item) => item.properties?.reason === 'too-fast')?.id ?? '';
  const again = await call<{ event: string }>('POST', `/v1/events/${fast}/person`);
  expect(again.status).toBe(202);
  await call('POST', `/v1/events/${fast}/person`);
  await settled();
  expect(await services.store.leads.byIdentity('email', 'fast@acme.test')).not.toBeNull();
  expect((await typesOf(lead)).filter(([type]) => type === 'form.submitted')).toHaveLength(1);
  expect((await call('POST', '/v1/events/unknown/person')).status).toBe(404);
});

test('The mark of a link in a mail tells whose browser it is; a made-up one tells nothing', async () => {
  const { call, settled, services } = server();
  const key = await makeKey();
  await call('POST', '/v1/events', { body: [{ type: 'page.viewed', lead: { email: 'mia@acme.test' } }] });
  await settled();
  const mia = (await services.store.leads.byIdentity('email', 'mia@acme.test')) ?? '';
  const secret = await services.store.browserKeys.linkSecret();
  const right = linkMark(mia, secret);
  const [forged, real] = ['c'.repeat(32), 'd'.repeat(32)];
  const visit = (anonymousId: string, token: string) =>
    beacon({ key, anonymousId, token, events: [event('page.viewed', { path: '/watch' })] });
  await visit(forged, `${right.slice(0, -2)}xx`);
  await visit(real, right);
  await settled();
  expect(await services.store.leads.byIdentity('anonymous', real)).toBe(mia);
  expect(await services.store.leads.byIdentity('anonymous', forged)).not.toBe(mia);
});
