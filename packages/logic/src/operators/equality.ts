import { condition } from '../generate/condition.ts';
import type { Emitter, Expr } from '../generate/emitter.ts';
import { argument, type Operator } from '../operator.ts';
import { type PureOperator, pure } from '../pure.ts';
import type { CallNode } from '../tree.ts';
import { types } from '../types.ts';
import { looseEqual } from '../values/equal.ts';
import { own } from '../values/own.ts';
import { elementKey, fixedLook } from './var.ts';

const shape = {
  family: 'json-logic',
  arity: [2, 2],
  takes: [types.any, types.any],
  gives: types.boolean,
} as const;

/** Equality with a literal on one side needs no look at types. */
const specialFor =
  (negated: boolean): NonNullable<PureOperator['special']> =>
  (node, compiler) => {
    const right = argument(node, 1);
    if (right.kind !== 'literal') return null;
    const { value } = right;
    const subject = argument(node, 0);
    const look = value === null ? null : fixedLook(subject, compiler);
    const key = elementKey(subject, compiler.scope);
    if (key !== null && look && !negated) return (scope) => own(scope, key) === value;
    if (look) return negated ? (scope) => look(scope) !== value : (scope) => look(scope) === value;
    const left = compiler.compile(subject);
    if (negated) return (scope, run) => left(scope, run) !== value;
    return (scope, run) => left(scope, run) === value;
  };

const looseSpecialFor =
  (negated: boolean): NonNullable<PureOperator['special']> =>
  (node, compiler) => {
    const right = argument(node, 1);
    if (right.kind !== 'literal') return null;
    const left = compiler.compile(argument(node, 0));
    const { value } = right;
    const kind = typeof value;
    return (scope, run) => {
      const found = left(scope, run);
      const equal = typeof found === kind ? found === value : looseEqual(run, found, value);
      return equal !== negated;
    };
  };

/** Loose equality: the same value, or else the helper where kinds differ. */
function emitLoose(node: CallNode, emitter: Emitter, negated: boolean): Expr {
  const [left, right] = [argument(node, 0), argument(node, 1)];
  const a = emitter.hold(emitter.loose(left));
  const b = emitter.hold(emitter.loose(right));
  const slow = emitter.call('looseEqual', a.code, b.code);
  const sign = negated ? '!' : '';
  for (const [one, other, literal] of [[left, b, a] as const, [right, a, b] as const]) {
    if (one.kind !== 'literal') continue;
    if (one.value === null)
      return condition(`${sign}(${other.code} === null || ${other.code} === undefined)`);
    const differs = `typeof ${other.code} !== "${typeof one.value}"`;
    return condition(`${sign}(${other.code} === ${literal.code} || ${differs} && ${slow})`);
  }
  return condition(`${sign}(${a.code} === ${b.code} || ${slow})`);
}

/** A look that found nothing can only be mistaken for something else by a comparison with null. */
function emitStrict(node: CallNode, emitter: Emitter, sign: '===' | '!=='): Expr {
  const isSafe = [0, 1].some((index) => {
    const side = argument(node, index);
    return side.kind === 'literal' && side.value !== null;
  });
  const [a, b] = [0, 1].map((index) => {
    const side = argument(node, index);
    return isSafe ? emitter.loose(side) : emitter.value(side);
  });
  return condition(`${a?.code} ${sign} ${b?.code}`);
}

export const equality: readonly Operator[] = [
  pure({
    ...shape,
    name: '==',
    signature: 'a == b → boolean',
    doc: 'Equal after the conversions JavaScript makes: 1 equals "1".',
    apply: (run, a, b) => looseEqual(run, a, b),
    special: looseSpecialFor(false),
    emitSpecial: (node, emitter) => emitLoose(node, emitter, false),
    say: { yes: '{0} is {1}', not: '{0} is not {1}' },
  }),
  pure({
    ...shape,
    name: '!=',
    signature: 'a != b → boolean',
    doc: 'The opposite of ==.',
    apply: (run, a, b) => !looseEqual(run, a, b),
    special: looseSpecialFor(true),
    emitSpecial: (node, emitter) => emitLoose(node, emitter, true),
    say: { yes: '{0} is not {1}', not: '{0} is {1}' },
  }),
  pure({
    ...shape,
    name: '===',
    signature: 'a === b → boolean',
    doc: 'Equal and of the same kind.',
    apply: (_, a, b) => a === b,
    special: specialFor(false),
    emitSpecial: (node, emitter) => emitStrict(node, emitter, '==='),
    say: { yes: '{0} is exactly {1}', not: '{0} is not exactly {1}' },
  }),
  pure({
    ...shape,
    name: '!==',
    signature: 'a !== b → boolean',
    doc: 'The opposite of ===.',
    apply: (_, a, b) => a !== b,
    special: specialFor(true),
    emitSpecial: (node, emitter) => emitStrict(node, emitter, '!=='),
    say: { yes: '{0} is not exactly {1}', not: '{0} is exactly {1}' },
  }),
];
