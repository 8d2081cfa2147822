import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

const server = withServer();
const candidates = ['olga', 'otto', 'oda'].map((name) => ({
  name: `${name} Owner`,
  email: `${name}@acme.example`,
  password: 'correct horse battery',
}));
/** Who of them came first; set by the first test. */
let owner = { name: '', email: '', password: '' };
const event = { type: 'page.viewed', lead: { anonymousId: 'x' } };

interface Problem {
  readonly code: string;
}
interface Session {
  readonly user: { readonly email: string } | null;
  readonly setupNeeded: boolean;
}

const cookieOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const signIn = async (user: { email: string; password: string }) => {
  const { headers } = await server().as({})('POST', '/api/auth/sign-in/email', { body: user });
  return cookieOf(headers);
};

test('the first visit makes the owner, and of many at once only one does', async () => {
  const nobody = server().as({});
  expect((await nobody<Session>('GET', '/v1/session')).body).toEqual({ user: null, setupNeeded: true });
  const replies = await Promise.all(
    candidates.map((body) => nobody('POST', '/api/auth/sign-up/email', { body })),
  );
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 403, 403]);
  const won = replies.findIndex(({ status }) => status === 200);
  owner = candidates[won] ?? owner;
  const cookie = cookieOf(replies[won]?.headers ?? new Headers());
  const { body } = await server().as({ cookie })<Session>('GET', '/v1/session');
  expect(body).toMatchObject({ user: { email: owner.email }, setupNeeded: false });
});

test('sign-up is closed afterwards, and says whom to ask', async () => {
  const { status, body } = await server().as({})<Problem>('POST', '/api/auth/sign-up/email', {
    body: { ...owner, email: 'eve@acme.example' },
  });
  expect([status, body.code]).toEqual([403, 'auth.signup-closed']);
});

test('the session cookie is closed to scripts and to other sites', async () => {
  const { headers } = await server().as({})('POST', '/api/auth/sign-in/email', { body: owner });
  const session = headers.getSetCookie().find((cookie) => cookie.includes('session_token'));
  expect(session).toMatch(/HttpOnly/i);
  expect(session).toMatch(/SameSite=Lax/i);
});

test('a wrong password is a problem document', async () => {
  const { status, body } = await server().as({})<Problem>('POST', '/api/auth/sign-in/email', {
    body: { email: owner.email, password: 'wrong password' },
  });
  expect([status, body.code]).toEqual([401, 'auth.required']);
});

test('a change that another site asks for is refused though it carries the cookie', async () => {
  const cookie = await signIn(owner);
  const from = (origin: string) =>
    server().as({ cookie, origin })<Problem>('POST', '/v1/workflows', { body: { name: 'From elsewhere' } });
  expect((await from('https://evil.example')).status).toBe(403);
  expect((await from('null')).status).toBe(403);
  expect((await from(server().url)).status).toBe(201);
  const signInFrom = await server().as({ cookie, origin: 'https://evil.example' })(
    'POST',
    '/api/auth/sign-out',
    { body: {} },
  );
  expect(signInFrom.status).toBe(403);
});

test('the owner adds people; they sign in but add nobody', async () => {
  const cookie = await signIn(owner);
  const second = { name: 'Ben', email: 'ben@acme.example', password: 'another long one' };
  expect((await server().as({ cookie })('POST', '/v1/users', { body: second })).status).toBe(201);
  expect((await server().as({ cookie })('POST', '/v1/users', { body: second })).status).toBe(409);
  const ben = await signIn(second);
  expect((await server().as({ cookie: ben })('GET', '/v1/leads')).status).toBe(200);
  expect((await server().as({ cookie: ben })('POST', '/v1/users', { body: second })).status).toBe(403);
});

test('keys of each scope reach what they may and nothing else', async () => {
  const make = async (scope: string) => {
    const { body } = await server().call<{ id: string; key: string; prefix: string }>(
      'POST',
      '/v1/api-keys',
      { body: { name: scope, scope } },
    );
    expect(body.key.startsWith(body.prefix)).toBe(true);
    return { id: body.id, as: server().as({ authorization: `Bearer ${body.key}` }) };
  };
  const [ingest, read, all] = await Promise.all([make('ingest'), make('read'), make('all')]);
  const tries = async ({ as }: { as: ReturnType<typeof server>['call'] }) => [
    (await as('POST', '/v1/events', { body: event })).status,
    (await as('GET', '/v1/leads')).status,
    (await as('POST', '/v1/workflows', { body: { name: 'By key' } })).status,
    (await as('GET', '/v1/api-keys')).status,
  ];
  expect(await tries(ingest)).toEqual([202, 403, 403, 403]);
  expect(await tries(read)).toEqual([403, 200, 403, 403]);
  expect(await tries(all)).toEqual([202, 200, 201, 200]);
  const listed = await server().call<{ items: { id: string; lastUsedAt: string | null }[] }>(
    'GET',
    '/v1/api-keys',
  );
  expect(JSON.stringify(listed.body)).not.toContain('"key"');
  expect(listed.body.items.find(({ id }) => id === read.id)?.lastUsedAt).not.toBeNull();
  await server().call('DELETE', `/v1/api-keys/${read.id}`);
  expect((await read.as('GET', '/v1/leads')).status).toBe(401);
});

test('without a key or with a made-up one nothing opens but what is public', async () => {
  for (const authorization of [
    '',
    'Bearer',
    'Bearer slk_nothing',
    'Basic eDp5',
    `Bearer ${'x'.repeat(5_000)}`,
  ]) {
    const { status, body, headers } = await server().as({ authorization })<Problem>('GET', '/v1/leads');
    expect([status, body.code, headers.get('www-authenticate')]).toEqual([401, 'auth.required', 'Bearer']);
  }
  for (const path of ['/healthz', '/readyz', '/metrics', '/openapi.json', '/v1/session'])
    expect((await server().as({})('GET', path)).status).toBe(200);
});

test('every answer carries the strict content security policy', async () => {
  for (const path of ['/healthz', '/nothing', '/v1/leads']) {
    const { headers } = await server().as({})('GET', path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('guessing passwords is slowed down', async () => {
  const guesses = Array.from({ length: 60 }, () =>
    server().as({})<Problem>('POST', '/api/auth/sign-in/email', {
      body: { email: owner.email, password: 'guess guess' },
    }),
  );
  const last = (await Promise.all(guesses)).find(({ status }) => status === 429);
  expect(last?.body.code).toBe('request.rate-limited');
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
});
