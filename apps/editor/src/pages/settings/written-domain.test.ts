import { expect, test } from 'vitest';
import { writtenDomain } from './written-domain.ts';

test('a domain is understood as a domain, an address or the address of a page', () => {
  for (const text of [
    'acme.com',
    ' Acme.COM ',
    'ann@acme.com',
    '@acme.com',
    'https://www.acme.com/about?x=1',
  ])
    expect([text, writtenDomain(text)]).toEqual([text, 'acme.com']);
  expect(writtenDomain('mail.acme.co.uk')).toBe('mail.acme.co.uk');
  expect(writtenDomain('müller.de')).toBe('müller.de');
});

test('what is no domain is refused', () => {
  for (const text of [
    '',
    'acme',
    'acme.',
    '.com',
    'two words.com',
    '-a.com',
    'a..com',
    `${'a'.repeat(64)}.com`,
  ])
    expect([text, writtenDomain(text)]).toEqual([text, null]);
});
