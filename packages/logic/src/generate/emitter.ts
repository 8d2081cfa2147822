import type { RuleNode } from '../tree.ts';
import type { LogicType } from '../types.ts';

/** A JavaScript expression without side effects, and what is known of its value. */
export interface Expr {
  readonly code: string;
  readonly type: LogicType;
  /** May be written twice: a local name or a literal. */
  readonly atom: boolean;
  /** May be undefined where null is meant: a look into the data that found nothing. */
  readonly loose?: boolean;
}

/** What `var` looks into: one value, or the two of a reduce. All are local names. */
export type EmitScope =
  | { readonly kind: 'value'; readonly code: string }
  | { readonly kind: 'reduce'; readonly current: string; readonly accumulator: string };

/** Writes one rule's function: statements in blocks, and expressions over their constants. */
export interface Emitter {
  /** What `var` looks into at this place. */
  readonly scope: EmitScope;
  /** The value of a node in the present scope. */
  value(node: RuleNode): Expr;
  /** The same, where undefined may stand for null. */
  loose(node: RuleNode): Expr;
  /** What a node's value can be. */
  typeOf(node: RuleNode): LogicType;
  /** The truth of a node in the present scope: a boolean expression. */
  test(node: RuleNode): string;
  /** The truth of an expression: a boolean expression. */
  truth(expr: Expr): string;
  /** The same expression as one that may be written more than once. */
  hold(expr: Expr): Expr;
  /** Adds a statement to the present block. */
  line(code: string): void;
  /** A fresh local name. */
  name(): string;
  /** Runs `write` with an empty block and gives back its lines. */
  block<T>(write: () => T): { readonly lines: readonly string[]; readonly result: T };
  /** A call of a helper of the fixed table, by its name there. */
  call(helper: string, ...args: readonly string[]): string;
  /** The local name of a constant handed to the generated module by reference. */
  constant(value: unknown): string;
  /** A primitive as source text. */
  literal(value: null | boolean | number | string): string;
  /** Runs `write` with another scope, for the node `body`. */
  inScope<T>(scope: EmitScope, body: RuleNode, write: () => T): T;
  /** The raw value at a dotted name of the present scope: undefined where nothing is. */
  look(name: string): string;
  /** The present scope as one value. */
  whole(): string;
}
