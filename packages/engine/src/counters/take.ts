import type { CounterState, Instant } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { addInstant, instantsOf } from './times.ts';

/** An event a counter takes, with the part of it that is looked at (null where none is). */
export interface Taken {
  readonly at: Instant;
  readonly value: Json;
}

/** How one kind of counter is kept and read. */
export interface Take {
  /** What is kept while nothing has happened. */
  readonly none: CounterState;
  /** The state with one event more; the same one when nothing changed. `window` in ms, infinite without one. */
  readonly add: (held: CounterState, taken: Taken, window: number) => CounterState;
  /** Of two leads that are one, what both hold together. */
  readonly unite: (a: CounterState, b: CounterState, window: number) => CounterState;
  /** What rules read: only events after `since` count. */
  readonly read: (held: CounterState, since: Instant) => Json;
}

/** A state that is a list. */
export type Held = Exclude<CounterState, number>;

/** The state as a list. */
export const listOf = (held: CounterState): Held => (typeof held === 'number' ? [] : held);

/** The state as a number. */
export const totalOf = (held: CounterState): number => (typeof held === 'number' ? held : 0);

/** What each event of a window carried. */
export const valuesOf = (held: Held): readonly Json[] => (Array.isArray(held[1]) ? held[1] : []);

/** The state with an event at its place in the window, and what it carried beside it. */
export const addToWindow = (held: CounterState, { at, value }: Taken, window: number): CounterState => {
  const list = listOf(held);
  const { text, dropped, place, remember } = addInstant(list, at, window);
  if (place === null) return held;
  return remember(value === null ? [text] : [text, valuesOf(list).toSpliced(place, 0, value).slice(dropped)]);
};

/** The events of two windows in one. */
export const uniteWindows = (a: CounterState, b: CounterState, window: number): CounterState => {
  const values = valuesOf(listOf(b));
  return instantsOf(listOf(b)).reduce(
    (held, at, index) => addToWindow(held, { at, value: values[index] ?? null }, window),
    a,
  );
};

/** Two numbers in one. */
export const uniteTotals = (a: CounterState, b: CounterState): CounterState => totalOf(a) + totalOf(b);
