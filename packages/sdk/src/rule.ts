import type { Json, Rule } from './json.ts';

/**
 * Short hands for the rules nodes give. Every one returns plain JSON-logic; a
 * comparison never takes a missing value for a small one, as bare JSON-logic does.
 */
export const rule = {
  /** The value at a dotted path of the data: `lead.traits.country`. */
  field: (path: string): Rule => ({ var: path }),

  /** All of them; true when there are none. */
  all: (rules: readonly Rule[]): Rule => joined('and', rules, true),

  /** One of them at least; false when there are none. */
  any: (rules: readonly Rule[]): Rule => joined('or', rules, false),

  not: (of: Rule): Rule => ({ '!': [of] }),

  /** Is there a value: neither null nor an empty text? */
  known: (of: Rule): Rule => ({ known: [of] }),

  /** One of the texts, without regard to case and surrounding blanks. */
  oneOf: (of: Rule, texts: readonly string[]): Rule => ({ in_list: [of, [...texts]] }),

  /** A known number of at least `least`. */
  atLeast: (of: Rule, least: number): Rule => ({ and: [{ known: [of] }, { '>=': [of, least] }] }),

  /** A known number below `limit`. */
  below: (of: Rule, limit: number): Rule => ({ and: [{ known: [of] }, { '<': [of, limit] }] }),

  /** The value beside the first case that holds, else `otherwise`. */
  cases: (rows: readonly (readonly [when: Rule, then: Rule])[], otherwise: Rule): Rule =>
    rows.length === 0 ? otherwise : { if: [...rows.flat(), otherwise] },

  /** An object whose values are rules: the input of an effect, a {@link LeadPatch}. */
  object: (fields: Readonly<Record<string, Rule>>): Rule => ({
    object: Object.entries(fields).map(([key, value]) => [key, value]),
  }),

  /** A rule whose value is exactly this JSON, even where it looks like a rule. */
  literal,
} as const;

function joined(operator: 'and' | 'or', rules: readonly Rule[], empty: boolean): Rule {
  const [first, ...others] = rules;
  if (first === undefined) return empty;
  return others.length === 0 ? first : { [operator]: [...rules] };
}

function literal(value: Json): Rule {
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(literal);
  return { object: Object.entries(value).map(([key, item]) => [key, literal(item)]) };
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
