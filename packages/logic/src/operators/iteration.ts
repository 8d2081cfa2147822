import { isList } from '../json.ts';
import { argument, type Closure, type ClosureCompiler, type Operator } from '../operator.ts';
import { charge, chargeList } from '../run.ts';
import type { CallNode } from '../tree.ts';
import { types } from '../types.ts';

const shape = {
  family: 'json-logic',
  arity: [2, 2],
  takes: [types.list, types.any],
  scoped: 1,
} as const;

export const map: Operator = {
  ...shape,
  name: 'map',
  signature: 'map(list, rule) → list',
  doc: 'The value of the rule for each element; inside it, the data is the element.',
  gives: types.list,
  closure: (node, compiler) => {
    const list = compiler.compile(argument(node, 0));
    const body = compiler.compile(argument(node, 1));
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      if (!isList(items)) return [];
      chargeList(run, items.length, path);
      const values: unknown[] = [];
      for (let i = 0; i < items.length; i++) values.push(body(items[i], run));
      return values;
    };
  },
  say: '{1} for each of {0}',
};

export const filter: Operator = {
  ...shape,
  name: 'filter',
  signature: 'filter(list, condition) → list',
  doc: 'The elements for which the condition is true; inside it, the data is the element.',
  gives: types.list,
  closure: (node, compiler) => {
    const list = compiler.compile(argument(node, 0));
    const keeps = compiler.test(argument(node, 1));
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      if (!isList(items)) return [];
      chargeList(run, items.length, path);
      const kept: unknown[] = [];
      for (let i = 0; i < items.length; i++) if (keeps(items[i], run)) kept.push(items[i]);
      return kept;
    };
  },
  say: 'those of {0} where {1}',
};

/** `settles` is the truth of an element's condition at which the answer is known. */
const quantifier =
  (settles: boolean, answer: boolean, ofNothing: boolean) =>
  (node: CallNode, compiler: ClosureCompiler): Closure => {
    const list = compiler.compile(argument(node, 0));
    const holds = compiler.test(argument(node, 1));
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      if (!isList(items) || items.length === 0) return ofNothing;
      charge(run, items.length, path);
      for (let i = 0; i < items.length; i++) if (holds(items[i], run) === settles) return answer;
      return !answer;
    };
  };

export const quantifiers: readonly Operator[] = [
  {
    ...shape,
    name: 'all',
    signature: 'all(list, condition) → boolean',
    doc: 'Is the condition true for every element? False for an empty list.',
    gives: types.boolean,
    closure: quantifier(false, false, false),
    say: 'all of {0} have {1}',
  },
  {
    ...shape,
    name: 'some',
    signature: 'some(list, condition) → boolean',
    doc: 'Is the condition true for at least one element?',
    gives: types.boolean,
    closure: quantifier(true, true, false),
    say: { yes: 'some of {0} have {1}', not: 'none of {0} have {1}' },
  },
  {
    ...shape,
    name: 'none',
    signature: 'none(list, condition) → boolean',
    doc: 'Is the condition true for no element? True for an empty list.',
    gives: types.boolean,
    closure: quantifier(true, false, true),
    say: { yes: 'none of {0} have {1}', not: 'some of {0} have {1}' },
  },
];

export const reduce: Operator = {
  ...shape,
  name: 'reduce',
  arity: [2, 3],
  takes: [types.list, types.any, types.any],
  signature: 'reduce(list, rule, start) → a value',
  doc: 'Folds a list: inside the rule the data is { current, accumulator }.',
  gives: types.any,
  closure: (node, compiler) => {
    const list = compiler.compile(argument(node, 0));
    const body = compiler.compile(argument(node, 1));
    const start: Closure = node.args.length > 2 ? compiler.compile(argument(node, 2)) : () => null;
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      let accumulator = start(scope, run);
      if (!isList(items)) return accumulator;
      charge(run, items.length, path);
      for (let i = 0; i < items.length; i++) accumulator = body({ current: items[i], accumulator }, run);
      return accumulator;
    };
  },
  say: '{1} over {0}, starting with {2}',
};
