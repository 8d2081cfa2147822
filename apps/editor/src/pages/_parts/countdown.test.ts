import { expect, it } from 'vitest';
import { countdownParts } from './countdown.ts';

it('splits a countdown into days, hours and minutes, before and after its end', () => {
  expect(countdownParts(93_784_000)).toEqual({ days: 1, hours: 2, minutes: 3 });
  expect(countdownParts(-93_784_000)).toEqual({ days: 1, hours: 2, minutes: 3 });
});
