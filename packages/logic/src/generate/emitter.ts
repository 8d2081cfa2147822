import type { Helper } from '../operator.ts';
import type { RuleNode } from '../tree.ts';
import type { LogicType } from '../types.ts';

/** A JavaScript expression without side effects, and what is known of its value. */
export interface Expr {
  readonly code: string;
  readonly type: LogicType;
  /** May be written twice: an identifier or a short literal. */
  readonly atom: boolean;
}

/** Writes one rule's function: statements in blocks, expressions over their constants. */
export interface Emitter {
  /** The value of a node in the present scope. */
  value(node: RuleNode): Expr;
  /** The truth of a node in the present scope, as a boolean expression. */
  test(node: RuleNode): Expr;
  /** The truth of an expression, as boolean code. */
  truth(expr: Expr): string;
  /** The same expression as one that may be written more than once. */
  hold(expr: Expr): Expr;
  /** Adds a statement to the present block. */
  line(code: string): void;
  /** A fresh local name. */
  name(): string;
  /** Runs `write` with an empty block and gives back its lines. */
  block<T>(write: () => T): { readonly lines: readonly string[]; readonly result: T };
  /** A call of a helper of the fixed table. */
  call(helper: string, args: readonly string[]): string;
  /** The name of a constant passed to the generated module by reference. */
  constant(value: unknown): string;
  /** A primitive as source text: the one escaping function. */
  literal(value: null | boolean | number | string): string;
  /** Runs `write` with another scope: the list element in `element`, or the two names of a reduce. */
  inScope<T>(scope: EmitScope, body: RuleNode, write: () => T): T;
}

/** What `var` looks into: one value, or the two of a reduce. */
export type EmitScope =
  | { readonly kind: 'value'; readonly code: string }
  | { readonly kind: 'reduce'; readonly current: string; readonly accumulator: string };

/** A helper as the table holds it. */
export type HelperTable = Readonly<Record<string, Helper>>;
