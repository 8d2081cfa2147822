import { type Counter, type CounterState, type CounterTake, windowOf } from '@sluice/model';
import { distinct } from './distinct.ts';
import { count, sum } from './numbers.ts';
import { firstEvent, lastEvent } from './one-event.ts';
import type { Take } from './take.ts';

/** By what is taken, then whether there is a window. */
const takes: Readonly<Record<CounterTake, { readonly ever: Take; readonly window: Take }>> = {
  count,
  sum,
  distinct,
  first: firstEvent,
  last: lastEvent,
};

/** A counter ready to run. */
export interface PlannedCounter {
  readonly counter: Counter;
  /** Index of its condition in `counterRules`; null takes every event of the type. */
  readonly where: number | null;
  readonly take: Take;
  /** Length of the window in ms; infinite without one. */
  readonly window: number;
  /** The way to the part of the event looked at; null looks at none. */
  readonly of: readonly string[] | null;
}

/** Makes a counter ready to run. */
export const planCounter = (counter: Counter, where: number | null): PlannedCounter => {
  const window = windowOf(counter);
  return {
    counter,
    where,
    take: takes[counter.take ?? 'count'][window === null ? 'ever' : 'window'],
    window: window ?? Number.POSITIVE_INFINITY,
    of: counter.of === undefined ? null : counter.of.split('.').slice(1),
  };
};

/** Does the lead hold the counter, in the form it is kept in today? */
export const isHeld = (held: CounterState | undefined, { take }: PlannedCounter): held is CounterState =>
  typeof take.none === 'number' ? typeof held === 'number' : Array.isArray(held);
