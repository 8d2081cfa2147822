import { expect, test } from 'vitest';
import { flawOf } from './check-json.ts';

test('ordinary JSON of any kind has no flaw', () => {
  expect(flawOf({ a: [1, 'ü😀', null, { 'x/y': true }], constructor: 1, toString: 'x' }, 10)).toBeNull();
});

test.each([
  ['a NUL in a text', { a: ['x\u0000'] }, '/a/0'],
  ['half a surrogate pair', { a: { b: '\ud83d' } }, '/a/b'],
  ['a number beyond a double', { n: Number.POSITIVE_INFINITY }, '/n'],
  ['a NUL in a name', { 'k\u0000': 1 }, '/k\\u0000'],
  ['half a surrogate pair in a name', { '\udc00': 1 }, '/\\udc00'],
  ['a field called __proto__', JSON.parse('{"a":{"__proto__":{"x":1}}}'), '/a/__proto__'],
])('%s is found with its path', (_name, value, path) => {
  expect(flawOf(value, 10)?.path).toBe(path);
});

test('nesting is bounded without recursion', () => {
  const deep = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000));
  expect(flawOf(deep, 100)?.reason).toContain('100 levels');
  expect(flawOf([[[]]], 3)).toBeNull();
});
