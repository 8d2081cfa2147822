import { expect, test } from 'vitest';
import { leadOfMark, linkMark } from '../src/index.ts';
import { markLinks } from '../src/tracking/mark-links.ts';

const origins = new Set(['https://www.acme.test']);
const marked = (text: string): string => markLinks(text, { origins, mark: 'M' });

test('Links to the site carry the mark, others and the words around them stay as they are', () => {
  expect(marked('See https://www.acme.test/watch. Or https://other.test/x')).toBe(
    'See https://www.acme.test/watch?sl=M. Or https://other.test/x',
  );
  expect(marked('<a href="https://www.acme.test/a?b=1&amp;c=2#top">Go</a>')).toBe(
    '<a href="https://www.acme.test/a?b=1&amp;c=2&amp;sl=M#top">Go</a>',
  );
  expect(marked('https://www.acme.test')).toBe('https://www.acme.test?sl=M');
  expect(marked('https://www.acme.test.evil.test/')).toBe('https://www.acme.test.evil.test/');
});

test('A mark tells its lead with the right secret only, whole and unchanged', () => {
  const lead = '01234567-89ab-7def-8123-456789abcdef';
  const mark = linkMark(lead, 'secret');
  expect(leadOfMark(mark, 'secret')).toBe(lead);
  expect(leadOfMark(mark, 'other')).toBeNull();
  for (const wrong of [
    '',
    '.',
    'x',
    mark.slice(0, -1),
    `${mark}a`,
    mark.replace('.', ''),
    `B${mark.slice(1)}`,
  ])
    expect(leadOfMark(wrong, 'secret')).toBeNull();
});
