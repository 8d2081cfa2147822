import type { Json } from '@sluice/sdk';
import type { Operand } from './condition.ts';
import { isList, isObject, operationOf } from './json.ts';

const varOf = (rule: Json): { readonly path: string; readonly spelling: 'text' | 'list' } | null => {
  const operation = operationOf(rule);
  if (operation?.[0] !== 'var') return null;
  const [, argument] = operation;
  if (typeof argument === 'string' && argument !== '') return { path: argument, spelling: 'text' };
  const first = isList(argument) && argument.length === 1 ? argument[0] : undefined;
  return typeof first === 'string' && first !== '' ? { path: first, spelling: 'list' } : null;
};

const countOf = (argument: Json): Operand | null => {
  const specification = isList(argument) && argument.length === 1 ? argument[0] : argument;
  if (!isObject(specification)) return null;
  const { event, where = null, days = null } = specification;
  if (typeof event !== 'string' || (days !== null && typeof days !== 'number')) return null;
  const spelling = isList(argument) ? ['[]'] : [];
  return { of: 'count', event, days, where, keys: [...spelling, ...Object.keys(specification)] };
};

/** Reads what a comparison looks at; null when it is nothing the builder knows. */
export const parseOperand = (rule: Json): Operand | null => {
  const field = varOf(rule);
  if (field !== null) return { of: 'field', ...field };
  const operation = operationOf(rule);
  if (operation?.[0] === 'count') return countOf(operation[1]);
  if (operation?.[0] !== 'days_since' || !isList(operation[1]) || operation[1].length !== 1) return null;
  const instant = varOf(operation[1][0] ?? null);
  return instant === null ? null : { of: 'days-since', ...instant };
};

const printVar = (path: string, spelling: 'text' | 'list'): Json => ({
  var: spelling === 'text' ? path : [path],
});

/** Writes it back as it was. */
export const printOperand = (operand: Operand): Json => {
  if (operand.of === 'field') return printVar(operand.path, operand.spelling);
  if (operand.of === 'days-since') return { days_since: [printVar(operand.path, operand.spelling)] };
  const values: Readonly<Record<string, Json>> = {
    event: operand.event,
    where: operand.where,
    days: operand.days,
  };
  const keys = operand.keys.filter((key) => key !== '[]');
  const specification = Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  return { count: operand.keys.includes('[]') ? [specification] : specification };
};

/** A field as the builder writes it. */
export const fieldOperand = (path: string): Operand => ({ of: 'field', path, spelling: 'text' });
