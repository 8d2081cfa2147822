import { argument, type Closure, type ClosureCompiler, type Helper, type Operator } from '../operator.ts';
import type { Run } from '../run.ts';
import type { CallNode } from '../tree.ts';
import { types } from '../types.ts';
import { own, ownPath } from '../values/own.ts';
import { toText } from '../values/text.ts';

/** `var` with a computed name: the value at `name` in `scope`, or `fallback`. */
export function lookIn(run: Run, scope: unknown, name: unknown, fallback: unknown): unknown {
  if (name === undefined || name === null || name === '') return scope ?? null;
  const found = ownPath(scope, toText(run, name).split('.'));
  // A value that is there and null stays null; only what is not there gets the fallback.
  return found === undefined ? (fallback ?? null) : found;
}

function closure(node: CallNode, compiler: ClosureCompiler): Closure {
  const name = node.kind === 'var' ? node.name : null;
  const fallback = node.args.length > 1 ? compiler.compile(argument(node, 1)) : null;
  if (name === null) {
    const key = compiler.compile(argument(node, 0));
    return (scope, run) => lookIn(run, scope, key(scope, run), fallback ? fallback(scope, run) : null);
  }
  if (name === '') return (scope) => scope ?? null;
  const keys = name.split('.');
  return fallback ? withFallback(keys, fallback) : plain(keys);
}

function withFallback(keys: readonly string[], fallback: Closure): Closure {
  return (scope, run) => {
    const found = ownPath(scope, keys);
    return found === undefined ? (fallback(scope, run) ?? null) : found;
  };
}

function plain(keys: readonly string[]): Closure {
  const [a, b, c] = keys;
  if (a === undefined) return (scope) => scope ?? null;
  if (b === undefined) return (scope) => own(scope, a) ?? null;
  if (c === undefined) return (scope) => own(own(scope, a), b) ?? null;
  if (keys.length === 3) return (scope) => own(own(own(scope, a), b), c) ?? null;
  return (scope) => ownPath(scope, keys) ?? null;
}

export const varOperator: Operator = {
  name: 'var',
  family: 'json-logic',
  arity: [0, 2],
  signature: 'var(name, default?) → anything',
  doc: 'Looks into the data by a dotted name; the default, or null, where nothing is there.',
  takes: [types.string | types.number | types.null, types.any],
  gives: types.any,
  closure,
  emit: (node, emitter) => emitter.loose(node),
  say: (node, speaker) => speaker.fill('{0}', node),
  helper: lookIn as Helper,
};
