import { Temporal } from 'temporal-polyfill';
import { CalendarError } from './calendar-error.ts';
import { minutesOf } from './time-window.ts';
import { inZone, isZone, unknownZone } from './zone.ts';

/** A length of time in whole calendar units; negative ones go back. */
export interface Duration {
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

const units = ['months', 'weeks', 'days', 'hours', 'minutes'] as const;
const most = 1_000_000;

/**
 * The instant a duration later. Months, weeks and days keep the time on the clock of the zone across changes of
 * the clocks (a month later than the 31st is the month's last day); hours and minutes are exact.
 *
 * @throws CalendarError `duration` or `zone`.
 */
export function addDuration(instant: number, duration: Duration, zone: string): number {
  for (const unit of units) {
    const amount = duration[unit] ?? 0;
    if (!Number.isInteger(amount) || Math.abs(amount) > most) {
      throw new CalendarError('duration', `${amount} ${unit} is no length of time to reckon with.`);
    }
  }
  const { months = 0, weeks = 0, days = 0, hours = 0, minutes = 0 } = duration;
  const exact = (hours * 60 + minutes) * 60_000;
  if (months === 0 && weeks === 0 && days === 0) return instant + exact;
  return reckon(() => inZone(instant, zone).add({ months, weeks, days }).epochMilliseconds) + exact;
}

/** A date, `YYYY-MM-DD`, at a time of day in a zone; a time the clocks skip is as much later. Throws a CalendarError. */
export function dateAt(date: string, { at = '00:00', zone }: { at?: string; zone: string }): number {
  if (!isZone(zone)) throw unknownZone(zone);
  const minutes = minutesOf(at);
  return reckon(() => {
    const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes });
    return wall.toZonedDateTime(zone).epochMilliseconds;
  });
}

/** Another time of the day an instant falls on in a zone. Throws a CalendarError. */
export function sameDayAt(instant: number, { at, zone }: { at: string; zone: string }): number {
  return dateAt(inZone(instant, zone).toPlainDate().toString(), { at, zone });
}

/** Dates past the end of the calendar are an error of the question, not of the program. */
function reckon(sum: () => number): number {
  try {
    return sum();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new CalendarError('date', 'The date is none, or lies beyond what the calendar knows.');
  }
}
