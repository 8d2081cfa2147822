import type { Json } from '@sluice/sdk';
import type { Condition } from './condition.ts';
import { printOperand } from './operand.ts';
import { operatorForm } from './operators.ts';

type Of<K extends Condition['is']> = Extract<Condition, { is: K }>;

const printers: { readonly [K in Condition['is']]: (condition: Of<K>) => Json } = {
  comparison: ({ operand, operator, values }) => operatorForm(operator).print(printOperand(operand), values),
  group: ({ all, items }) => ({ [all ? 'and' : 'or']: items.map(print) }),
  not: ({ item, spelling }) => ({ '!': spelling === 'bare' ? print(item) : [print(item)] }),
  segment: ({ segment, spelling }) => ({ segment: spelling === 'bare' ? segment : [segment] }),
  always: () => true,
  advanced: ({ rule }) => rule,
};

const printerOf = <K extends Condition['is']>(condition: Of<K>): ((condition: Of<K>) => Json) =>
  printers[condition.is as K] as (condition: Of<K>) => Json;

/** The rule a condition was parsed from, or says now. */
export function print(condition: Condition): Json {
  return printerOf(condition)(condition);
}
