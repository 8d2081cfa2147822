import { expect, test } from 'vitest';
import { fillSentence, input, Type, type WorkspaceView } from './index.ts';

const view: WorkspaceView = {
  segments: [{ id: 'icp', name: 'Ideal customers', rule: true }],
  territories: [],
  stages: [],
  groups: [],
  bands: [],
};
const schema = input.form({
  least: Type.Integer(),
  way: input.choice({ up: 'goes up', down: 'goes down' }),
  segment: input.segment(),
  names: Type.Array(Type.String()),
});
const fill = (text: string, config: object) => fillSentence(text, { schema, config, view });

test('a sentence template says the values of the config', () => {
  expect(fill('At least {{least}} of {{ least }}?', { least: 5 })).toBe('At least 5 of 5?');
});

test('choices are said by their titles and segments by their names', () => {
  expect(fill('{{way}} in {{segment}}', { way: 'down', segment: 'icp' })).toBe(
    'goes down in Ideal customers',
  );
  expect(fill('{{segment}}', { segment: 'gone' })).toBe('gone');
});

test('a list is said with commas, and what is not chosen yet as an ellipsis', () => {
  expect(fill('{{names}}', { names: ['a', 'b'] })).toBe('a, b');
  expect(fill('{{names}} {{segment}} {{least}}', { names: [], segment: '' })).toBe('… … …');
});

test('only own fields are said', () => {
  expect(fill('{{constructor}} {{toString}}', {})).toBe('… …');
});
