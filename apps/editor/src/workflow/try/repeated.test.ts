import { expect, test } from 'vitest';
import { repeated } from './repeated.ts';

test('an event happens several times, an hour apart, the last one when it is said to', () => {
  expect(repeated({ type: 'page.viewed' }, { times: 3, last: '2026-03-01T01:30:00.000Z' })).toEqual([
    { type: 'page.viewed', occurredAt: '2026-02-28T23:30:00.000Z' },
    { type: 'page.viewed', occurredAt: '2026-03-01T00:30:00.000Z' },
    { type: 'page.viewed', occurredAt: '2026-03-01T01:30:00.000Z' },
  ]);
});
