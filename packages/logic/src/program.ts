import { parseChecked } from './checked.ts';
import { closures } from './closures.ts';
import type { Flow, FlowNode } from './flow/flow.ts';
import { flowOf } from './flow/flow-of.ts';
import { type KnownNames, noNames } from './flow/known-names.ts';
import { generateModule, mayGenerate, permission, rulesPerModule } from './generate/module.ts';
import type { Rule } from './json.ts';
import { type Budget, defaultBudget, type Limits } from './limits.ts';
import { builds, measure } from './measure.ts';
import type { Closure } from './operator.ts';
import { startRun } from './run.ts';
import type { RuleNode } from './tree.ts';

/** How to compile. */
export interface CompileOptions {
  /**
   * `closures` never generates code; `generated` does so at once, and throws where the platform forbids it; `auto`,
   * the default, starts with closures and generates code for what has become hot, where that is permitted.
   */
  readonly backend?: 'closures' | 'generated' | 'auto';
  /** Evaluations of a module's rules after which `auto` generates its code. Default 20,000. */
  readonly hotAfter?: number;
  readonly budget?: Partial<Budget>;
  readonly limits?: Partial<Limits>;
  /** Names that the data is sure to have, for the flow of a program. */
  readonly known?: KnownNames;
}

/** Many rules compiled together, in modules of up to 32. */
export interface Program {
  /** How many rules there are. */
  readonly size: number;
  /**
   * The value of rule `index` over `data`; each evaluation has a budget of its own. Throws a `LogicError` when that is
   * spent. Values are shared with the rule and the data: treat them as read-only.
   */
  evaluate(index: number, data: unknown): unknown;
  /** Evaluations so far by closures waiting to become hot; generated code is no longer counted. */
  readonly heat: number;
  /** The program's first rules as a flow: `nodes` says of each in turn where its value leads. */
  flow(nodes: readonly FlowNode[]): Flow;
  /** The backend of a rule at this moment. */
  backendOf(index: number): 'closures' | 'generated';
}

/** Compiles the rules of a plan; evaluation is by index. Throws a `LogicError` whose path starts with the index. */
export function compileProgram(rules: readonly Rule[], options: CompileOptions = {}): Program {
  const trees = rules.map((rule, index) => parseChecked(rule, options, `/${index}`));
  return programOf(trees, options);
}

/** A program of trees that are known to be free of errors. */
export function programOf(trees: readonly RuleNode[], options: CompileOptions): Program {
  const { backend = 'auto', hotAfter = 20_000 } = options;
  const budget = { ...defaultBudget, ...options.budget };
  if (backend === 'generated') permission();
  // Made when first asked for: most rules of a plan are only ever walked in its flow.
  const parts = new Array<Closure | undefined>(trees.length).fill(undefined);
  const measured = trees.map(builds);
  // Evaluations left until each module is hot; infinite where it never will be.
  const left = new Float64Array(Math.ceil(trees.length / rulesPerModule));
  left.fill(backend === 'auto' && mayGenerate() ? hotAfter : Number.POSITIVE_INFINITY);

  const generate = (module: number): void => {
    const first = module * rulesPerModule;
    const functions = generateModule(trees.slice(first, first + rulesPerModule));
    parts.splice(first, functions.length, ...functions);
    left[module] = Number.POSITIVE_INFINITY;
  };
  const make = (index: number): Closure => {
    const tree = trees[index];
    if (tree === undefined) throw new RangeError(`The program has no rule ${index}`);
    if (backend === 'generated') generate(index >> 5);
    else parts[index] = closures.compile(tree);
    return parts[index] ?? make(index);
  };

  return {
    size: trees.length,
    evaluate: (index, data) => {
      const part = parts[index] ?? make(index);
      const run = startRun(data, budget);
      const value = part(data, run);
      if (typeof value === 'object' && value !== null && measured[index]) measure(run, value);
      const module = index >> 5;
      const remaining = (left[module] ?? 0) - 1;
      left[module] = remaining;
      if (remaining < 0) generate(module);
      return value === undefined ? null : value;
    },
    flow: (nodes) => flowOf(trees, nodes, { ...options, budget, known: options.known ?? noNames }),
    get heat() {
      return left.reduce(
        (sum, remaining) => sum + (Number.isFinite(remaining) ? hotAfter - remaining : 0),
        0,
      );
    },
    backendOf: (index) =>
      backend === 'generated' ||
      (backend === 'auto' && mayGenerate() && left[index >> 5] === Number.POSITIVE_INFINITY)
        ? 'generated'
        : 'closures',
  };
}
