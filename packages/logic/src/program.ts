import { parseChecked } from './checked.ts';
import { closures } from './closures.ts';
import type { Rule } from './json.ts';
import { type Budget, defaultBudget, type Limits } from './limits.ts';
import { startRun } from './run.ts';

/** How to compile. */
export interface CompileOptions {
  /** `auto` starts with closures and generates code once hot, where the platform permits it. Default `auto`. */
  readonly backend?: 'closures' | 'generated' | 'auto';
  readonly budget?: Partial<Budget>;
  readonly limits?: Partial<Limits>;
}

/** Many rules compiled together. */
export interface Program {
  /** How many rules there are. */
  readonly size: number;
  /** The value of rule `index` over `data`. Throws a `LogicError` when the budget is spent. */
  evaluate(index: number, data: unknown): unknown;
}

/** Compiles the rules of a plan; evaluation is by index. Throws a `LogicError` whose path starts with the index. */
export function compileProgram(rules: readonly Rule[], options: CompileOptions = {}): Program {
  const budget = { ...defaultBudget, ...options.budget };
  const parts = rules.map((rule, index) => closures.compile(parseChecked(rule, options, `/${index}`)));
  return {
    size: parts.length,
    evaluate: (index, data) => {
      const part = parts[index];
      if (!part) throw new RangeError(`The program has no rule ${index}`);
      const scope = data === undefined ? null : data;
      return part(scope, startRun(scope, budget));
    },
  };
}
