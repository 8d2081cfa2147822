import { expect, test } from 'vitest';
import { template } from './template.ts';

test('text without placeholders stays text', () => {
  expect(template('Hello there')).toBe('Hello there');
  expect(template('')).toBe('');
});

test('a placeholder becomes the value of its field', () => {
  expect(template('Hi {{lead.traits.first_name}}!')).toEqual({
    cat: ['Hi ', { var: 'lead.traits.first_name' }, '!'],
  });
});

test('words after a bar stand in for an unknown value', () => {
  expect(template('{{ lead.traits.first_name | there }}')).toEqual({
    cat: [{ coalesce: [{ var: 'lead.traits.first_name' }, 'there'] }],
  });
  expect(template('{{lead.email|}}')).toEqual({ cat: [{ coalesce: [{ var: 'lead.email' }, ''] }] });
});

test.each([
  '{{}}',
  '{{ }}',
  '{{lead..email}}',
  '{{lead.email',
  '{lead.email}',
  '{{9lives}}',
  '{{a b}}',
  '{{lead.email|{x}}}',
])('the malformed placeholder %s is literal text', (text) => {
  expect(template(text)).toBe(text);
});

test('a placeholder next to braces keeps the braces', () => {
  expect(template('{{{lead.id}}}')).toEqual({ cat: ['{', { var: 'lead.id' }, '}'] });
});

test('numbers of the score are rounded, its band is not', () => {
  expect(JSON.stringify(template('{{score.total}}'))).toContain('"%"');
  expect(template('{{score.band}}')).toEqual({ cat: [{ var: 'score.band' }] });
});

test('a very long text of open braces is read in no time', () => {
  const text = '{{a'.repeat(100_000);
  expect(template(text)).toBe(text);
});
