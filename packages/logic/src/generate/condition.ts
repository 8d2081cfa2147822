import { types } from '../types.ts';
import type { Expr } from './emitter.ts';

/** A boolean expression. */
export function condition(code: string): Expr {
  return { code: `(${code})`, type: types.boolean, atom: false };
}
