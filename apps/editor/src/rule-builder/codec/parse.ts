import type { Json } from '@sluice/sdk';
import type { Condition } from './condition.ts';
import { identical, isList, operationOf } from './json.ts';
import { parseOperand } from './operand.ts';
import { operators } from './operators.ts';
import { print } from './print.ts';

/** Plain values an input can show; anything computed is advanced. */
const isPlain = (value: Json): boolean =>
  value === null ||
  typeof value !== 'object' ||
  (isList(value) && value.every((item) => typeof item !== 'object'));

const comparison = (rule: Json): Condition | null => {
  for (const form of operators) {
    const parts = form.parse(rule);
    if (parts === null) continue;
    const operand = parseOperand(parts[0]);
    if (operand === null || !parts[1].every(isPlain)) continue;
    const made: Condition = { is: 'comparison', operand, operator: form.id, values: parts[1] };
    if (identical(print(made), rule)) return made;
  }
  return null;
};

const group = (rule: Json): Condition | null => {
  const operation = operationOf(rule);
  if (operation === null) return null;
  const [op, argument] = operation;
  if ((op === 'and' || op === 'or') && isList(argument)) {
    return { is: 'group', all: op === 'and', items: argument.map(parse) };
  }
  if (op !== '!') return null;
  if (!isList(argument)) return { is: 'not', item: parse(argument), spelling: 'bare' };
  return argument.length === 1 ? { is: 'not', item: parse(argument[0] ?? null), spelling: 'list' } : null;
};

const segment = (rule: Json): Condition | null => {
  const operation = operationOf(rule);
  if (operation?.[0] !== 'segment') return null;
  const [, argument] = operation;
  const id = isList(argument) ? argument[0] : argument;
  if (typeof id !== 'string' || id === '') return null;
  return { is: 'segment', segment: id, spelling: isList(argument) ? 'list' : 'bare' };
};

/** A rule as conditions. Whatever the builder does not know is kept whole, as "advanced". */
export const parse = (rule: Json): Condition => {
  if (rule === true) return { is: 'always', value: true };
  const made = comparison(rule) ?? segment(rule) ?? group(rule);
  return made !== null && identical(print(made), rule) ? made : { is: 'advanced', rule };
};
