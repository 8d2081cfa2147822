import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttp } from '../src/effects/http.ts';

const seen: { at: string; headers: IncomingHttpHeaders; body: string }[] = [];

/** Takes everything; sends callers of `/away` to where `away` says and those of `/near` to itself. */
const serverNamed = (name: string, away: () => string) =>
  createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ at: `${name}${request.url}`, headers: request.headers, body });
      const location = { '/away': away(), '/near': '/end' }[request.url ?? ''];
      if (location === undefined) response.writeHead(200).end('{}');
      else response.writeHead(307, { location }).end();
    });
  });

const ports: number[] = [];
const second = serverNamed('second', () => '');
const first = serverNamed('first', () => `http://127.0.0.1:${ports[1]}/end`);
const http = createHttp({ allowPrivate: ['127.0.0.1/32'], timeoutMs: 5000, maxBytes: 1000 });

beforeAll(async () => {
  for (const server of [first, second]) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    ports.push(typeof address === 'object' && address !== null ? address.port : 0);
  }
});
afterAll(async () => {
  await http.close();
  first.close();
  second.close();
});

const send = async (path: string) => {
  seen.length = 0;
  const secrets = { authorization: 'Bearer t', 'x-api-key': 'k', cookie: 'c=1', 'idempotency-key': 'i' };
  const { status } = await http.send({
    request: {
      url: `http://127.0.0.1:${ports[0]}${path}`,
      method: 'POST',
      body: { a: 1 },
      headers: secrets,
      sign: true,
    },
    messageId: 'message',
    now: Date.now(),
    signal: AbortSignal.timeout(5000),
    secret: async () => `whsec_${Buffer.alloc(24, 1).toString('base64')}`,
  });
  expect(status).toBe(200);
  return seen;
};

const secret = [
  'authorization',
  'x-api-key',
  'cookie',
  'idempotency-key',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
];
const secretsIn = (headers: IncomingHttpHeaders | undefined): readonly string[] =>
  secret.filter((name) => headers?.[name] !== undefined);

test('A redirect to another origin takes the message along, but no key, cookie or signature', async () => {
  const [asked, moved] = await send('/away');
  expect(asked?.at).toBe('first/away');
  expect(secretsIn(asked?.headers)).toEqual(secret);
  expect(moved).toMatchObject({
    at: 'second/end',
    body: '{"a":1}',
    headers: { 'content-type': 'application/json', 'user-agent': 'Sluice' },
  });
  expect(secretsIn(moved?.headers)).toEqual([]);
});

test('A redirect within the origin keeps its headers', async () => {
  const [, moved] = await send('/near');
  expect(moved?.at).toBe('first/end');
  expect(secretsIn(moved?.headers)).toEqual(secret);
});
