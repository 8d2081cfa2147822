import { expect, test } from 'vitest';
import { isPlain } from './body-parsers.ts';

test('ids full of digits and letters need no second look', () => {
  const id = '0198e123-4e56-7e89-8e00-1e2345678901';
  expect(isPlain(JSON.stringify([{ id, properties: { price: 12.5e10, list: [1e-7, -3], at: id } }]))).toBe(
    true,
  );
});

test.each([
  ['1e400'],
  ['-1E+400'],
  ['[1e999]'],
  ['{"a":1.5e0400}'],
  ['{"a": [2,\n1e309]}'],
  [`${'9'.repeat(250)}e99`],
  ['9'.repeat(400)],
])('%s, which may be too large to keep, gets one', (text) => {
  expect(isPlain(text)).toBe(false);
});

test('every text of a number that is taken for plain is a number that can be kept', () => {
  for (let digits = 1; digits < 320; digits++)
    for (const exponent of ['', 'e9', 'E+99', 'e308', 'E+0309']) {
      const text = `${'7'.repeat(digits)}${exponent}`;
      if (isPlain(text)) expect(Number.isFinite(JSON.parse(text))).toBe(true);
    }
});
