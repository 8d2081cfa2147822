import type { Json } from '@sluice/sdk';

/** A question to the past of the lead; `keys` are the members as written, `[]` first where a list is around. */
export interface Past {
  readonly take: 'count' | 'sum' | 'distinct' | 'first' | 'last';
  readonly event: string;
  /** The part of the event looked at. */
  readonly part: string | null;
  readonly where: Json;
  readonly days: number | null;
  readonly hours: number | null;
  readonly keys: readonly string[];
}

/** What a comparison looks at. `list` is the spelling `{"var":["path"]}`. */
export type Operand =
  | { readonly of: 'field'; readonly path: string; readonly spelling: 'text' | 'list' }
  /** `since`: the days since then, rather than the instant. */
  | { readonly of: 'past'; readonly past: Past; readonly since: boolean }
  | { readonly of: 'days-since'; readonly path: string; readonly spelling: 'text' | 'list' };

/** One condition: an operand, an operator of the table, and its values. */
export interface Comparison {
  readonly is: 'comparison';
  readonly operand: Operand;
  readonly operator: string;
  readonly values: readonly Json[];
}

/** A rule as people see it. `print` of it is the rule it was parsed from. */
export type Condition =
  | Comparison
  | { readonly is: 'group'; readonly all: boolean; readonly items: readonly Condition[] }
  | { readonly is: 'not'; readonly item: Condition; readonly spelling: 'bare' | 'list' }
  /** A named condition of the workspace. `bare` is the spelling `{"segment":"id"}`. */
  | { readonly is: 'segment'; readonly segment: string; readonly spelling: 'bare' | 'list' }
  | { readonly is: 'always'; readonly value: true }
  | { readonly is: 'advanced'; readonly rule: Json };
