import {
  argument,
  type Closure,
  type ClosureCompiler,
  type Helper,
  type Operator,
  type ReduceScope,
  type ScopeKind,
  wholeScope,
} from '../operator.ts';
import type { Run } from '../run.ts';
import type { CallNode, RuleNode } from '../tree.ts';
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
  const kind = compiler.scope;
  const fallback = node.args.length > 1 ? compiler.compile(argument(node, 1)) : null;
  if (name === null) {
    const key = compiler.compile(argument(node, 0));
    return (scope, run) =>
      lookIn(run, wholeScope(scope, kind), key(scope, run), fallback ? fallback(scope, run) : null);
  }
  if (name === '') return kind === 'value' ? (scope) => scope ?? null : (scope) => wholeScope(scope, kind);
  const keys = name.split('.');
  const look = lookOf(name, compiler);
  const [only] = keys;
  if (!fallback && kind === 'reduce' && name === 'accumulator') {
    return (scope) => (scope as ReduceScope).accumulator;
  }
  if (!fallback && kind === 'value' && keys.length === 1 && only !== undefined && compiler.known.size === 0) {
    return (scope) => {
      const found = own(scope, only);
      return found === undefined ? null : found;
    };
  }
  if (fallback) return withFallback(look, fallback);
  return (scope) => {
    const found = look(scope);
    return found === undefined ? null : found;
  };
}

type Look = (scope: unknown) => unknown;

/** The look of a `var` with a fixed name and no default, undefined standing for null; null for any other node. */
export function fixedLook(node: RuleNode, compiler: ClosureCompiler): Look | null {
  return node.kind !== 'var' || !node.name || node.args.length > 1 ? null : lookOf(node.name, compiler);
}

function lookOf(name: string, { scope, known }: ClosureCompiler): Look {
  const keys = name.split('.');
  if (scope === 'reduce') return lookingInReduce(keys);
  for (let length = keys.length; length > 0; length--) {
    const get = known.get(keys.slice(0, length).join('.')) as Look | undefined;
    if (get !== undefined) return lookingFrom(get, keys.slice(length));
  }
  return looking(keys);
}

/** A look along fixed keys below a name that is sure to be there. */
function lookingFrom(get: Look, keys: readonly string[]): Look {
  const [a, b] = keys;
  if (a === undefined) return get;
  if (b === undefined) return (scope) => own(get(scope), a);
  return (scope) => ownPath(get(scope), keys);
}

function withFallback(look: Look, fallback: Closure): Closure {
  return (scope, run) => {
    const found = look(scope);
    return found === undefined ? fallback(scope, run) : found;
  };
}

/** The key of a `var` that looks one step into its scope, or null: the commonest look there is. */
export function elementKey(node: RuleNode, kind: ScopeKind): string | null {
  const isOneStep = node.kind === 'var' && node.name !== null && node.name !== '' && !node.name.includes('.');
  return kind === 'value' && isOneStep && node.args.length < 2 ? node.name : null;
}

/** The key of a `var` that looks one step into the element of a reduce, or null. */
export function currentKey(node: RuleNode, kind: ScopeKind): string | null {
  if (kind !== 'reduce' || node.kind !== 'var' || node.args.length > 1) return null;
  const [first, key, ...further] = node.name?.split('.') ?? [];
  return first === 'current' && key !== undefined && further.length === 0 ? key : null;
}

/** A look along fixed keys; undefined where nothing is. */
function looking(keys: readonly string[]): Look {
  const [a, b, c] = keys;
  if (a === undefined) return (scope) => scope;
  if (b === undefined) return (scope) => own(scope, a);
  if (c === undefined) return (scope) => own(own(scope, a), b);
  if (keys.length === 3) return (scope) => own(own(own(scope, a), b), c);
  return (scope) => ownPath(scope, keys);
}

function lookingInReduce(keys: readonly string[]): Look {
  const [first, ...rest] = keys;
  const [key, second, ...further] = rest;
  const deeper = looking(rest);
  if (first === 'accumulator') return (scope) => deeper((scope as ReduceScope).accumulator);
  if (first !== 'current') return () => undefined;
  if (key === undefined) return (scope) => (scope as ReduceScope).current;
  if (second === undefined) return (scope) => own((scope as ReduceScope).current, key);
  if (further.length === 0) return (scope) => own(own((scope as ReduceScope).current, key), second);
  return (scope) => deeper((scope as ReduceScope).current);
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
