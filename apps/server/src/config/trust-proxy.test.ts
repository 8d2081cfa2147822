import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { type TrustProxy, trustProxyOption } from './trust-proxy.ts';

const forwarded = '198.51.100.9, 203.0.113.7, 10.0.0.2';

/** The caller as the server sees it, the last proxy being 127.0.0.1. */
const callerSeen = async (trust: TrustProxy): Promise<string> => {
  const app = Fastify({ trustProxy: trustProxyOption(trust) });
  app.get('/', (request) => request.ip);
  return (await app.inject({ url: '/', headers: { 'x-forwarded-for': forwarded } })).body;
};

test('a caller cannot name an address to a server that trusts no proxy', async () => {
  expect(await callerSeen(false)).toBe('127.0.0.1');
});

test('of proxies in a row each adds who called it, and what lies before the first is not believed', async () => {
  expect(await callerSeen(1)).toBe('10.0.0.2');
  expect(await callerSeen(2)).toBe('203.0.113.7');
});

test('proxies at listed addresses are passed over', async () => {
  expect(await callerSeen(['loopback', '10.0.0.0/8'])).toBe('203.0.113.7');
  expect(await callerSeen(['10.0.0.0/8'])).toBe('127.0.0.1');
});

test('with every proxy trusted the first address named is the caller', async () => {
  expect(await callerSeen(true)).toBe('198.51.100.9');
});
