import { condition } from '../generate/condition.ts';
import { argument, type Operator } from '../operator.ts';
import { types } from '../types.ts';

const shape = { family: 'json-logic', arity: [1, 1], takes: [types.any], gives: types.boolean } as const;

export const not: Operator = {
  ...shape,
  name: '!',
  signature: '!(value) → boolean',
  doc: 'True if the value is false, null, 0, an empty text or an empty list.',
  closure: (node, compiler) => {
    const test = compiler.test(argument(node, 0));
    return (scope, run) => !test(scope, run);
  },
  emit: (node, emitter) => condition(`!${emitter.test(argument(node, 0))}`),
  say: (node, speaker) => speaker.deny(argument(node, 0)),
};

export const truth: Operator = {
  ...shape,
  name: '!!',
  signature: '!!(value) → boolean',
  doc: 'True if the value is anything but false, null, 0, an empty text or an empty list.',
  closure: (node, compiler) => compiler.test(argument(node, 0)),
  emit: (node, emitter) => condition(emitter.test(argument(node, 0))),
  say: { yes: '{0} is set', not: '{0} is not set' },
};
