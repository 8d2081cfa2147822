import type { Json } from '@sluice/sdk';

/** What a comparison looks at. `list` is the spelling `{"var":["path"]}`. */
export type Operand =
  | { readonly of: 'field'; readonly path: string; readonly spelling: 'text' | 'list' }
  | {
      readonly of: 'count';
      readonly event: string;
      readonly days: number | null;
      readonly where: Json;
      readonly keys: readonly string[];
    }
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
  | { readonly is: 'always'; readonly value: true }
  | { readonly is: 'advanced'; readonly rule: Json };
