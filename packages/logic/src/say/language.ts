import type { Template } from './say.ts';

/** A language rules are said in. */
export type Language = 'en' | 'de';

/** How an operator reads: as it holds and, where there are words for it, denied. */
export interface Saying {
  readonly yes: Template;
  readonly not?: Template;
}

/**
 * What a language says of rules. Templates are whole: `{0}` stands for an argument, `{did}`, `{of}`, `{window}` and
 * `{n}` for parts of a question to the past, so that each language puts them in its own order.
 */
export interface LanguageWords {
  /** Instead of the operator table's own words, by operator; empty for English, which the table speaks. */
  readonly operators: Readonly<Record<string, Saying>>;
  /** Between parts, by what joins them. */
  readonly joiners: Readonly<Record<'and' | 'or' | 'plus' | 'times' | 'cat', string>>;
  readonly nothing: string;
  readonly yes: string;
  readonly no: string;
  readonly notSet: string;
  readonly not: string;
  readonly inTable: Saying;
  readonly inText: Saying;
  readonly segment: Saying;
  readonly fieldNamed: string;
  readonly orIfMissing: string;
  readonly conditional: { readonly when: string; readonly so: string; readonly otherwise: string };
  readonly lookup: { readonly by: string; readonly row: string; readonly otherwise: string };
  /** An operator nobody has heard of, over its arguments. */
  readonly unknown: string;
  readonly past: {
    /** The noun of a question, by how it asks; `of` where a part of the event is looked at. */
    readonly noun: Readonly<Record<'count' | 'sum' | 'distinct' | 'first' | 'last', string>>;
    readonly nounOf: Readonly<Record<'first' | 'last', string>>;
    /** A count compared, by operator; the second is for once. */
    readonly compared: Readonly<
      Record<'>=' | '>' | '<=' | '<' | '==', readonly [times: string, once: string]>
    >;
    readonly never: string;
    readonly like: string;
    readonly where: string;
    readonly days: readonly [one: string, other: string];
    readonly hours: readonly [one: string, other: string];
    readonly unreadable: string;
  };
  readonly events: Readonly<Record<string, string>>;
  readonly otherEvent: string;
  /** The whole data as a field. */
  readonly it: string;
}
