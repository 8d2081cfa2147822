import type { Run } from '../run.ts';
import { primitive } from './text.ts';

type Comparable = string | number;

/** JavaScript's `a < b` on JSON values. */
export function lessThan(run: Run, a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  return (primitive(run, a) as Comparable) < (primitive(run, b) as Comparable);
}

/** JavaScript's `a <= b` on JSON values. */
export function atMost(run: Run, a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a <= b;
  return (primitive(run, a) as Comparable) <= (primitive(run, b) as Comparable);
}
