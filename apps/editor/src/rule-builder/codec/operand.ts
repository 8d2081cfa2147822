import type { Json } from '@sluice/sdk';
import type { Operand } from './condition.ts';
import { isList, operationOf } from './json.ts';
import { parsePast, printPast } from './past.ts';

const varOf = (rule: Json): { readonly path: string; readonly spelling: 'text' | 'list' } | null => {
  const operation = operationOf(rule);
  if (operation?.[0] !== 'var') return null;
  const [, argument] = operation;
  if (typeof argument === 'string' && argument !== '') return { path: argument, spelling: 'text' };
  const first = isList(argument) && argument.length === 1 ? argument[0] : undefined;
  return typeof first === 'string' && first !== '' ? { path: first, spelling: 'list' } : null;
};

/** Reads what a comparison looks at; null when it is nothing the builder knows. */
export const parseOperand = (rule: Json): Operand | null => {
  const field = varOf(rule);
  if (field !== null) return { of: 'field', ...field };
  const past = parsePast(rule);
  if (past !== null) return { of: 'past', past, since: false };
  const operation = operationOf(rule);
  if (operation?.[0] !== 'days_since' || !isList(operation[1]) || operation[1].length !== 1) return null;
  const [moment = null] = operation[1];
  const then = parsePast(moment);
  if (then !== null) return { of: 'past', past: then, since: true };
  const instant = varOf(moment);
  return instant === null ? null : { of: 'days-since', ...instant };
};

const printVar = (path: string, spelling: 'text' | 'list'): Json => ({
  var: spelling === 'text' ? path : [path],
});

/** Writes it back as it was. */
export const printOperand = (operand: Operand): Json => {
  if (operand.of === 'field') return printVar(operand.path, operand.spelling);
  if (operand.of === 'days-since') return { days_since: [printVar(operand.path, operand.spelling)] };
  const past = printPast(operand.past);
  return operand.since ? { days_since: [past] } : past;
};

/** A field as the builder writes it. */
export const fieldOperand = (path: string): Operand => ({ of: 'field', path, spelling: 'text' });
