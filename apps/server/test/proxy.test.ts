import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

const publicUrl = 'https://sluice.example';
const server = withServer({ SLUICE_TRUST_PROXY: '1', SLUICE_PUBLIC_URL: publicUrl });
const owner = { name: 'Olga', email: 'olga@acme.example', password: 'correct horse battery' };

interface Session {
  readonly user: { readonly email: string } | null;
}

/** Calls as a browser at `address` that opened the public URL: the proxy appends who called it. */
const from = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  server().as({ origin: publicUrl, 'x-forwarded-for': `198.51.100.9, ${address}`, ...headers });

test('behind TLS the session cookie is Secure, and signs in', async () => {
  const { status, headers } = await from('203.0.113.1')('POST', '/api/auth/sign-up/email', { body: owner });
  expect(status).toBe(200);
  const cookie = headers.getSetCookie().find((one) => one.includes('session_token')) ?? '';
  expect(cookie).toMatch(/^__Secure-sluice\.session_token=/);
  expect(cookie).toMatch(/; Secure/i);
  const [value = ''] = cookie.split(';');
  const signedIn = from('203.0.113.1', { cookie: value });
  expect((await signedIn<Session>('GET', '/v1/session')).body.user?.email).toBe(owner.email);
  expect((await signedIn('POST', '/v1/workflows', { body: { name: 'From the page' } })).status).toBe(201);
});

test('only pages of the public URL may sign in, whatever host the request names', async () => {
  const signIn = async (origin: string) =>
    (await from('203.0.113.2', { origin })('POST', '/api/auth/sign-in/email', { body: owner })).status;
  expect(await signIn(publicUrl)).toBe(200);
  expect(await signIn('http://sluice.example')).toBe(403);
  expect(await signIn(server().url)).toBe(403);
});

test('who guesses passwords is slowed down by the address the proxy names, and nobody else is', async () => {
  const guess = { ...owner, password: 'guess guess' };
  const guesses = Array.from({ length: 40 }, (_, index) =>
    from('203.0.113.3', { 'x-forwarded-for': `192.0.2.${index}, 203.0.113.3` })(
      'POST',
      '/api/auth/sign-in/email',
      { body: guess },
    ),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  expect((await from('203.0.113.4')('POST', '/api/auth/sign-in/email', { body: owner })).status).toBe(200);
});
