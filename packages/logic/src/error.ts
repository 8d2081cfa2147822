import type { RuleErrorCode } from './diagnostic.ts';

/**
 * Codes of {@link LogicError}: those of compile diagnostics, and those of evaluation —
 * `budget` (too many steps or too large a value) and `not-lowered` (a document-level operator was evaluated).
 */
export type LogicErrorCode = RuleErrorCode | 'budget' | 'not-lowered';

/** A rule that cannot be compiled, or an evaluation that was stopped. */
export class LogicError extends Error {
  override readonly name = 'LogicError';
  readonly code: LogicErrorCode;
  /** JSON Pointer into the rule, as exact as known; for a program it starts with the rule's index. */
  readonly path: string;
  /** What to do about it, for a person. */
  readonly hint: string;

  constructor(code: LogicErrorCode, message: string, at: { readonly path: string; readonly hint?: string }) {
    super(message);
    this.code = code;
    this.path = at.path;
    this.hint = at.hint ?? hints[code];
  }
}

const hints: Readonly<Record<LogicErrorCode, string>> = {
  'unknown-operator': 'Use one of the operators listed in the README of @sluice/logic.',
  'bad-arity': 'Give the operator as many arguments as its signature says.',
  'bad-argument': 'Write the argument as the operator table says.',
  'not-json': 'A rule is plain JSON: no undefined, functions, NaN or Infinity.',
  'too-deep': 'Split the rule: move the inner part to a node or segment of its own.',
  'too-large': 'Split the rule into several nodes.',
  budget: 'The rule builds or visits too much; filter the list first, or narrow what it collects.',
  'not-lowered': 'This operator is replaced when a workflow is published; evaluate the published rule.',
};
