import { expect, test } from 'vitest';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();

test('A worker counts itself among those alive, however short its lease', async () => {
  const { store } = database();
  expect(await store.leases.beat('quick', 0)).toBe(1);
  expect(await store.leases.beat('other', 60_000)).toBe(1);
  expect(await store.leases.beat('quick', 0)).toBe(2);
});
