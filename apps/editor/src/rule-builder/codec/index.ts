export type { Comparison, Condition, Operand } from './condition.ts';
export { identical } from './json.ts';
export { fieldOperand } from './operand.ts';
export { operatorForm, operatorsFor, type ValueKind } from './operators.ts';
export { parse } from './parse.ts';
export { print } from './print.ts';
