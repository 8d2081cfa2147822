import type { Run } from '../run.ts';
import { primitive, toText } from './text.ts';

/** The number JavaScript calculates with: null is 0, what is no number is NaN. */
export function toNumber(run: Run, value: unknown): number {
  return typeof value === 'number' ? value : Number(primitive(run, value));
}

/** The number at the start of the value's text, as `+` and `*` of JSON-logic read their arguments. */
export function readNumber(run: Run, value: unknown): number {
  // Adding 0 makes -0 the 0 that a way through text would give.
  return typeof value === 'number' ? value + 0 : Number.parseFloat(toText(run, value));
}
