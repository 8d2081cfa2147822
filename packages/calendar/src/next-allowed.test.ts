import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarError } from './calendar-error.ts';
import { nextAllowed, nextClosed } from './next-change.ts';
import { type TimeWindow, weekdays } from './time-window.ts';
import { inZone } from './zone.ts';

const daily = (from: string, to: string, zone: string, more: Partial<TimeWindow> = {}): TimeWindow => ({
  weekdays,
  from,
  to,
  zone,
  ...more,
});
const on = (days: readonly (typeof weekdays)[number][], window: TimeWindow): TimeWindow => ({
  ...window,
  weekdays: days,
});
const says = (window: TimeWindow, from: string): string =>
  inZone(nextAllowed(window, Date.parse(from)), window.zone).toString({
    timeZoneName: 'never',
    smallestUnit: 'minute',
  });

const table: readonly [sentence: string, window: TimeWindow, from: string, next: string][] = [
  [
    'Tuesday 9 to 11 from a Friday',
    on(['tue'], daily('09:00', '11:00', 'Europe/Berlin')),
    '2026-11-20T12:00Z',
    '2026-11-24T09:00+01:00',
  ],
  [
    'inside already',
    on(['tue'], daily('09:00', '11:00', 'Europe/Berlin')),
    '2026-11-24T09:59Z',
    '2026-11-24T10:59+01:00',
  ],
  [
    'the end is out',
    on(['tue'], daily('09:00', '11:00', 'Europe/Berlin')),
    '2026-11-24T10:00Z',
    '2026-12-01T09:00+01:00',
  ],
  [
    'the start is in',
    on(['tue'], daily('09:00', '11:00', 'Europe/Berlin')),
    '2026-11-24T08:00Z',
    '2026-11-24T09:00+01:00',
  ],
  [
    'another weekday there than here',
    on(['mon'], daily('08:00', '10:00', 'Australia/Sydney')),
    '2026-06-07T23:00Z',
    '2026-06-08T09:00+10:00',
  ],
  [
    'over midnight, asked after it',
    on(['fri'], daily('22:00', '02:00', 'America/New_York')),
    '2026-01-10T06:30Z',
    '2026-01-10T01:30-05:00',
  ],
  [
    'over midnight belongs to the day it begins',
    on(['fri'], daily('22:00', '02:00', 'America/New_York')),
    '2026-01-09T06:30Z',
    '2026-01-09T22:00-05:00',
  ],
  [
    'the whole day',
    on(['sat'], daily('00:00', '24:00', 'UTC')),
    '2026-01-09T23:59Z',
    '2026-01-10T00:00+00:00',
  ],
  [
    'equal ends are the whole day',
    on(['sat'], daily('08:00', '08:00', 'UTC')),
    '2026-01-11T07:59Z',
    '2026-01-11T07:59+00:00',
  ],
  [
    'Berlin springs forward: 9 is 9',
    daily('09:00', '10:00', 'Europe/Berlin'),
    '2026-03-28T12:00Z',
    '2026-03-29T09:00+02:00',
  ],
  [
    'Berlin skips 2:00 to 3:00: what begins there begins at 3:00',
    daily('02:30', '03:30', 'Europe/Berlin'),
    '2026-03-28T12:00Z',
    '2026-03-29T03:00+02:00',
  ],
  [
    'a window wholly in the gap waits for the next day',
    daily('02:15', '02:45', 'Europe/Berlin'),
    '2026-03-29T00:30Z',
    '2026-03-30T02:15+02:00',
  ],
  [
    'Berlin falls back: 2:30 comes twice, the first one counts',
    daily('02:30', '02:45', 'Europe/Berlin'),
    '2026-10-24T20:00Z',
    '2026-10-25T02:30+02:00',
  ],
  [
    'and the second as well',
    daily('02:30', '02:45', 'Europe/Berlin'),
    '2026-10-25T00:50Z',
    '2026-10-25T02:30+01:00',
  ],
  [
    'New York skips 2:00 to 3:00',
    daily('02:00', '02:30', 'America/New_York'),
    '2026-03-08T06:00Z',
    '2026-03-09T02:00-04:00',
  ],
  [
    'New York repeats 1:00 to 2:00',
    daily('01:30', '01:40', 'America/New_York'),
    '2026-11-01T05:45Z',
    '2026-11-01T01:30-05:00',
  ],
  [
    'Sydney springs forward in October',
    daily('02:10', '02:50', 'Australia/Sydney'),
    '2026-10-03T15:30Z',
    '2026-10-05T02:10+11:00',
  ],
  [
    'Sydney falls back in April',
    daily('02:15', '02:20', 'Australia/Sydney'),
    '2026-04-04T15:30Z',
    '2026-04-05T02:15+10:00',
  ],
  [
    'Lord Howe moves by half an hour: 2:15 is skipped',
    daily('02:15', '02:45', 'Australia/Lord_Howe'),
    '2026-10-03T14:00Z',
    '2026-10-04T02:30+11:00',
  ],
  [
    'Lord Howe repeats 1:30 to 2:00',
    daily('01:40', '01:45', 'Australia/Lord_Howe'),
    '2026-04-04T14:50Z',
    '2026-04-05T01:40+10:30',
  ],
  [
    'Santiago skips midnight to 1:00: the day begins at 1:00',
    on(['sun'], daily('00:00', '04:00', 'America/Santiago')),
    '2026-09-05T20:00Z',
    '2026-09-06T01:00-03:00',
  ],
  [
    'Santiago repeats 23:00 of Saturday',
    on(['sat'], daily('23:30', '24:00', 'America/Santiago')),
    '2026-04-05T03:10Z',
    '2026-04-04T23:30-04:00',
  ],
  [
    'a leap day is a day',
    on(['tue'], daily('09:00', '11:00', 'Europe/Berlin')),
    '2028-02-26T12:00Z',
    '2028-02-29T09:00+01:00',
  ],
  [
    'quiet at noon',
    daily('09:00', '17:00', 'Europe/Berlin', { quiet: [{ from: '12:00', to: '13:00' }] }),
    '2026-06-01T10:20Z',
    '2026-06-01T13:00+02:00',
  ],
  [
    'quiet at night over midnight',
    daily('00:00', '24:00', 'Europe/Berlin', { quiet: [{ from: '21:00', to: '08:00' }] }),
    '2026-06-01T19:00Z',
    '2026-06-02T08:00+02:00',
  ],
  [
    'two quiet times meet',
    daily('08:00', '18:00', 'UTC', {
      quiet: [
        { from: '08:00', to: '09:00' },
        { from: '09:00', to: '09:30' },
      ],
    }),
    '2026-06-01T00:00Z',
    '2026-06-01T09:30+00:00',
  ],
  [
    'a holiday is passed over',
    on(['thu', 'fri'], daily('09:00', '17:00', 'Europe/Berlin', { holidays: ['2026-12-24', '2026-12-25'] })),
    '2026-12-23T12:00Z',
    '2026-12-31T09:00+01:00',
  ],
  [
    'Apia has no 30 December 2011',
    on(['fri'], daily('09:00', '11:00', 'Pacific/Apia')),
    '2011-12-29T20:00Z',
    '2012-01-06T09:00+14:00',
  ],
];

describe('the next allowed instant of a window', () => {
  test.each(table)('%s', (_, window, from, next) => {
    expect(says(window, from)).toBe(next);
  });

  test('an unknown zone, time or weekday is told apart, and so is a window that never opens', () => {
    const problemOf = (window: TimeWindow): string => {
      try {
        nextAllowed(window, 0);
      } catch (thrown) {
        if (thrown instanceof CalendarError) return thrown.problem;
        throw thrown;
      }
      return 'none';
    };
    const hours = daily('09:00', '10:00', 'UTC');
    expect(problemOf({ ...hours, zone: 'Europe/Berln' })).toBe('zone');
    expect(problemOf({ ...hours, zone: '+02:00' })).toBe('zone');
    expect(problemOf({ ...hours, zone: '' })).toBe('zone');
    expect(problemOf({ ...hours, from: '9:00' })).toBe('time');
    expect(problemOf({ ...hours, to: '24:01' })).toBe('time');
    expect(problemOf({ ...hours, from: '24:00' })).toBe('time');
    expect(problemOf({ ...hours, weekdays: [] })).toBe('weekday');
    expect(problemOf({ ...hours, holidays: ['2026-02-29'] })).toBe('date');
    expect(problemOf({ ...hours, quiet: [{ from: '08:00', to: '10:00' }] })).toBe('never');
    expect(problemOf(hours)).toBe('none');
  });

  test('a window that is always open never closes, and one with a holiday closes then', () => {
    const always = daily('00:00', '24:00', 'Europe/Berlin');
    expect(nextClosed(always, 0)).toBeNull();
    expect(nextClosed({ ...always, holidays: ['2026-12-25'] }, Date.UTC(2026, 0, 1))).toBe(
      Date.UTC(2026, 11, 24, 23),
    );
  });
});

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Asia/Kathmandu',
];
const changes = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-09-06',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
];
const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
});
const hours = fc.record({ from: time, to: time });

/** The plain meaning: a minute is in when the wall clock of that minute says so. */
function isIn({ weekdays: days, from, to, quiet = [], zone }: TimeWindow, instant: number): boolean {
  const wall = inZone(instant, zone);
  const at = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  const within = (one: { readonly from: string; readonly to: string }): boolean =>
    one.from < one.to ? at >= one.from && at < one.to : at >= one.from || at < one.to;
  if (!within({ from, to }) || quiet.some(within)) return false;
  const date = from >= to && at < to ? wall.toPlainDate().subtract({ days: 1 }) : wall.toPlainDate();
  const name = weekdays[date.dayOfWeek - 1];
  return name !== undefined && days.includes(name);
}

test('around every change of the clocks it is the first quarter of an hour that is in', () => {
  fc.assert(
    fc.property(
      fc.record({
        zone: fc.constantFrom(...zones),
        days: fc.subarray([...weekdays], { minLength: 2 }),
        open: hours,
        quiet: fc.array(hours, { maxLength: 2 }),
        near: fc.constantFrom(...changes),
        quarters: fc.integer({ min: -200, max: 100 }),
      }),
      ({ zone, days, open, quiet, near, quarters }) => {
        const window = { weekdays: days, ...open, quiet, zone };
        const from = Date.parse(`${near}T00:00Z`) + quarters * 900_000;
        let plain = from;
        while (!isIn(window, plain) && plain < from + 9 * 86_400_000) plain += 900_000;
        if (!isIn(window, plain)) return;
        expect(nextAllowed(window, from)).toBe(plain);
      },
    ),
    { numRuns: 150 },
  );
});
