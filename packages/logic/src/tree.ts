import type { Json } from './json.ts';

/** A primitive that stands for itself. */
export interface LiteralNode {
  readonly kind: 'literal';
  readonly path: string;
  readonly value: null | boolean | number | string;
}

/** JSON that is passed through and never looked into: an object that is no operation, a table, a specification. */
export interface DataNode {
  readonly kind: 'data';
  readonly path: string;
  readonly value: Json;
}

/** A list whose items are rules; its value is the list of their values. */
export interface ListNode {
  readonly kind: 'list';
  readonly path: string;
  readonly items: readonly RuleNode[];
}

/** A look into the data. */
export interface VarNode {
  readonly kind: 'var';
  readonly path: string;
  readonly op: 'var';
  /** The dotted name, empty for the whole data; null when the name is computed. */
  readonly name: string | null;
  readonly args: readonly RuleNode[];
  readonly bare: boolean;
}

/** Any other operator with its arguments. */
export interface OperationNode {
  readonly kind: 'operation';
  readonly path: string;
  readonly op: string;
  readonly args: readonly RuleNode[];
  /** Was the one argument written without a list around it? */
  readonly bare: boolean;
}

/** An operator application: what the operator table works on. */
export type CallNode = VarNode | OperationNode;

/** A node of the typed tree; `path` is its JSON Pointer in the rule. */
export type RuleNode = LiteralNode | DataNode | ListNode | CallNode;
