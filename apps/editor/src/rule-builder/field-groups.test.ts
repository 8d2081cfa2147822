import { defaultWorkspace } from '@sluice/model';
import { expect, test } from 'vitest';
import { fieldGroups } from './field-groups.ts';

const find = (search: string, locale = 'en') =>
  fieldGroups(defaultWorkspace(), { search, locale }).flatMap(({ entries }) =>
    entries.map(({ label }) => label),
  );

test('fields are found by name, by description and by what they may be, in the reader’s language', () => {
  expect(find('country')[0]).toBe('country');
  expect(find('bant')).toContain('budget discussed');
  expect(find('webinar')).toEqual(['kind of event attended']);
  expect(find('branche', 'de')).toEqual(['Branche']);
  expect(find('no such thing')).toEqual([]);
});

test('fields stand by what they tell about', () => {
  const groups = fieldGroups(defaultWorkspace(), { search: '', locale: 'en' });
  expect(groups.map(({ id }) => id)).toEqual(['person', 'company', 'score', 'event']);
});
