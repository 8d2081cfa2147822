import type { Json } from './json.ts';

/** Every code a diagnostic of this package may carry. */
export type DiagnosticCode =
  | 'unknown-operator'
  | 'bad-arity'
  | 'bad-argument'
  | 'not-json'
  | 'too-deep'
  | 'too-large'
  | 'type-mismatch'
  | 'missing-passes-comparison';

/** A change that would settle a diagnostic: put `value` at `path`. */
export interface Fix {
  readonly title: string;
  /** JSON Pointer into the rule. */
  readonly path: string;
  readonly value: Json;
}

/** One problem of a rule, with the place and, where we know one, the cure. */
export interface Diagnostic {
  /** JSON Pointer (RFC 6901) into the rule; the empty string is the whole rule. */
  readonly path: string;
  readonly code: DiagnosticCode;
  /** An error keeps the rule from compiling, a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly fix?: Fix;
}
