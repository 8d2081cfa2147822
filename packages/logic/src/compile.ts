import { parseChecked } from './checked.ts';
import type { Rule } from './json.ts';
import { type CompileOptions, programOf } from './program.ts';

/** A compiled rule. */
export type Evaluate = (data: unknown) => unknown;

/**
 * Compiles one rule to a function of its data. Throws a `LogicError` with the path of the first problem; the function
 * throws one when its budget is spent.
 */
export function compile(rule: Rule, options: CompileOptions = {}): Evaluate {
  const program = programOf([parseChecked(rule, options)], options);
  return (data) => program.evaluate(0, data);
}
