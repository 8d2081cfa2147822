import type { Json } from '@sluice/sdk';
import { addToWindow, listOf, type Take, totalOf, uniteTotals, uniteWindows, valuesOf } from './take.ts';
import { countAfter } from './times.ts';

/** Numbers may come as text, as forms give them; what is none adds nothing. */
const numberOf = (value: Json): number => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : 0;
};

/** Sums agree in fifteen digits, in whatever order they were made. */
const tidy = (sum: number): number => (Number.isSafeInteger(sum) ? sum : Number(sum.toPrecision(15)));

/** How often something happened. */
export const count: { readonly ever: Take; readonly window: Take } = {
  ever: { none: 0, add: (held) => totalOf(held) + 1, unite: uniteTotals, read: totalOf },
  window: {
    none: [''],
    add: (held, { at }, window) => addToWindow(held, { at, value: null }, window),
    unite: uniteWindows,
    read: (held, since) => countAfter(listOf(held), since),
  },
};

/** The sum of what was carried; in a window, each number is kept with its instant. */
export const sum: { readonly ever: Take; readonly window: Take } = {
  ever: {
    none: 0,
    add: (held, { value }) => totalOf(held) + numberOf(value),
    unite: uniteTotals,
    read: (held) => tidy(totalOf(held)),
  },
  window: {
    none: ['', []],
    add: (held, { at, value }, window) => {
      const number = numberOf(value);
      return number === 0 ? held : addToWindow(held, { at, value: number }, window);
    },
    unite: uniteWindows,
    read: (held, since) => {
      const list = listOf(held);
      const values = valuesOf(list);
      let total = 0;
      for (let index = values.length - countAfter(list, since); index < values.length; index++)
        total += numberOf(values[index] ?? null);
      return tidy(total);
    },
  },
};
