import type { Emitter, Expr } from '../generate/emitter.ts';
import type { Operator, ReduceScope } from '../operator.ts';
import { type PureOperator, pure } from '../pure.ts';
import type { Run } from '../run.ts';
import type { CallNode, RuleNode } from '../tree.ts';
import { types } from '../types.ts';
import { readNumber, toNumber } from '../values/number.ts';

/** A number as it is, anything else through the helper that reads it. */
function emitNumber(node: RuleNode, emitter: Emitter, reader: 'toNumber' | 'readNumber'): string {
  const value = emitter.loose(node);
  const exact = reader === 'toNumber' ? '' : ' + 0';
  if (value.type === types.number) return `(${value.code}${exact})`;
  const { code } = emitter.hold(value);
  return `(typeof ${code} === "number" ? ${code}${exact} : ${emitter.call(reader, code)})`;
}

function emitJoined(sign: string, reader: 'toNumber' | 'readNumber', start: readonly string[] = []) {
  return (node: CallNode, emitter: Emitter): Expr | null => {
    if (node.args.length + start.length < 2) return null;
    const parts = [...start, ...node.args.map((arg) => emitNumber(arg, emitter, reader))];
    return number(`(${parts.join(` ${sign} `)})`);
  };
}

/** Every product but the last is read again as a number, which makes -0 a 0. */
function emitProduct(node: CallNode, emitter: Emitter): Expr | null {
  const [first, ...rest] = node.args;
  if (!first || rest.length === 0) return null;
  let product = emitNumber(first, emitter, 'readNumber');
  rest.forEach((arg, index) => {
    const factor = emitNumber(arg, emitter, 'readNumber');
    if (index > 0) product = `(${emitter.hold(number(product)).code} + 0)`;
    product = `${product} * ${factor}`;
  });
  return number(`(${product})`);
}

function emitExtreme(name: 'min' | 'max') {
  return (node: CallNode, emitter: Emitter): Expr =>
    number(`Math.${name}(${node.args.map((arg) => emitNumber(arg, emitter, 'toNumber')).join(', ')})`);
}

/** A closure for exactly two arguments, which is how most arithmetic is written. */
const binary =
  (calculate: (run: Run, a: unknown, b: unknown) => number): NonNullable<PureOperator['special']> =>
  (node, compiler) => {
    const [a, b, ...rest] = node.args;
    if (!a || !b || rest.length > 0) return null;
    const [left, right] = [compiler.compile(a), compiler.compile(b)];
    return (scope, run) => calculate(run, left(scope, run), right(scope, run));
  };

/** Sums fold over every event, so their closure calls nothing it need not. */
const addTwo: NonNullable<PureOperator['special']> = (node, compiler) => {
  const [a, b, ...rest] = node.args;
  if (!a || !b || rest.length > 0) return null;
  const [left, right] = [compiler.compile(a), compiler.compile(b)];
  const folds =
    compiler.scope === 'reduce' && a.kind === 'var' && a.name === 'accumulator' && a.args.length === 1;
  if (folds) {
    return (scope, run) =>
      0 + readNumber(run, (scope as ReduceScope).accumulator) + readNumber(run, right(scope, run));
  }
  return (scope, run) => 0 + readNumber(run, left(scope, run)) + readNumber(run, right(scope, run));
};

function number(code: string): Expr {
  return { code, type: types.number, atom: false };
}

const numeric = types.number | types.string;
const shape = { family: 'json-logic', takes: [numeric], gives: types.number } as const;
const many = Number.POSITIVE_INFINITY;

export const arithmetic: readonly Operator[] = [
  pure({
    ...shape,
    name: '+',
    arity: [0, many],
    signature: '+(a, b, …) → number',
    doc: 'The sum; texts are read as numbers.',
    apply: (run, ...values) => {
      let sum = 0;
      for (const value of values) sum += readNumber(run, value);
      return sum;
    },
    special: addTwo,
    emitSpecial: emitJoined('+', 'readNumber', ['0']),
    say: (node, speaker) => speaker.join(node.args, speaker.words.joiners.plus, node.path),
  }),
  pure({
    ...shape,
    name: '*',
    arity: [1, many],
    signature: '*(a, b, …) → number',
    doc: 'The product; texts are read as numbers. A single argument is given back as it is.',
    gives: (args) => (args.length === 1 ? (args[0] ?? types.any) : types.number),
    apply: (run, first, ...values) => {
      if (values.length === 0) return first;
      let product = first;
      for (const value of values) product = readNumber(run, product) * readNumber(run, value);
      return product;
    },
    special: binary((run, a, b) => readNumber(run, a) * readNumber(run, b)),
    emitSpecial: emitProduct,
    say: (node, speaker) => speaker.join(node.args, speaker.words.joiners.times, node.path),
  }),
  pure({
    ...shape,
    name: '-',
    arity: [1, 2],
    signature: '-(a, b) → number, -(a) → number',
    doc: 'The difference; with one argument, its negative.',
    apply: (run, ...values) => {
      const [a, b] = values;
      return b === undefined ? -toNumber(run, a) : toNumber(run, a) - toNumber(run, b);
    },
    special: binary((run, a, b) => toNumber(run, a) - toNumber(run, b)),
    emitSpecial: emitJoined('-', 'toNumber'),
    say: { yes: { 1: 'minus {0}', 2: '{0} minus {1}' } },
  }),
  pure({
    ...shape,
    name: '/',
    arity: [2, 2],
    signature: '/(a, b) → number',
    doc: 'The quotient.',
    apply: (run, a, b) => toNumber(run, a) / toNumber(run, b),
    emitSpecial: emitJoined('/', 'toNumber'),
    say: '{0} divided by {1}',
  }),
  pure({
    ...shape,
    name: '%',
    arity: [2, 2],
    signature: '%(a, b) → number',
    doc: 'The remainder of a division.',
    apply: (run, a, b) => toNumber(run, a) % toNumber(run, b),
    emitSpecial: emitJoined('%', 'toNumber'),
    say: 'the remainder of {0} divided by {1}',
  }),
  pure({
    ...shape,
    name: 'min',
    arity: [1, many],
    signature: 'min(a, b, …) → number',
    doc: 'The smallest.',
    apply: (run, ...values) => Math.min(...values.map((value) => toNumber(run, value))),
    special: binary((run, a, b) => Math.min(toNumber(run, a), toNumber(run, b))),
    emitSpecial: emitExtreme('min'),
    say: 'the smallest of {*}',
  }),
  pure({
    ...shape,
    name: 'max',
    arity: [1, many],
    signature: 'max(a, b, …) → number',
    doc: 'The largest.',
    apply: (run, ...values) => Math.max(...values.map((value) => toNumber(run, value))),
    special: binary((run, a, b) => Math.max(toNumber(run, a), toNumber(run, b))),
    emitSpecial: emitExtreme('max'),
    say: 'the largest of {*}',
  }),
];
