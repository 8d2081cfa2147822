import { expect, test } from 'vitest';
import { fillTime } from './new-counters.ts';

const cost = { leads: 2_000, events: 12_000 };

test('a fill of a handful of events does not make the next one look endless', () => {
  expect(fillTime(cost, { leads: 224, events: 3, ms: 1_700 })).toEqual({ seconds: 1, measured: false });
});

test('a fill of many events tells how long the next one takes', () => {
  expect(fillTime(cost, { leads: 500, events: 6_000, ms: 30_000 })).toEqual({ seconds: 60, measured: true });
});
