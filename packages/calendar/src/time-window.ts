import { Temporal } from 'temporal-polyfill';
import { CalendarError } from './calendar-error.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours of a day on the wall clock, `HH:MM`, half-open: `from` is in, `to` is out. Over midnight where `to` is not after `from`. */
export interface Hours {
  readonly from: string;
  /** `24:00` is the end of the day. Equal to `from` means the whole day. */
  readonly to: string;
}

/** When something may happen: hours on some weekdays, without the quiet ones, in an IANA zone. */
export interface TimeWindow extends Hours {
  /** At least one. A window over midnight belongs to the day on which it begins. */
  readonly weekdays: readonly Weekday[];
  /** Hours of any day in which nothing may happen. */
  readonly quiet?: readonly Hours[];
  /** Days, `YYYY-MM-DD`, that count as closed. */
  readonly holidays?: readonly string[];
  readonly zone: string;
}

/** A window read: what it asks of a wall clock. */
export interface WallWindow {
  /** Is it open at this wall time (ms since 1970 on the wall)? */
  readonly open: (wall: number) => boolean;
  /** Minutes of the day at which it may open or close, ascending; 0 is always among them. */
  readonly edges: readonly number[];
  /** Start of the day after the last holiday on the wall; before all time without one. */
  readonly regularFrom: number;
}

const minute = 60_000;
const day = 86_400_000;

/** Reads a window. Throws a CalendarError for hours, weekdays or holidays that are none. */
export function readWindow(window: TimeWindow): WallWindow {
  const days = new Set(window.weekdays.map(weekdayIndex));
  if (days.size === 0) throw new CalendarError('weekday', 'A window needs at least one weekday.');
  const open = readHours(window);
  const quiet = (window.quiet ?? []).map(readHours);
  const closed = new Set((window.holidays ?? []).map(dayNumber));
  const isOpenDay = (date: number): boolean => days.has((((date + 3) % 7) + 7) % 7) && !closed.has(date);
  return {
    open: (wall) => {
      const date = Math.floor(wall / day);
      const at = Math.floor((wall - date * day) / minute);
      if (!inHours(open, at) || quiet.some((hours) => inHours(hours, at))) return false;
      return isOpenDay(open.from >= open.to && at < open.to ? date - 1 : date);
    },
    edges: [...new Set([0, ...[open, ...quiet].flatMap(({ from, to }) => [from, to])])]
      .filter((edge) => edge < 1_440)
      .sort((a, b) => a - b),
    regularFrom: Math.max(...[...closed].map((date) => (date + 1) * day)),
  };
}

interface Minutes {
  readonly from: number;
  readonly to: number;
}

const readHours = ({ from, to }: Hours): Minutes => {
  const minutes = { from: minutesOf(from), to: minutesOf(to) };
  if (minutes.from === 1_440) throw new CalendarError('time', 'Hours cannot begin at 24:00; write 00:00.');
  return minutes;
};

const inHours = ({ from, to }: Minutes, at: number): boolean =>
  from < to ? at >= from && at < to : at >= from || at < to;

/** Minutes since midnight of `HH:MM`, up to `24:00`. Throws a CalendarError `time`. */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  const sum = Number(hours) * 60 + Number(minutes);
  if (Number(minutes) < 60 && sum <= 1_440) return sum;
  throw new CalendarError('time', `“${time}” is no time of day. Write it as 09:00 or 17:30.`);
}

function weekdayIndex(weekday: Weekday): number {
  const index = weekdays.indexOf(weekday);
  if (index >= 0) return index;
  throw new CalendarError('weekday', `“${weekday}” is no weekday. Write one of ${weekdays.join(', ')}.`);
}

function dayNumber(date: string): number {
  try {
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).since(epoch, { largestUnit: 'day' }).days;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new CalendarError('date', `“${date}” is no date. Write it as 2026-12-24.`);
  }
}

const epoch = Temporal.PlainDate.from('1970-01-01');
