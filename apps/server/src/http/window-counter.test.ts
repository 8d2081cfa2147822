import { expect, test } from 'vitest';
import { ingestRate } from './rate-limits.ts';
import { windowCounter } from './window-counter.ts';

test('each key has its own window, which begins with its first call', () => {
  let now = 0;
  const take = windowCounter({ max: 2, windowMs: 100, now: () => now });
  expect(take('a')).toEqual({ allowed: true, left: 1, endsInMs: 100 });
  now = 40;
  expect(take('a')).toEqual({ allowed: true, left: 0, endsInMs: 60 });
  expect(take('a').allowed).toBe(false);
  expect(take('b').allowed).toBe(true);
  now = 100;
  expect(take('a')).toEqual({ allowed: true, left: 1, endsInMs: 100 });
});

test('a caller that brings more than it may is told when to come back', () => {
  const rate = ingestRate(1);
  expect(rate({ kind: 'admin', id: 'admin' })).toMatchObject({ 'x-ratelimit-remaining': '0' });
  expect(() => rate({ kind: 'admin', id: 'admin' })).toThrow(
    expect.objectContaining({
      code: 'request.rate-limited',
      headers: expect.objectContaining({ 'retry-after': '60' }),
    }),
  );
});
