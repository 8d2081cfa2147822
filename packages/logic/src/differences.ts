import type { Json, Rule } from './json.ts';

/** A place where this package deliberately differs from json-logic-js 2.0.5. */
export interface SafetyDifference {
  readonly title: string;
  readonly why: string;
  readonly example: {
    readonly rule: Rule;
    readonly data: Json;
    /** Our value, or the code of the `LogicError` that compiling or evaluating throws. */
    readonly ours: { readonly value: Json } | { readonly error: string };
  };
}

/** All deliberate differences from json-logic-js 2.0.5. Whatever is not listed agrees with it. */
export const safetyDifferences: readonly SafetyDifference[] = [
  {
    title: 'Looks see own properties only',
    why: 'Prototypes lead to functions and to what other code has put there.',
    example: { rule: { var: 'constructor.constructor' }, data: {}, ours: { value: null } },
  },
  {
    title: 'Unknown operators do not compile, even where they would never be reached',
    why: 'A rule is checked when it is published, not when the first lead gets there. Names with a dot do not reach methods.',
    example: { rule: { if: [false, { exec: [1] }, 2] }, data: {}, ours: { error: 'unknown-operator' } },
  },
  {
    title: 'A wrong number of arguments does not compile',
    why: 'json-logic-js ignores what is too much and reads what is missing as undefined.',
    example: { rule: { '==': [1, 1, 2] }, data: {}, ours: { error: 'bad-arity' } },
  },
  {
    title: 'Data is never read as a rule',
    why: 'json-logic-js evaluates an object given to "missing" as a rule, also when it came from the data.',
    example: {
      rule: { missing: [{ merge: [{ var: 'key' }] }] },
      data: { key: { cat: ['', 'a'] }, a: 1 },
      ours: { value: [{ cat: ['', 'a'] }] },
    },
  },
  {
    title: 'Values are compared and joined without calling anything of theirs',
    why: 'An object with members called toString or valueOf makes JavaScript throw.',
    example: {
      rule: { cat: [{ var: 'a' }] },
      data: { a: { toString: 1 } },
      ours: { value: '[object Object]' },
    },
  },
  {
    title: '"log" prints nothing',
    why: 'An evaluation has no effects.',
    example: { rule: { log: [1] }, data: {}, ours: { value: 1 } },
  },
  {
    title: 'undefined is null',
    why: 'JSON has no undefined: a value that is not there is null everywhere.',
    example: { rule: { var: '' }, data: null, ours: { value: null } },
  },
  {
    title: 'Odd arguments give a value where json-logic-js throws a TypeError',
    why: 'A lead must not stop a rule: the names of "missing_some" may be null, "in" may look into an object.',
    example: { rule: { missing_some: [1, { var: 'none' }] }, data: {}, ours: { value: [] } },
  },
  {
    title: 'Depth, size and work are bounded',
    why: 'A short rule can otherwise stop the process.',
    example: {
      rule: {
        reduce: [
          [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
          { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] },
          [1],
        ],
      },
      data: {},
      ours: { error: 'budget' },
    },
  },
];
