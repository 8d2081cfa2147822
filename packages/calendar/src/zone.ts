import { Temporal } from 'temporal-polyfill';
import { CalendarError } from './calendar-error.ts';

/** An instant (ms since 1970 UTC) on the clocks of an IANA zone. Throws a CalendarError `zone`. */
export function inZone(instant: number, zone: string): Temporal.ZonedDateTime {
  if (!named.test(zone)) throw unknownZone(zone);
  try {
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(zone);
  } catch (cause) {
    if (!(cause instanceof RangeError || cause instanceof TypeError)) throw cause;
    if (!isZone(zone)) throw unknownZone(zone);
    throw new CalendarError('date', `${instant} is no instant the calendar knows.`);
  }
}

/** Is the text the name of a time zone: `Europe/Berlin`, `UTC`? A bare offset such as `+02:00` is none. */
export function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || !named.test(zone)) return false;
  try {
    return epoch.toZonedDateTimeISO(zone).timeZoneId !== '';
  } catch (cause) {
    if (cause instanceof RangeError) return false;
    throw cause;
  }
}

/** The error for a zone nobody knows. */
export const unknownZone = (zone: string): CalendarError =>
  new CalendarError('zone', `“${zone}” is no time zone. Write it as Europe/Berlin or America/New_York.`);

const named = /^[A-Za-z]/;
const epoch = Temporal.Instant.fromEpochMilliseconds(0);
