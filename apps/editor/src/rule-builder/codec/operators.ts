import type { FieldType } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { isList, operationOf } from './json.ts';

/** What a condition's value is edited as. */
export type ValueKind = 'none' | 'text' | 'number' | 'list' | 'days' | 'range';

/** One operator: how it is written, read, said, and what it is good for. */
export interface OperatorForm {
  readonly id: string;
  /** Message of its words: `rules.op.<id>`. */
  readonly types: readonly (FieldType | 'count' | 'days-since')[];
  readonly value: ValueKind;
  /** What a new condition starts with. */
  readonly initial: readonly Json[];
  readonly print: (operand: Json, values: readonly Json[]) => Json;
  /** The operand and values of a rule this operator would write; null for another shape. */
  readonly parse: (rule: Json) => readonly [operand: Json, values: readonly Json[]] | null;
}

const call = (rule: Json, name: string): readonly Json[] | null => {
  const operation = operationOf(rule);
  return operation?.[0] === name && isList(operation[1]) ? operation[1] : null;
};

type Settings = Pick<OperatorForm, 'types' | 'value'> & { readonly initial?: readonly Json[] };
const starts: Readonly<Record<ValueKind, readonly Json[]>> = {
  none: [],
  text: [''],
  number: [0],
  list: [[]],
  days: [30],
  range: [0, 100],
};
const common = (id: string, { types, value, initial }: Settings) => ({
  id,
  types,
  value,
  initial: initial ?? starts[value],
});

/** `{ name: [operand, value] }`. */
const binary = (id: string, name: string, settings: Settings): OperatorForm => ({
  ...common(id, settings),
  print: (operand, [value = null]) => ({ [name]: [operand, value] }),
  parse: (rule) => {
    const args = call(rule, name);
    return args?.length === 2 ? [args[0] ?? null, [args[1] ?? null]] : null;
  },
});

/** `{ name: [value, operand] }`: kept the way round it was written. */
const flipped = (id: string, name: string, settings: Settings): OperatorForm => ({
  ...common(id, settings),
  print: (operand, [value = null]) => ({ [name]: [value, operand] }),
  parse: (rule) => {
    const args = call(rule, name);
    return args?.length === 2 ? [args[1] ?? null, [args[0] ?? null]] : null;
  },
});

/** `{ name: [operand] }`. */
const unary = (id: string, name: string, settings: Settings): OperatorForm => ({
  ...common(id, settings),
  print: (operand) => ({ [name]: [operand] }),
  parse: (rule) => {
    const args = call(rule, name);
    return args?.length === 1 ? [args[0] ?? null, []] : null;
  },
});

/** `{ "!": [inner] }`. */
const negated = (id: string, inner: OperatorForm): OperatorForm => ({
  ...inner,
  id,
  print: (operand, values) => ({ '!': [inner.print(operand, values)] }),
  parse: (rule) => {
    const args = call(rule, '!');
    return args?.length === 1 ? inner.parse(args[0] ?? null) : null;
  },
});

const between = (id: string, [low, high]: readonly [string, string]): OperatorForm => ({
  ...common(id, { types: ['number', 'count', 'days-since'], value: 'range' }),
  print: (operand, [from = null, to = null]) => ({ [low]: [from, operand, to] }),
  parse: (rule) => {
    const args = call(rule, high);
    return args?.length === 3 ? [args[1] ?? null, [args[0] ?? null, args[2] ?? null]] : null;
  },
});

const texts = ['text', 'choice'] as const;
const numbers = ['number', 'count', 'days-since'] as const;
const oneOf = binary('one-of', 'in_list', { types: [...texts, 'number'], value: 'list' });
const containsAny = binary('contains-any', 'contains_any', { types: ['text', 'list'], value: 'list' });
const startsWith = binary('starts-with', 'starts_with', { types: ['text'], value: 'text' });
const endsWith = binary('ends-with', 'ends_with', { types: ['text'], value: 'text' });
const matches = binary('matches-path', 'matches_path', {
  types: ['text'],
  value: 'list',
  initial: [['/**']],
});
const known = unary('known', 'known', {
  types: ['text', 'number', 'boolean', 'date', 'list', 'choice'],
  value: 'none',
});
const within = binary('within', 'within', { types: ['date'], value: 'days' });
const holds = flipped('list-has', 'in', { types: ['list'], value: 'text' });

/** Every operator of the builder. The first that parses a rule and prints it identically is shown. */
export const operators: readonly OperatorForm[] = [
  oneOf,
  negated('not-one-of', oneOf),
  binary('is', '==', { types: [...texts, ...numbers, 'boolean'], value: 'text' }),
  binary('is-not', '!=', { types: [...texts, ...numbers, 'boolean'], value: 'text' }),
  binary('is-exactly', '===', { types: [], value: 'text' }),
  binary('is-not-exactly', '!==', { types: [], value: 'text' }),
  binary('at-least', '>=', { types: numbers, value: 'number' }),
  binary('more-than', '>', { types: numbers, value: 'number' }),
  binary('at-most', '<=', { types: numbers, value: 'number' }),
  binary('less-than', '<', { types: numbers, value: 'number' }),
  between('between', ['<=', '<=']),
  between('strictly-between', ['<', '<']),
  flipped('value-less-than', '<', { types: [], value: 'number' }),
  flipped('value-at-most', '<=', { types: [], value: 'number' }),
  flipped('value-more-than', '>', { types: [], value: 'number' }),
  flipped('value-at-least', '>=', { types: [], value: 'number' }),
  flipped('value-is', '==', { types: [], value: 'text' }),
  containsAny,
  negated('contains-none', containsAny),
  startsWith,
  negated('not-starts-with', startsWith),
  endsWith,
  negated('not-ends-with', endsWith),
  matches,
  negated('not-matches-path', matches),
  within,
  negated('not-within', within),
  holds,
  negated('list-has-not', holds),
  known,
  negated('unknown', known),
];

const table = new Map(operators.map((form) => [form.id, form]));

/** An operator by its id. */
export const operatorForm = (id: string): OperatorForm => {
  const form = table.get(id);
  if (form === undefined) throw new Error(`There is no operator ${id}`);
  return form;
};

const opposites: readonly (readonly [string, string])[] = [
  ['one-of', 'not-one-of'],
  ['is', 'is-not'],
  ['is-exactly', 'is-not-exactly'],
  ['contains-any', 'contains-none'],
  ['starts-with', 'not-starts-with'],
  ['ends-with', 'not-ends-with'],
  ['matches-path', 'not-matches-path'],
  ['within', 'not-within'],
  ['list-has', 'list-has-not'],
  ['known', 'unknown'],
];

/** The operator that says exactly the opposite, of a missing value too; null where only a “not” around it does. */
export const oppositeOf = (operator: string): string | null => {
  const pair = opposites.find((both) => both.includes(operator));
  return pair?.find((id) => id !== operator) ?? null;
};

/** What a field of a type may be asked. */
export const operatorsFor = (type: FieldType | 'count' | 'days-since'): readonly OperatorForm[] =>
  operators.filter(({ types }) => types.includes(type));
