import { describe, expect, test } from 'vitest';
import { addOpenTime } from './business-time.ts';
import { CalendarError } from './calendar-error.ts';
import { addDuration, type Duration, dateAt, sameDayAt } from './duration.ts';
import type { TimeWindow } from './time-window.ts';
import { inZone, isZone } from './zone.ts';

const hour = 3_600_000;
const wall = (instant: number, zone: string): string =>
  inZone(instant, zone).toString({ timeZoneName: 'never', smallestUnit: 'minute' });

const table: readonly [sentence: string, from: string, zone: string, add: Duration, then: string][] = [
  [
    'a day over Berlin’s spring',
    '2026-03-28T09:00+01:00',
    'Europe/Berlin',
    { days: 1 },
    '2026-03-29T09:00+02:00',
  ],
  [
    '24 hours over Berlin’s spring',
    '2026-03-28T09:00+01:00',
    'Europe/Berlin',
    { hours: 24 },
    '2026-03-29T10:00+02:00',
  ],
  ['into Berlin’s gap', '2026-03-28T02:30+01:00', 'Europe/Berlin', { days: 1 }, '2026-03-29T03:30+02:00'],
  [
    'into New York’s repeated hour',
    '2026-10-31T01:30-04:00',
    'America/New_York',
    { days: 1 },
    '2026-11-01T01:30-04:00',
  ],
  [
    'a week over Sydney’s spring',
    '2026-09-30T09:00+10:00',
    'Australia/Sydney',
    { weeks: 1 },
    '2026-10-07T09:00+11:00',
  ],
  [
    'a day over Lord Howe’s half hour',
    '2026-04-04T09:00+11:00',
    'Australia/Lord_Howe',
    { days: 1 },
    '2026-04-05T09:00+10:30',
  ],
  [
    'a day to Santiago’s lost midnight',
    '2026-09-05T00:00-04:00',
    'America/Santiago',
    { days: 1 },
    '2026-09-06T01:00-03:00',
  ],
  ['a month after the 31st', '2028-01-31T12:00Z', 'UTC', { months: 1 }, '2028-02-29T12:00+00:00'],
  ['days back', '2026-03-30T09:00+02:00', 'Europe/Berlin', { days: -3 }, '2026-03-27T09:00+01:00'],
  [
    'days and hours',
    '2026-03-28T09:00+01:00',
    'Europe/Berlin',
    { days: 1, hours: 2 },
    '2026-03-29T11:00+02:00',
  ],
];

describe('adding a duration', () => {
  test.each(table)('%s', (_, from, zone, add, then) => {
    expect(wall(addDuration(Date.parse(from), add, zone), zone)).toBe(then);
  });

  test('parts of a day and an unknown zone are errors', () => {
    expect(() => addDuration(0, { days: 0.5 }, 'UTC')).toThrow(CalendarError);
    expect(() => addDuration(0, { days: 1 }, 'Nowhere/Land')).toThrow('no time zone');
    expect(() => addDuration(8.6e15, { days: 1_000_000 }, 'UTC')).toThrow(CalendarError);
  });
});

describe('dates', () => {
  test('a date is its midnight in the zone, a time of day the clocks skip is as much later', () => {
    expect(wall(dateAt('2026-07-01', { zone: 'Asia/Tokyo' }), 'Asia/Tokyo')).toBe('2026-07-01T00:00+09:00');
    expect(wall(dateAt('2026-03-29', { at: '02:30', zone: 'Europe/Berlin' }), 'Europe/Berlin')).toBe(
      '2026-03-29T03:30+02:00',
    );
    expect(() => dateAt('2026-02-30', { zone: 'UTC' })).toThrow(CalendarError);
  });

  test('the same day at another time is the day of the zone', () => {
    const late = Date.parse('2026-01-10T03:00Z');
    expect(wall(sameDayAt(late, { at: '09:00', zone: 'America/New_York' }), 'America/New_York')).toBe(
      '2026-01-09T09:00-05:00',
    );
  });

  test('names of zones are told from other texts', () => {
    expect(['Europe/Berlin', 'UTC', 'Etc/UTC'].every(isZone)).toBe(true);
    expect(['Mars/Olympus', '+01:00', '', 5, null].some(isZone)).toBe(false);
  });
});

const office: TimeWindow = {
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  zone: 'Europe/Berlin',
};

const deadlines: readonly [
  sentence: string,
  from: string,
  hours: number,
  calendar: TimeWindow,
  then: string,
][] = [
  ['within the day', '2026-06-01T10:00+02:00', 4, office, '2026-06-01T14:00+02:00'],
  ['to the very end of the day', '2026-06-01T09:00+02:00', 8, office, '2026-06-01T17:00+02:00'],
  ['over a weekend', '2026-06-05T16:00+02:00', 8, office, '2026-06-08T16:00+02:00'],
  ['from a night', '2026-06-02T23:00+02:00', 1, office, '2026-06-03T10:00+02:00'],
  ['over the clocks’ change', '2026-03-27T16:00+01:00', 24, office, '2026-04-01T16:00+02:00'],
  [
    'no time at all begins at the next open hour',
    '2026-06-06T12:00+02:00',
    0,
    office,
    '2026-06-08T09:00+02:00',
  ],
  [
    'with a pause',
    '2026-06-01T11:00+02:00',
    3,
    { ...office, quiet: [{ from: '12:00', to: '13:00' }] },
    '2026-06-01T15:00+02:00',
  ],
  [
    'over a holiday',
    '2026-12-24T16:00+01:00',
    2,
    { ...office, holidays: ['2026-12-25'] },
    '2026-12-28T10:00+01:00',
  ],
  [
    'on the clock',
    '2026-06-05T16:00+02:00',
    24,
    { ...office, weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '24:00' },
    '2026-06-06T16:00+02:00',
  ],
];

describe('a deadline in business hours', () => {
  test.each(deadlines)('%s', (_, from, hours, calendar, then) => {
    expect(wall(addOpenTime(calendar, Date.parse(from), hours * hour), calendar.zone)).toBe(then);
  });
});
