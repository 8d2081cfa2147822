import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrayText } from '../src/array-text.ts';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();

test('A list of texts comes back from the database as it was', async () => {
  const { store } = database();
  const kept = fc.string({ unit: 'grapheme', maxLength: 8 });
  const list = fc.array(
    fc.oneof(kept, fc.constantFrom(null, 'NULL', 'null', '', ' ', '{}', ',', '"', '\\', '\\"', "'")),
  );
  await fc.assert(
    fc.asyncProperty(list, async (values) => {
      const { rows } = await store.pool.query('select $1::text[] as list', [arrayText(values)]);
      expect(rows).toEqual([{ list: values }]);
    }),
    { numRuns: 200 },
  );
});

test('Numbers keep their last digit', async () => {
  const values = [0.1, -1e-300, 1e300, 75.00000000000001, null, Number.POSITIVE_INFINITY, 2 ** 53];
  const { rows } = await database().store.pool.query('select $1::float8[] as list', [arrayText(values)]);
  expect(rows).toEqual([{ list: values }]);
});
