import { expect, test } from 'vitest';
import { operators } from '../operators/index.ts';
import { languages } from './labels.ts';

/** The keys of a tree of words, dotted. */
const keysIn = (value: unknown, path = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, below]) => keysIn(below, `${path}.${key}`))
    : [path];

const slotsOf = (template: unknown): readonly string[] =>
  [...new Set(JSON.stringify(template).match(/\{[\w*]+\}/g))].sort();

test('every language has the same words', () => {
  const { operators: _, ...english } = languages.en;
  for (const { operators: __, ...words } of Object.values(languages)) {
    expect(keysIn(words)).toEqual(keysIn(english));
  }
});

test('German says every operator whose words are not made of others, with the same slots', () => {
  for (const { name, say } of operators.values()) {
    const said = languages.de.operators[name];
    if (typeof say === 'function') {
      if (said !== undefined) expect(said, name).toEqual({ yes: '{0}' });
      continue;
    }
    const english = typeof say === 'string' ? { yes: say } : say;
    expect(said, name).toBeDefined();
    expect(Object.keys(said ?? {}), name).toEqual(Object.keys(english));
    expect(slotsOf(said), name).toEqual(slotsOf(english));
  }
});
