import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { operators } from '../rule-builder/codec/operators.ts';
import { besideDe } from './beside.de.ts';
import { besideEn } from './beside.en.ts';
import { de as frameDe } from './de.ts';
import { en as frameEn } from './en.ts';
import { rulesDe } from './rules.de.ts';
import { rulesEn } from './rules.en.ts';
import { testDe } from './test.de.ts';
import { testEn } from './test.en.ts';

const en = { ...frameEn, ...rulesEn, ...testEn, ...besideEn };
const de = { ...frameDe, ...rulesDe, ...testDe, ...besideDe };

/** What a message may be given: a number for every placeholder, and the words themselves for a tag. */
const valuesOf = (text: string) => ({
  ...Object.fromEntries([...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => [name, 2])),
  op: (parts: unknown) => String(parts),
});

/** The placeholders a message names, sorted; what stands after a plural's case is words. */
const slotsOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/(?<!(?:one|other|=\d) )\{(\w+)[,}]/g)].map(([, name = '']) => name))].sort();

describe('every language', () => {
  test('has the same messages, with the same placeholders', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
    const german: Readonly<Record<string, string>> = de;
    const odd = Object.entries(en)
      .filter(([id]) => !id.startsWith('rules.count.'))
      .filter(([id, text]) => slotsOf(text).join() !== slotsOf(german[id] ?? '').join());
    expect(odd.map(([id]) => id)).toEqual([]);
  });

  test.each([
    ['en', en],
    ['de', de],
  ] as const)('can say all of them: %s', (locale, messages) => {
    const problems: string[] = [];
    const intl = createIntl({ locale, messages, onError: (error) => problems.push(error.message) });
    for (const [id, text] of Object.entries(messages))
      if (id !== 'rules.past.window' && id !== 'rules.past.filter')
        expect(intl.formatMessage({ id }, valuesOf(text)), id).not.toBe('');
    expect(problems).toEqual([]);
  });

  test('has a name and a sentence for every operator of the rule builder', () => {
    const ids: ReadonlySet<string> = new Set(Object.keys(en));
    for (const { id } of operators)
      for (const kind of ['op', 'say']) expect(ids.has(`rules.${kind}.${id}`), `${kind} ${id}`).toBe(true);
  });
});
