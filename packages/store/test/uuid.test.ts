import { expect, test } from 'vitest';
import { isUuid, uuidv7 } from '../src/index.ts';

test('A UUIDv7 is a uuid of version 7 and variant 2 that begins with its instant', () => {
  const now = Date.UTC(2026, 4, 4, 9);
  const ids = Array.from({ length: 1_000 }, () => uuidv7(now));
  for (const id of ids) {
    expect(isUuid(id)).toBe(true);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(now);
    expect(id[14]).toBe('7');
    expect('89ab').toContain(id[19]);
  }
  expect(new Set(ids).size).toBe(1_000);
  expect(uuidv7(1) < uuidv7(2)).toBe(true);
});
