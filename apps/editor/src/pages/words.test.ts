import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { pageWords } from './words.ts';

/** A number for every placeholder, which stands for a text, a count and a date alike. */
const valuesOf = (text: string): Record<string, number> =>
  Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 2]));

describe.each(['en', 'de'] as const)('the words of the pages in %s', (locale) => {
  it('are there for every message and can all be said', () => {
    const problems: string[] = [];
    const messages = pageWords[locale];
    const intl = createIntl({ locale, messages, onError: (error) => problems.push(error.message) });
    for (const [id, text] of Object.entries(messages))
      expect(intl.formatMessage({ id }, valuesOf(text)), id).not.toBe('');
    expect(problems).toEqual([]);
  });
});
