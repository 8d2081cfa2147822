import { condition } from '../generate/condition.ts';
import type { Emitter, Expr } from '../generate/emitter.ts';
import { argument, type Operator } from '../operator.ts';
import { type PureOperator, pure } from '../pure.ts';
import type { Run } from '../run.ts';
import { types } from '../types.ts';
import { atMost, lessThan } from '../values/order.ts';

const shape = {
  family: 'json-logic',
  takes: [types.number | types.string],
  gives: types.boolean,
} as const;

type Compare = (run: Run, a: unknown, b: unknown) => boolean;
type CompareNumbers = (a: number, b: number) => boolean;

/** A literal number on the right is compared without looking at its type each time. */
const specialFor =
  (numbers: CompareNumbers, compare: Compare): NonNullable<PureOperator['special']> =>
  (node, compiler) => {
    const right = argument(node, 1);
    if (node.args.length !== 2 || right.kind !== 'literal' || typeof right.value !== 'number') return null;
    const left = compiler.compile(argument(node, 0));
    const { value } = right;
    return (scope, run) => {
      const found = left(scope, run);
      return typeof found === 'number' ? numbers(found, value) : compare(run, found, value);
    };
  };

const more: Compare = (run, a, b) => lessThan(run, b, a);
const atLeast: Compare = (run, a, b) => atMost(run, b, a);

/** `a < b`, and with three arguments `a < b < c`. */
function ascending(compare: Compare, values: readonly unknown[], run: Run): boolean {
  const [a, b, c] = values;
  return compare(run, a, b) && (c === undefined || compare(run, b, c));
}

/** Numbers are compared in place, everything else by the helper. */
function emitPair(sign: Sign, [a, b]: readonly [Expr, Expr], emitter: Emitter): string {
  const helper = sign === '<' || sign === '>' ? 'lessThan' : 'atMost';
  const swapped = sign === '>' || sign === '>=';
  const slow = swapped ? emitter.call(helper, b.code, a.code) : emitter.call(helper, a.code, b.code);
  const unsure = [a, b].filter((side) => side.type !== types.number);
  if (unsure.length === 0) return `${a.code} ${sign} ${b.code}`;
  const numeric = unsure.map((side) => `typeof ${side.code} === "number"`).join(' && ');
  return `(${numeric} ? ${a.code} ${sign} ${b.code} : ${slow})`;
}

type Sign = '<' | '<=' | '>' | '>=';

const emitOrder =
  (sign: Sign): NonNullable<PureOperator['emitSpecial']> =>
  (node, emitter) => {
    const [a, b, c] = node.args.map((arg) => emitter.hold(emitter.loose(arg)));
    if (!a || !b) return null;
    const first = emitPair(sign, [a, b], emitter);
    return condition(c ? `${first} && ${emitPair(sign, [b, c], emitter)}` : first);
  };

export const order: readonly Operator[] = [
  pure({
    ...shape,
    name: '<',
    arity: [2, 3],
    signature: 'a < b → boolean, a < b < c → boolean',
    doc: 'Less than; with three arguments, the middle one lies between.',
    apply: (run, ...values) => ascending(lessThan, values, run),
    special: specialFor((a, b) => a < b, lessThan),
    emitSpecial: emitOrder('<'),
    say: {
      yes: { 2: '{0} is less than {1}', 3: '{1} is between {0} and {2}, both excluded' },
      not: { 2: '{0} is not less than {1}', 3: '{1} is not between {0} and {2}, both excluded' },
    },
  }),
  pure({
    ...shape,
    name: '<=',
    arity: [2, 3],
    signature: 'a <= b → boolean, a <= b <= c → boolean',
    doc: 'At most; with three arguments, the middle one lies between or on an end.',
    apply: (run, ...values) => ascending(atMost, values, run),
    special: specialFor((a, b) => a <= b, atMost),
    emitSpecial: emitOrder('<='),
    say: {
      yes: { 2: '{0} is at most {1}', 3: '{1} is between {0} and {2}' },
      not: { 2: '{0} is not at most {1}', 3: '{1} is not between {0} and {2}' },
    },
  }),
  pure({
    ...shape,
    name: '>',
    arity: [2, 2],
    signature: 'a > b → boolean',
    doc: 'More than.',
    apply: more,
    special: specialFor((a, b) => a > b, more),
    emitSpecial: emitOrder('>'),
    say: { yes: '{0} is more than {1}', not: '{0} is not more than {1}' },
  }),
  pure({
    ...shape,
    name: '>=',
    arity: [2, 2],
    signature: 'a >= b → boolean',
    doc: 'At least.',
    apply: atLeast,
    special: specialFor((a, b) => a >= b, atLeast),
    emitSpecial: emitOrder('>='),
    say: { yes: '{0} is at least {1}', not: '{0} is not at least {1}' },
  }),
];
