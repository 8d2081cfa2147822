import { Check } from 'typebox/value';
import { expect, test } from 'vitest';
import { input } from './input.ts';

test('a choice is a JSON Schema with the words people see', () => {
  const schema = input.choice({ won: 'is won', lost: 'is lost' }, { title: 'Deal', default: 'won' });
  expect(JSON.parse(JSON.stringify(schema))).toEqual({
    type: 'string',
    title: 'Deal',
    default: 'won',
    oneOf: [
      { const: 'won', title: 'is won' },
      { const: 'lost', title: 'is lost' },
    ],
  });
  expect(Check(schema, 'lost')).toBe(true);
  expect(Check(schema, 'open')).toBe(false);
});

test('a form refuses fields it does not know', () => {
  const form = input.form({ stage: input.stage() });
  expect(Check(form, { stage: 'mql' })).toBe(true);
  expect(Check(form, { stage: 'mql', extra: 1 })).toBe(false);
});
