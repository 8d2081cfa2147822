import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

interface Taken {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly { index: number; code: string; detail: string; path?: string }[];
}
interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly diagnostics?: readonly { path: string; code: string }[];
}

const server = withServer();
const event = (more: object = {}) => ({ type: 'page.viewed', lead: { anonymousId: 'b1' }, ...more });
const send = <T = Taken>(body: unknown) => server().call<T>('POST', '/v1/events', { body });

test.each([
  ['malformed JSON', '{"type":', 400, 'request.malformed-json'],
  ['an empty body', '', 400, 'request.invalid'],
  ['text that is not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, 'request.malformed-json'],
  ['a bare text', '"x"', 400, 'event.invalid'],
  ['null', 'null', 400, 'event.invalid'],
  ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 202, undefined],
])('%s is answered with a problem, not a failure', async (_name, raw, status, code) => {
  const { status: got, body } = await server().call<Problem>('POST', '/v1/events', {
    raw,
    headers: { 'content-type': 'application/json' },
  });
  expect([got, body.code]).toEqual([status, code]);
});

test('another content type is refused by name', async () => {
  const headers = { 'content-type': 'text/plain' };
  const { status, body } = await server().call<Problem>('POST', '/v1/events', { raw: 'x', headers });
  expect([status, body.code]).toEqual([415, 'request.unsupported-type']);
});

test('a body of 10 MB is refused with 413, and the sender gets to read why', async () => {
  const { status, body } = await send<Problem>(event({ properties: { big: 'x'.repeat(10_485_760) } }));
  expect([status, body.code]).toEqual([413, 'request.too-large']);
});

test('more than 1,000 events are refused', async () => {
  const { status, body } = await send<Problem>(Array.from({ length: 1_001 }, () => event()));
  expect([status, body.code]).toEqual([413, 'event.too-many']);
});

test('an unknown field is an error with its path; in traits and properties anything goes', async () => {
  const { status, body } = await send<Problem>(event({ lead: { email: 'a@b.co', phone: '1' } }));
  expect([status, body.code]).toEqual([400, 'request.unknown-field']);
  expect(body.diagnostics?.[0]?.path).toBe('/lead/phone');
  expect(
    (await send(event({ traits: { anything: [1, { goes: null }] }, properties: { 'a b': {} } }))).status,
  ).toBe(202);
});

test.each([
  ['a number as type', { type: 3 }, '/type'],
  ['a text as lead', { lead: 'x@y.zz' }, '/lead'],
  ['a list as traits', { traits: [] }, '/traits'],
  ['a date without a time', { occurredAt: '2026-01-01' }, '/occurredAt'],
  ['a type without a namespace', { type: 'visited' }, '/type'],
])('%s is refused with the path', async (_name, more, path) => {
  const { status, body } = await send<Problem>(event(more));
  expect([status, body.code, body.diagnostics?.[0]?.path]).toEqual([400, 'event.invalid', path]);
});

test.each([
  ['a NUL in a trait', '{"type":"a.b","lead":{"anonymousId":"h"},"traits":{"x":"\\u0000"}}'],
  [
    'half a surrogate pair in a property',
    '{"type":"a.b","lead":{"anonymousId":"h"},"properties":{"x":"\\ud800"}}',
  ],
  ['a NUL in a trait name', '{"type":"a.b","lead":{"anonymousId":"h"},"traits":{"\\u0000":1}}'],
  ['a NUL in an identity', '{"type":"a.b","lead":{"anonymousId":"h\\u0000"}}'],
  ['a trait called __proto__', '{"type":"a.b","lead":{"anonymousId":"h"},"traits":{"__proto__":{"x":1}}}'],
  ['a field called __proto__', '{"type":"a.b","lead":{"anonymousId":"h"},"__proto__":{"x":1}}'],
  ['a number beyond a double', '{"type":"a.b","lead":{"anonymousId":"h"},"properties":{"n":1e999}}'],
  ['nobody', '{"type":"a.b","lead":{}}'],
  ['a lead of spaces', '{"type":"a.b","lead":{"anonymousId":"  "}}'],
  ['no address', '{"type":"a.b","lead":{"email":"not an address"}}'],
  [
    'a type of the product',
    '{"type":"stage.set","lead":{"anonymousId":"h"},"properties":{"stage":"customer"}}',
  ],
])('%s is refused', async (_name, raw) => {
  const { status } = await server().call('POST', '/v1/events', { raw });
  expect(status).toBe(400);
});

test('hostile names and values are kept as they are', async () => {
  const hostile = {
    constructor: 'x',
    toString: 1,
    "'; drop table leads; --": "'); delete from events; --",
    '<script>alert(1)</script>': '<img src=x onerror=alert(1)>',
    '${jndi:ldap://x}': '{{7*7}}',
    ['x'.repeat(500)]: '𝒳👩‍👩‍👧‍👦\u202e ﷽',
    '': '\u0001\u001f\u007f\ufffe',
  };
  const body = { type: 'form.submitted', lead: { email: 'hostile@strings.example' }, traits: hostile };
  expect((await send(body)).body.accepted).toBe(1);
  await server().settled();
  const { body: found } = await server().call<{ items: { traits: object }[] }>(
    'GET',
    '/v1/leads?email=hostile@strings.example',
  );
  expect(found.items[0]?.traits).toEqual(hostile);
});

test('the good half of a batch is kept and the bad half is named by index', async () => {
  const batch = [
    event({ id: 'half-1' }),
    { type: 'x' },
    event({ id: 'half-2' }),
    event({ id: 'half-3', traits: { name: 'a\u0000b' } }),
    null,
    event({ id: 'half-1' }),
  ];
  const { status, body } = await send(batch);
  expect(status).toBe(202);
  expect([body.accepted, body.duplicates]).toEqual([2, 1]);
  expect(body.rejected.map(({ index }) => index)).toEqual([1, 3, 4]);
  expect(body.rejected[1]).toMatchObject({ code: 'event.invalid', path: '/traits/name' });
});

test('the same id again is a duplicate', async () => {
  expect((await send(event({ id: 'twice' }))).body).toMatchObject({ accepted: 1, duplicates: 0 });
  expect((await send(event({ id: 'twice' }))).body).toMatchObject({ accepted: 0, duplicates: 1 });
});

test('NDJSON is read line by line', async () => {
  const raw = [JSON.stringify(event({ id: 'n1' })), '', '{broken', JSON.stringify(event({ id: 'n2' }))].join(
    '\n',
  );
  const headers = { 'content-type': 'application/x-ndjson' };
  const { status, body } = await server().call<Taken>('POST', '/v1/events', { raw, headers });
  expect([status, body.accepted]).toEqual([202, 2]);
  expect(body.rejected).toMatchObject([{ index: 2, code: 'request.malformed-json' }]);
  const elsewhere = await server().call<Problem>('POST', '/v1/check', { raw, headers });
  expect(elsewhere.status).toBe(415);
});

test.each([
  ['GET', '/v1/leads/not-a-uuid', 400],
  ['GET', '/v1/leads/00000000-0000-4000-8000-000000000000', 404],
  ['GET', '/v1/leads/%00', 400],
  ['GET', '/v1/leads/%E0%A4%A', 400],
  ['GET', '/v1/leads?q=%00', 400],
  ['GET', '/v1/leads?email=%ED%A0%80', 200],
  ['GET', '/v1/leads?limit=0', 400],
  ['GET', '/v1/leads?limit=x', 400],
  ['GET', '/v1/leads?nope=1', 400],
  ['GET', '/v1/leads?cursor=abc', 400],
  ['GET', '/v1/leads?cursor=W10', 400],
  ['GET', '/v1/mailbox?cursor=WzEsIm5vLXV1aWQiXQ', 400],
  ['GET', `/v1/leads?q=${'%25'.repeat(300)}`, 200],
  ['GET', '/v1/workflows/00000000-0000-4000-8000-000000000000/diff?from=draft&to=999999999', 404],
  ['GET', '/v1/effects?status=none', 400],
  ['POST', '/v1/effects/%E2%80%AE/retry', 404],
  ['DELETE', '/v1/workflows/00000000-0000-4000-8000-000000000000', 404],
  ['PATCH', '/v1/workflows', 404],
  ['GET', '/v1/nothing', 404],
  ['GET', '/../../etc/passwd', 404],
])('%s %s is %i', async (method, path, status) => {
  expect((await server().call(method, path)).status).toBe(status);
});

test('hostile documents are refused or diagnosed, never a failure', async () => {
  const { call } = server();
  const names = ['__proto__', 'constructor', '<b>', "'; --", '\u202e', 'x'.repeat(200)];
  for (const name of names) {
    const { status, body } = await call<{ id: string; name: string }>('POST', '/v1/workflows', {
      body: { name },
    });
    expect([status, body.name]).toEqual([201, name]);
    await call('DELETE', `/v1/workflows/${body.id}`);
  }
  expect((await call('POST', '/v1/workflows', { body: { name: 'a\u0000' } })).status).toBe(400);
  expect((await call('POST', '/v1/workflows', { body: { name: 'x', color: 'red' } })).status).toBe(400);
  expect((await call('POST', '/v1/workflows', { body: { name: 7 } })).status).toBe(400);
  let rule: unknown = true;
  for (let i = 0; i < 90; i++) rule = { '!': [rule] };
  for (const given of [rule, { var: '__proto__' }, { 'no-such': [] }, [1, [2]], { map: [1] }]) {
    const { status } = await call('POST', '/v1/rules/preview', { body: { rule: given } });
    expect(status).toBe(200);
  }
});
