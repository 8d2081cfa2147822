import { argument, type Operator } from '../operator.ts';
import { type PureOperator, pure } from '../pure.ts';
import { types } from '../types.ts';
import { looseEqual } from '../values/equal.ts';

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
    const left = compiler.compile(argument(node, 0));
    const { value } = right;
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

export const equality: readonly Operator[] = [
  pure({
    ...shape,
    name: '==',
    signature: 'a == b → boolean',
    doc: 'Equal after the conversions JavaScript makes: 1 equals "1".',
    apply: (run, a, b) => looseEqual(run, a, b),
    special: looseSpecialFor(false),
    say: { yes: '{0} is {1}', not: '{0} is not {1}' },
  }),
  pure({
    ...shape,
    name: '!=',
    signature: 'a != b → boolean',
    doc: 'The opposite of ==.',
    apply: (run, a, b) => !looseEqual(run, a, b),
    special: looseSpecialFor(true),
    say: { yes: '{0} is not {1}', not: '{0} is {1}' },
  }),
  pure({
    ...shape,
    name: '===',
    signature: 'a === b → boolean',
    doc: 'Equal and of the same kind.',
    apply: (_, a, b) => a === b,
    special: specialFor(false),
    say: { yes: '{0} is exactly {1}', not: '{0} is not exactly {1}' },
  }),
  pure({
    ...shape,
    name: '!==',
    signature: 'a !== b → boolean',
    doc: 'The opposite of ===.',
    apply: (_, a, b) => a !== b,
    special: specialFor(true),
    say: { yes: '{0} is not exactly {1}', not: '{0} is exactly {1}' },
  }),
];
