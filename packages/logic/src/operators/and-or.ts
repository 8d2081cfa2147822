import { condition } from '../generate/condition.ts';
import type { Emitter, Expr } from '../generate/emitter.ts';
import { argument, type Closure, type ClosureCompiler, type Operator, type Test } from '../operator.ts';
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

const testUntil =
  (settles: boolean) =>
  (node: CallNode, compiler: ClosureCompiler): Test => {
    const tests = node.args.map((arg) => compiler.test(arg));
    const [a, b, c] = tests;
    if (a && b && tests.length === 2) {
      return settles
        ? (scope, run) => a(scope, run) || b(scope, run)
        : (scope, run) => a(scope, run) && b(scope, run);
    }
    if (a && b && c && tests.length === 3) {
      return settles
        ? (scope, run) => a(scope, run) || b(scope, run) || c(scope, run)
        : (scope, run) => a(scope, run) && b(scope, run) && c(scope, run);
    }
    return (scope, run) => {
      for (const test of tests) if (test(scope, run) === settles) return settles;
      return !settles;
    };
  };

/** Later parts run inside a block of their own, and only if the earlier ones have not settled the matter. */
const emitTestUntil =
  (settles: boolean) =>
  (node: CallNode, emitter: Emitter): string => {
    const sign = settles ? '||' : '&&';
    let code = emitter.test(argument(node, 0));
    let local: string | null = null;
    let joined = 0;
    for (const arg of node.args.slice(1)) {
      const { lines, result } = emitter.block(() => emitter.test(arg));
      if (lines.length === 0 && joined < 16) {
        code = `(${code} ${sign} ${result})`;
        local = null;
        joined++;
        continue;
      }
      if (local === null) {
        local = emitter.name();
        emitter.line(`let ${local} = ${code};`);
      }
      emitter.line(`if (${settles ? '!' : ''}${local}) {`);
      for (const line of lines) emitter.line(line);
      emitter.line(`${local} = ${result}; }`);
      code = local;
      joined = 0;
    }
    return code;
  };

const emitUntil =
  (settles: boolean) =>
  (node: CallNode, emitter: Emitter): Expr => {
    if (emitter.typeOf(node) === types.boolean) return condition(emitTestUntil(settles)(node, emitter));
    const first = emitter.value(argument(node, 0));
    const local: Expr = { code: emitter.name(), type: types.any, atom: true };
    emitter.line(`let ${local.code} = ${first.code};`);
    for (const arg of node.args.slice(1)) {
      emitter.line(`if (${settles ? '!' : ''}${emitter.truth(local)}) {`);
      const { lines, result } = emitter.block(() => emitter.value(arg));
      for (const line of lines) emitter.line(line);
      emitter.line(`${local.code} = ${result.code}; }`);
    }
    return local;
  };

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
  test: testUntil(false),
  emit: emitUntil(false),
  emitTest: emitTestUntil(false),
  say: (node, speaker) => speaker.join(node.args, speaker.words.joiners.and, node.path),
};

export const or: Operator = {
  ...shape,
  name: 'or',
  signature: 'or(a, b, …) → the first that is true, else the last',
  doc: 'True if one is; stops at the first.',
  closure: closureUntil(true),
  test: testUntil(true),
  emit: emitUntil(true),
  emitTest: emitTestUntil(true),
  say: (node, speaker) => speaker.join(node.args, speaker.words.joiners.or, node.path),
};
