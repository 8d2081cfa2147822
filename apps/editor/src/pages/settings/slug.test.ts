import { expect, it } from 'vitest';
import { slug } from './slug.ts';

it.each([
  ['Ideal customer', [], 'ideal-customer'],
  ['Über-Kunden & Co.', [], 'uber-kunden-co'],
  ['ICP', ['icp'], 'icp-2'],
  ['ICP', ['icp', 'icp-2'], 'icp-3'],
  ['日本', [], 'item'],
])('makes an id of %s that nobody has', (name, taken, expected) => {
  expect(slug(name, taken)).toBe(expected);
});
