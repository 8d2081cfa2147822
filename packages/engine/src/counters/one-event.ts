import type { Instant } from '@sluice/model';
import { addToWindow, listOf, type Take, uniteWindows, valuesOf } from './take.ts';
import { countAfter, instantsOf } from './times.ts';

/** The one event beyond which no other stands: its instant, or what it carried. */
const furthest = (isFurther: (at: Instant, held: Instant) => boolean): Take => ({
  none: [],
  unite: (a, b) => {
    const [[ours], [theirs]] = [listOf(a), listOf(b)];
    if (typeof theirs !== 'number') return a;
    return typeof ours !== 'number' || isFurther(theirs, ours) ? b : a;
  },
  add: (held, { at, value }) => {
    const [known] = listOf(held);
    if (typeof known === 'number' && !isFurther(at, known)) return held;
    return value === null ? [at] : [at, value];
  },
  read: (held, since) => {
    const [at, value] = listOf(held);
    return typeof at === 'number' && at > since ? (value ?? at) : null;
  },
});

/* Of events at one instant, what came to the log first is the first, what came last the last. */
const newest = furthest((at, held) => at >= held);

/** The first event; in a window all of it are kept, since each may become the first. */
export const firstEvent: { readonly ever: Take; readonly window: Take } = {
  ever: furthest((at, held) => at < held),
  window: {
    none: [''],
    add: addToWindow,
    unite: uniteWindows,
    read: (held, since) => {
      const list = listOf(held);
      const within = countAfter(list, since);
      if (within === 0) return null;
      const instants = instantsOf(list);
      const index = instants.length - within;
      return valuesOf(list)[index] ?? instants[index] ?? null;
    },
  },
};

/** The last event, which is also the last one of any window it lies in. */
export const lastEvent: { readonly ever: Take; readonly window: Take } = { ever: newest, window: newest };
