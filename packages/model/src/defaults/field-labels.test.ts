import { expect, test } from 'vitest';
import { fieldWords } from './field-labels.ts';
import { germanFields } from './fields.de.ts';
import { defaultFields } from './fields.ts';

test('German has the same fields, described where English describes them', () => {
  expect(Object.keys(germanFields)).toEqual(defaultFields.map(({ path }) => path));
  for (const { path, description } of defaultFields)
    expect(germanFields[path]?.[1] !== undefined, path).toBe(description !== undefined);
});

test('a field somebody renamed keeps the name given', () => {
  const country = { path: 'lead.traits.country', label: 'country' };
  expect(fieldWords(country, 'de').label).toBe('Land');
  expect(fieldWords(country, 'en').label).toBe('country');
  expect(fieldWords({ ...country, label: 'Market' }, 'de').label).toBe('Market');
});
