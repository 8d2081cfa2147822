import { expect, test } from 'vitest';
import { adminKey, withServer } from './support/with-server.ts';

const server = withServer();
const json = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' };
const event = (more: object = {}) => ({ type: 'page.viewed', lead: { anonymousId: 'door' }, ...more });

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  readonly path?: string;
}

/** Of every answer, but what names an instant or counts down. */
const told = (headers: Iterable<readonly [string, unknown]>) =>
  [...headers]
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    .filter(([name]) => !['date', 'connection', 'keep-alive', 'content-length'].includes(name))
    .map(([name, value]) => (name.startsWith('x-ratelimit-re') ? [name, 'n'] : [name, value]))
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

/** Over the wire, where the short way stands open. */
const byDoor = async ({ headers = json, body, path = '/v1/events' }: Sent) => {
  const answer = await fetch(`${server().url}${path}`, { method: 'POST', headers, body });
  return { status: answer.status, headers: told(answer.headers), body: await answer.json() };
};

/** Past the door: the application itself. */
const byApplication = async ({ headers = json, body, path = '/v1/events' }: Sent) => {
  const answer = await server().app.inject({ method: 'POST', url: path, headers, payload: body });
  return {
    status: answer.statusCode,
    headers: told(Object.entries(answer.headers)),
    body: answer.json(),
  };
};

test.each<readonly [string, Sent, number]>([
  ['one event', { body: JSON.stringify(event()) }, 202],
  ['a list', { body: JSON.stringify([event(), event({ type: 'nonsense' }), event()]) }, 202],
  ['an empty list', { body: '[]' }, 202],
  ['a byte order mark', { body: `\uFEFF${JSON.stringify(event())}` }, 202],
  ['an event that is not valid', { body: JSON.stringify(event({ lead: {} })) }, 400],
  ['a reserved type', { body: JSON.stringify(event({ type: 'timer.due' })) }, 400],
  ['an address nobody can write to', { body: JSON.stringify(event({ lead: { email: 'a@@b' } })) }, 400],
  ['broken JSON', { body: '{"type":' }, 400],
  ['too many events', { body: JSON.stringify(Array.from({ length: 1_001 }, () => event())) }, 413],
  [
    'a body that is too large',
    { body: JSON.stringify(event({ properties: { x: 'x'.repeat(2_200_000) } })) },
    413,
  ],
  ['no key', { headers: { 'content-type': 'application/json' }, body: '{}' }, 401],
  ['a wrong key', { headers: { ...json, authorization: 'Bearer wrong' }, body: '{}' }, 401],
  ['another content type', { headers: { ...json, 'content-type': 'text/plain' }, body: 'x' }, 415],
  ['a slash behind the path', { body: JSON.stringify(event()), path: '/v1/events/' }, 202],
  ['a query', { body: JSON.stringify(event()), path: '/v1/events?x=1' }, 202],
])('%s is answered by the short way as by the application', async (_name, sent, status) => {
  const short = await byDoor(sent);
  const long = await byApplication(sent);
  expect(short).toEqual(long);
  expect([short.status, _name]).toEqual([status, _name]);
});

test('a key that may only read is refused over the short way too', async () => {
  const { body } = await server().call<{ key: string }>('POST', '/v1/api-keys', {
    body: { name: 'reader', scope: 'read' },
  });
  const headers = { ...json, authorization: `Bearer ${body.key}` };
  for (const _again of [1, 2])
    expect((await byDoor({ headers, body: JSON.stringify(event()) })).status).toBe(403);
});

test('a key that is revoked opens the door no longer', async () => {
  const made = await server().call<{ key: string; id: string }>('POST', '/v1/api-keys', {
    body: { name: 'sender', scope: 'ingest' },
  });
  const headers = { ...json, authorization: `Bearer ${made.body.key}` };
  for (const _again of [1, 2])
    expect((await byDoor({ headers, body: JSON.stringify(event()) })).status).toBe(202);
  await server().call('DELETE', `/v1/api-keys/${made.body.id}`);
  expect((await byDoor({ headers, body: JSON.stringify(event()) })).status).toBe(401);
});

test('requests that came by the short way are counted', async () => {
  const answer = await fetch(`${server().url}/metrics`, { headers: json });
  expect(await answer.text()).toMatch(
    /sluice_http_request_seconds_count\{method="POST",route="\/v1\/events",status="202"\} \d/,
  );
});
