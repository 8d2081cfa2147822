import type { Closure, ClosureCompiler, Operator, Test } from '../operator.ts';
import type { CallNode } from '../tree.ts';
import { types } from '../types.ts';
import { truthy } from '../values/truthy.ts';

/** Both operators stop at the first value that settles the matter, and give that value. */
const closureUntil =
  (settles: boolean) =>
  (node: CallNode, compiler: ClosureCompiler): Closure => {
    const parts = node.args.map((arg) => compiler.compile(arg));
    const [a, b] = parts;
    if (a && b && parts.length === 2) {
      return (scope, run) => {
        const value = a(scope, run);
        return truthy(value) === settles ? value : b(scope, run);
      };
    }
    return (scope, run) => {
      let value: unknown = null;
      for (let i = 0; i < parts.length; i++) {
        value = parts[i]?.(scope, run);
        if (truthy(value) === settles) return value;
      }
      return value;
    };
  };

function andTest(node: CallNode, compiler: ClosureCompiler): Test {
  const tests = node.args.map((arg) => compiler.test(arg));
  return tests.reduceRight((rest, first) => (scope, run) => first(scope, run) && rest(scope, run));
}

function orTest(node: CallNode, compiler: ClosureCompiler): Test {
  const tests = node.args.map((arg) => compiler.test(arg));
  return tests.reduceRight((rest, first) => (scope, run) => first(scope, run) || rest(scope, run));
}

const shape = {
  family: 'json-logic',
  arity: [1, Number.POSITIVE_INFINITY],
  takes: [types.any],
  gives: (args: readonly number[]) => args.reduce((all, type) => all | type, types.never),
} as const;

export const and: Operator = {
  ...shape,
  name: 'and',
  signature: 'and(a, b, …) → the first that is false, else the last',
  doc: 'True if all are; stops at the first that is not.',
  closure: closureUntil(false),
  test: andTest,
  say: (node, speaker) => speaker.join(node.args, ' and ', node.path),
};

export const or: Operator = {
  ...shape,
  name: 'or',
  signature: 'or(a, b, …) → the first that is true, else the last',
  doc: 'True if one is; stops at the first.',
  closure: closureUntil(true),
  test: orTest,
  say: (node, speaker) => speaker.join(node.args, ' or ', node.path),
};
