import { expect, test } from 'vitest';
import { createSecretBox } from './secret-box.ts';

const box = createSecretBox({ token: 's3cr3t/token+x' });
const { token = '' } = box.references;

test('a plugin holds a reference that says nothing of the secret, another one each time', () => {
  expect(token).not.toContain('s3cr3t');
  expect(createSecretBox({ token: 's3cr3t/token+x' }).references.token).not.toBe(token);
});

test('a request gets the secret in its address, headers, credentials and body', () => {
  const request = box.fill({
    method: 'POST',
    url: `https://api.acme.test/v1?key=${token}`,
    headers: { 'x-key': `Key ${token}` },
    auth: { bearer: token },
    body: { deep: [{ key: token }] },
  });
  expect(request).toEqual({
    method: 'POST',
    url: 'https://api.acme.test/v1?key=s3cr3t%2Ftoken%2Bx',
    headers: { 'x-key': 'Key s3cr3t/token+x' },
    auth: { bearer: 's3cr3t/token+x' },
    body: { deep: [{ key: 's3cr3t/token+x' }] },
  });
});

test('a secret is not put into the name of a host', () => {
  expect(() => box.fill({ method: 'GET', url: `https://${token}.acme.test/` })).toThrow(
    'effect.secret-in-host',
  );
});

test('an answer that gives the secret back, plain, in an address or in base64, is struck', () => {
  const forms = ['s3cr3t/token+x', 's3cr3t%2Ftoken%2Bx', Buffer.from('s3cr3t/token+x').toString('base64')];
  const answer = box.strike({ body: forms.map((form) => `<${form}>`), 's3cr3t/token+x': 1 });
  expect(JSON.stringify(answer)).not.toMatch(/s3cr3t|czNjcjN0/);
});
