export { addOpenTime } from './business-time.ts';
export { CalendarError, type CalendarProblem } from './calendar-error.ts';
export { addDuration, type Duration, dateAt, sameDayAt } from './duration.ts';
export { nextAllowed, nextClosed } from './next-change.ts';
export { type Hours, type TimeWindow, type Weekday, weekdays } from './time-window.ts';
export { isZone } from './zone.ts';
