import type { KnownNames } from './flow/known-names.ts';
import type { Emitter, Expr } from './generate/emitter.ts';
import type { Run } from './run.ts';
import type { Say } from './say/say.ts';
import type { CallNode, RuleNode } from './tree.ts';
import type { LogicType } from './types.ts';

/** A compiled rule part: its value in a scope. */
export type Closure = (scope: unknown, run: Run) => unknown;

/** A compiled condition: is the part's value true, as JSON-logic understands truth? */
export type Test = (scope: unknown, run: Run) => boolean;

/** Compiles the children of an operator to closures. */
export interface ClosureCompiler {
  compile(node: RuleNode): Closure;
  test(node: RuleNode): Test;
  typeOf(node: RuleNode): LogicType;
  /** What closures compiled here get as their scope. */
  readonly scope: ScopeKind;
  /** Names the scope is sure to have. */
  readonly known: KnownNames;
  /** A compiler of rules evaluated in a scope of that kind. */
  inside(scope: ScopeKind): ClosureCompiler;
}

/** `value`: the scope is the data itself. `reduce`: it is a {@link ReduceScope}. */
export type ScopeKind = 'value' | 'reduce';

/** What the rule of a reduce looks into, without an object built for each element. */
export interface ReduceScope {
  current: unknown;
  accumulator: unknown;
}

/** The scope as the data a rule sees. */
export function wholeScope(scope: unknown, kind: ScopeKind): unknown {
  if (kind === 'value') return scope;
  const { current, accumulator } = scope as ReduceScope;
  return { current, accumulator };
}

/** Something wrong with an argument that only the operator can tell. */
export interface ArgumentProblem {
  readonly argument: number;
  readonly message: string;
}

/** One operator: everything any part of the package knows about it. */
export interface Operator {
  readonly name: string;
  readonly family: 'json-logic' | 'sluice';
  /** Fewest and most arguments. */
  readonly arity: readonly [min: number, max: number];
  /** For people: `in_list(value, list) → boolean`. */
  readonly signature: string;
  /** One sentence. */
  readonly doc: string;
  /** What each argument should be; the last one stands for all further. */
  readonly takes: readonly LogicType[];
  readonly gives: LogicType | ((args: readonly LogicType[]) => LogicType);
  /** Positions of arguments that are plain data, never read as rules. */
  readonly data?: readonly number[];
  /** Position of the argument that is evaluated once per list element, with the element as its data. */
  readonly scoped?: number;
  /** Checks what arity and types cannot say. */
  readonly check?: (args: readonly RuleNode[]) => ArgumentProblem | null;
  readonly closure: (node: CallNode, compiler: ClosureCompiler) => Closure;
  /** Set where a condition can be had cheaper than the truth of the value. */
  readonly test?: (node: CallNode, compiler: ClosureCompiler) => Test;
  readonly emit: (node: CallNode, emitter: Emitter) => Expr;
  /** Like `test`, for generated code: a boolean expression. */
  readonly emitTest?: (node: CallNode, emitter: Emitter) => string;
  /** How the operator reads in a sentence. */
  readonly say: Say;
  /** The function generated code calls for it, if it has one. */
  readonly helper?: Helper;
}

/** A function of the fixed table that generated code may call. */
export type Helper = (run: Run, ...values: unknown[]) => unknown;

/** The nth argument of a call; parsing has checked that it is there. */
export function argument(node: CallNode, index: number): RuleNode {
  return node.args[index] ?? { kind: 'literal', path: node.path, value: null };
}

/** The value of an argument that is written out in the rule, or undefined if it is computed. */
export function writtenValue(node: RuleNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'literal' || node.kind === 'data') return node.value;
  if (node.kind !== 'list') return undefined;
  const values: unknown[] = [];
  for (const item of node.items) {
    const value = writtenValue(item);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values;
}
