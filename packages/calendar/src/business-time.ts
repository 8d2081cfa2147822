import { nextAllowed, nextClosed } from './next-change.ts';
import type { TimeWindow } from './time-window.ts';

/**
 * The instant at which so many milliseconds of open hours have passed: a deadline of 8 hours set on Friday at 16:00
 * ends on Monday. Ends of a day's hours count as that day's: 8 hours from 9:00 of a day 9–17 end at 17:00.
 *
 * @throws CalendarError, as {@link nextAllowed} does.
 */
export function addOpenTime(calendar: TimeWindow, instant: number, ms: number): number {
  let at = instant;
  let left = Math.max(0, ms);
  for (;;) {
    at = nextAllowed(calendar, at);
    const closes = nextClosed(calendar, at);
    if (closes === null || closes - at >= left) return at + left;
    left -= closes - at;
    at = closes;
  }
}
