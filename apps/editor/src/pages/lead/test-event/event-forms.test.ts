import { expect, it } from 'vitest';
import { eventForms, propertiesOf } from './event-forms.ts';

it('sends what was typed, in the units of the event', () => {
  const page = eventForms.get('page.viewed')?.fields ?? [];
  expect(propertiesOf(page, { path: '/careers', durationMs: '1.5' })).toEqual({
    path: '/careers',
    durationMs: 1500,
  });
  expect(propertiesOf(page, { durationMs: 'long' })).toEqual({ path: '/pricing', durationMs: 0 });
});
