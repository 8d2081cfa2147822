import type { CounterState, Instant } from '@sluice/model';
import { decodeRising, encodeRising, first, offsetOf, vlq } from './vlq.ts';

/** Instants kept of one counter's window: of more than this many the latest count. */
export const keptInstants = 1_000;

/** Instants, oldest first: a part of a list that several states share, which only ever grows at its end. */
interface Times {
  readonly shared: Instant[];
  readonly from: number;
  readonly to: number;
}

type Held = Exclude<CounterState, number>;

/** Reading text costs more than asking it; a state is read once. */
const read = new WeakMap<Held, Times>();

/** The text of a counter's times. */
export const textOf = (held: Held): string => (typeof held[0] === 'string' ? held[0] : '');

function timesOf(held: Held): Times {
  const known = read.get(held);
  if (known !== undefined) return known;
  const shared = decodeRising(textOf(held));
  const times = { shared, from: 0, to: shared.length };
  read.set(held, times);
  return times;
}

/** The instants of a state, oldest first. */
export function instantsOf(held: Held): readonly Instant[] {
  const { shared, from, to } = timesOf(held);
  return from === 0 && to === shared.length ? shared : shared.slice(from, to);
}

/** How many of a state's instants lie after `since`. */
export function countAfter(held: Held, since: Instant): number {
  const times = timesOf(held);
  return times.to - placeAfter(times, since);
}

/** Index of the first instant after `at`: halved down to it. */
function placeAfter({ shared, from, to }: Times, at: Instant): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shared[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What became of a list: how many left it at its old end, where the new one went, and the text of it now. */
export interface Added {
  readonly text: string;
  readonly dropped: number;
  /** Index among those before, the dropped ones counted; null when the new one is past the window itself. */
  readonly place: number | null;
  /** To be called with the state made of it, so that it need not be read again. */
  readonly remember: (made: Held) => Held;
}

/**
 * Puts an instant to its place: events may come late. What lies further than `window` before the newest goes,
 * and the oldest once there are too many; both depend on what is kept only, so any order of events gives the
 * same text.
 */
export function addInstant(held: Held, at: Instant, window: number): Added {
  const times = timesOf(held);
  const last = times.shared[times.to - 1];
  if (last !== undefined && at < last) return insert(times, at, { last, window, text: textOf(held) });
  const start = Math.max(placeAfter(times, at - window), times.to + 1 - keptInstants);
  const text = textOf(held);
  const shared = times.to === times.shared.length ? times.shared : times.shared.slice(times.from, times.to);
  const shift = shared === times.shared ? 0 : times.from;
  shared.push(at);
  const next = { shared, from: start - shift, to: times.to + 1 - shift };
  const dropped = start - times.from;
  const kept = dropped === 0 ? text : cut(text, dropped, shared[next.from] ?? at);
  return {
    text: start === times.to ? first(at) : kept + vlq(at - (last ?? at)),
    dropped,
    place: times.to - times.from,
    remember: remembering(next),
  };
}

/** Text without its first `count` instants; `from` is the one it now begins with. */
const cut = (text: string, count: number, from: Instant): string =>
  first(from) + text.slice(offsetOf(text, count + 1));

function insert(
  times: Times,
  at: Instant,
  { last, window, text }: { readonly last: Instant; readonly window: number; readonly text: string },
): Added {
  const place = placeAfter(times, at) - times.from;
  const isFull = times.to - times.from >= keptInstants;
  if (at <= last - window || (place === 0 && isFull))
    return { text, dropped: 0, place: null, remember: remembering(times) };
  const dropped = isFull ? 1 : 0;
  const instants = times.shared.slice(times.from, times.to).toSpliced(place, 0, at).slice(dropped);
  const next = { shared: instants, from: 0, to: instants.length };
  return { text: encodeRising(instants), dropped, place, remember: remembering(next) };
}

const remembering =
  (times: Times) =>
  (made: Held): Held => {
    read.set(made, times);
    return made;
  };
