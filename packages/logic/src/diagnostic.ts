import type { Json } from './json.ts';

/** Codes of what keeps a rule from compiling. */
export type RuleErrorCode =
  | 'unknown-operator'
  | 'bad-arity'
  | 'bad-argument'
  | 'not-json'
  | 'too-deep'
  | 'too-large';

/** Codes of what compiles and is probably not meant. */
export type RuleWarningCode = 'type-mismatch' | 'missing-passes-comparison';

/** Every code a diagnostic of this package may carry. */
export type DiagnosticCode = RuleErrorCode | RuleWarningCode;

/** A change that would settle a diagnostic: put `value` at `path`. */
export interface Fix {
  readonly title: string;
  /** JSON Pointer into the rule. */
  readonly path: string;
  readonly value: Json;
}

/** One problem of a rule, with the place and, where we know one, the cure. An error keeps the rule from compiling. */
export type Diagnostic = Problem &
  (
    | { readonly severity: 'error'; readonly code: RuleErrorCode }
    | { readonly severity: 'warning'; readonly code: RuleWarningCode }
  );

interface Problem {
  /** JSON Pointer (RFC 6901) into the rule; the empty string is the whole rule. */
  readonly path: string;
  readonly message: string;
  readonly fix?: Fix;
}
