import type { Run } from '../run.ts';
import { primitive } from './text.ts';

/** JavaScript's `==`, where lists and objects become text without calling anything of theirs. */
export function looseEqual(run: Run, a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || a === undefined) return b === null || b === undefined;
  if (b === null || b === undefined) return false;
  if (typeof a === 'object' && typeof b === 'object') return false;
  const left = primitive(run, a);
  const right = primitive(run, b);
  return typeof left === typeof right ? left === right : Number(left) === Number(right);
}
