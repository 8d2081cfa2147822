import { expect, test } from 'vitest';
import { originsIn } from './origins.ts';

test('Addresses are taken as people write them', () => {
  expect(originsIn('www.example.com, https://shop.example.com/cart\nhttp://localhost:8080')).toEqual([
    'https://www.example.com',
    'https://shop.example.com',
    'http://localhost:8080',
  ]);
  expect(originsIn('https://a.test https://a.test/')).toEqual(['https://a.test']);
});

test('What is no address of a site is refused', () => {
  for (const text of ['', '  ', 'ftp://a.test', 'https://', 'a.test https://'])
    expect(originsIn(text)).toBeNull();
});
