import { type CounterState, fingerprint, type Instant } from '@sluice/model';
import { type Held, listOf, type Take } from './take.ts';
import { countAfter, instantsOf, keptInstants } from './times.ts';
import { encodeRising } from './vlq.ts';

/** Values are kept as eight characters each, which also keeps what was in them out of the state. */
const width = 8;

const marksOf = (held: Held): string => (typeof held[1] === 'string' ? held[1] : '');

/** Index of a mark, -1 where it is not. */
const placeOf = (marks: string, mark: string): number => {
  for (let index = marks.indexOf(mark); index >= 0; index = marks.indexOf(mark, index + 1))
    if (index % width === 0) return index / width;
  return -1;
};

const split = (marks: string): string[] => {
  const all: string[] = [];
  for (let index = 0; index < marks.length; index += width) all.push(marks.slice(index, index + width));
  return all;
};

/** The marks with one more, in an order of their own, so that the order of events changes nothing. */
const addMark = (held: CounterState, mark: string): CounterState => {
  const marks = marksOf(listOf(held));
  if (marks.length >= keptInstants * width || placeOf(marks, mark) >= 0) return held;
  return ['', [...split(marks), mark].sort().join('')];
};

const ever: Take = {
  none: ['', ''],
  add: (held, { value }) => addMark(held, fingerprint(value, width)),
  unite: (a, b) => split(marksOf(listOf(b))).reduce(addMark, a),
  read: (held) => marksOf(listOf(held)).length / width,
};

interface Seen {
  readonly mark: string;
  readonly at: Instant;
}

const seenIn = (held: CounterState): readonly Seen[] => {
  const instants = instantsOf(listOf(held));
  return split(marksOf(listOf(held))).map((mark, index) => ({ mark, at: instants[index] ?? 0 }));
};

/** The marks with one seen, which moves it to its latest place. */
const addSeen = (held: CounterState, one: Seen, length: number): CounterState => {
  const all = seenIn(held);
  if (all.some(({ mark, at }) => mark === one.mark && at >= one.at)) return held;
  const entries = [...all.filter(({ mark }) => mark !== one.mark), one];
  entries.sort((a, b) => a.at - b.at || (a.mark < b.mark ? -1 : 1));
  const newest = entries.at(-1)?.at ?? one.at;
  const kept = entries.filter(({ at }) => at > newest - length).slice(-keptInstants);
  return [encodeRising(kept.map(({ at }) => at)), kept.map(({ mark }) => mark).join('')];
};

const window: Take = {
  none: ['', ''],
  add: (held, { at, value }, length) => addSeen(held, { mark: fingerprint(value, width), at }, length),
  unite: (a, b, length) => seenIn(b).reduce((held, one) => addSeen(held, one, length), a),
  read: (held, since) => countAfter(listOf(held), since),
};

/** How many different values were carried; in a window, when each was last seen. */
export const distinct = { ever, window };
