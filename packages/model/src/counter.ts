import type { Json, Rule } from '@sluice/sdk';
import type { Instant } from './ids.ts';

/** What a counter keeps of the events it looks at, in words. */
export const counterTakes = {
  count: 'how often',
  sum: 'the sum of a number',
  distinct: 'how many different values',
  first: 'the first time, or the value then',
  last: 'the last time, or the value then',
} as const;

/** What a counter keeps of the events it looks at. */
export type CounterTake = keyof typeof counterTakes;

/** A counter of past events that rules of the program read as `counts.KEY`. */
export interface Counter {
  readonly key: string;
  /** Event type looked at. */
  readonly event: string;
  /** JSON-logic over `{ event, now }`; null takes all. */
  readonly where: Rule;
  /** Length of the window in days; null is for ever, unless `hours` says it. */
  readonly days: number | null;
  /** Length of the window in hours, where it is no whole number of days. */
  readonly hours?: number;
  /** Absent: `count`. */
  readonly take?: CounterTake;
  /** Dotted name of the part of the event looked at: `event.properties.durationMs`. */
  readonly of?: string;
}

/**
 * What a lead keeps for one counter, JSON and small. A bare number: the count or sum over all time. A list:
 *
 * - `[]`, `[instant]`, `[instant, value]`: the first or last event of all time;
 * - `[times]`, `[times, values]`: the events of the window, oldest first. `times` is text: the first instant,
 *   then the difference to each next one, as base64 VLQ; `values` is what each carried (a number for `sum`);
 * - for `distinct` the times each different value was last seen; `values` is text of eight characters for
 *   each, and `times` is empty where there is no window.
 *
 * Anything else is of an older making and filled anew from the log.
 */
export type CounterState = number | readonly Json[];

const day = 86_400_000;
const hour = 3_600_000;

/** Length of a counter's window in ms; null is for ever. */
export const windowOf = ({ days, hours }: Pick<Counter, 'days' | 'hours'>): Instant | null => {
  if (hours !== undefined) return hours * hour;
  return days === null ? null : days * day;
};
