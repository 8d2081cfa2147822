/** Something that does not hold, and what to do about it. */
export interface Finding {
  /** Name of the check: `abort`, `purity`. */
  readonly check: ConformanceCheck;
  /** Type of the node, or name of the source. */
  readonly node: string;
  /** A plugin with an error is refused; a warning is for its author. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** What the suite looks at. */
export const conformanceChecks = [
  'schema',
  'words',
  'purity',
  'operators',
  'fields',
  'examples',
  'json',
  'migration',
  'input',
  'ports',
  'answers',
  'abort',
  'errors',
  'secrets',
  'capabilities',
  'isolation',
] as const;

export type ConformanceCheck = (typeof conformanceChecks)[number];
