import { condition } from '../generate/condition.ts';
import { argument, type Operator } from '../operator.ts';
import { pure } from '../pure.ts';
import { types } from '../types.ts';
import { isKnown } from '../values/known.ts';

export const known: Operator = pure({
  name: 'known',
  family: 'sluice',
  arity: [1, 1],
  signature: 'known(value) → boolean',
  doc: 'Is there a value: neither null nor an empty text? 0 and false are values.',
  takes: [types.any],
  gives: types.boolean,
  apply: (_, value) => isKnown(value),
  special: (node, compiler) => {
    const value = compiler.compile(argument(node, 0));
    return (scope, run) => isKnown(value(scope, run));
  },
  emitSpecial: (node, emitter) => {
    const { code } = emitter.hold(emitter.loose(argument(node, 0)));
    return condition(`${code} !== undefined && ${code} !== null && ${code} !== ""`);
  },
  say: { yes: '{0} is known', not: '{0} is not known' },
});

export const coalesce: Operator = pure({
  name: 'coalesce',
  family: 'sluice',
  arity: [1, Number.POSITIVE_INFINITY],
  signature: 'coalesce(a, b, …) → the first known value',
  doc: 'The first argument that is neither null nor an empty text, else null.',
  takes: [types.any],
  gives: (args) => args.reduce((all, type) => all | type, types.null),
  apply: (_, ...values) => values.find(isKnown) ?? null,
  say: 'the first known of {*}',
});
