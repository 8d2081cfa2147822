/** How large a rule may be. Beyond it parsing stops with a diagnostic. */
export interface Limits {
  /** Nested nodes. Default 128. */
  readonly depth: number;
  /** Nodes of the tree. Default 10,000. */
  readonly nodes: number;
  /** Values inside literal data (tables, objects passed through). Default 100,000. */
  readonly data: number;
}

/** What one evaluation may spend. */
export interface Budget {
  /**
   * List elements visited or built and eighths of characters built, summed over the evaluation. Default 1,000,000.
   * Operators that neither iterate nor build cost nothing: the size of the rule bounds them.
   */
  readonly steps: number;
  /** Elements of the longest list and characters of the longest text an operator may build. Default 100,000. */
  readonly size: number;
}

export const defaultLimits: Limits = { depth: 128, nodes: 10_000, data: 100_000 };

export const defaultBudget: Budget = { steps: 1_000_000, size: 100_000 };
