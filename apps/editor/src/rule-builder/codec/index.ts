export type { Comparison, Condition, Operand, Past } from './condition.ts';
export { identical } from './json.ts';
export { fieldOperand } from './operand.ts';
export { type OperatorForm, operatorForm, operatorsFor, oppositeOf, type ValueKind } from './operators.ts';
export { parse } from './parse.ts';
export { asksByPattern, changePast, filterOf, isDuration, parseFilter, printFilter } from './past.ts';
export { print } from './print.ts';
