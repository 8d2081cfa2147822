import { isList } from '../json.ts';
import { argument, type Operator, wholeScope } from '../operator.ts';
import { pure } from '../pure.ts';
import { chargeList, type Run } from '../run.ts';
import { types } from '../types.ts';
import { toNumber } from '../values/number.ts';
import { lookIn } from './var.ts';

export const merge: Operator = pure({
  name: 'merge',
  family: 'json-logic',
  arity: [0, Number.POSITIVE_INFINITY],
  signature: 'merge(a, b, …) → list',
  doc: 'All arguments in one list; lists are opened once.',
  takes: [types.any],
  gives: types.list,
  builds: true,
  apply: (run, ...values) => {
    let length = 0;
    for (const value of values) length += isList(value) ? value.length : 1;
    chargeList(run, length, run.at);
    const merged: unknown[] = [];
    for (const value of values) {
      if (!isList(value)) merged.push(value);
      else for (let i = 0; i < value.length; i++) merged.push(value[i]);
    }
    return merged;
  },
  say: '{*} together',
});

/** The keys of `keys` at which `scope` holds nothing, null or an empty text. */
export function missingOf(run: Run, scope: unknown, keys: readonly unknown[]): unknown[] {
  const wanted = isList(keys[0]) ? keys[0] : keys;
  chargeList(run, wanted.length, run.at);
  return wanted.filter((key) => {
    const [name, fallback] = isList(key) ? key : [key, null];
    const value = lookIn(run, scope, name, fallback);
    return value === null || value === '';
  });
}

/** `missing_some`: nothing if at least `need` of the keys are there, else those that are not. */
export function missingSomeOf(run: Run, scope: unknown, need: unknown, keys: unknown): unknown[] {
  const list = isList(keys) ? keys : [keys];
  const absent = missingOf(run, scope, list);
  const offered = isList(keys) || typeof keys === 'string' ? keys.length : Number.NaN;
  return offered - absent.length >= toNumber(run, need) ? [] : absent;
}

export const missing: Operator = {
  name: 'missing',
  family: 'json-logic',
  arity: [0, Number.POSITIVE_INFINITY],
  signature: 'missing(name, name, …) → list of names',
  doc: 'The names at which the data holds nothing, null or an empty text.',
  takes: [types.string | types.number | types.list],
  gives: types.list,
  closure: (node, compiler) => {
    const keys = node.args.map((arg) => compiler.compile(arg));
    const { path } = node;
    const kind = compiler.scope;
    return (scope, run) => {
      const names: unknown[] = [];
      for (const key of keys) names.push(key(scope, run));
      run.at = path;
      return missingOf(run, wholeScope(scope, kind), names);
    };
  },
  emit: (node, emitter) => {
    const keys = node.args.map((arg) => emitter.hold(emitter.value(arg)).code);
    const call = emitter.call('missingOf', emitter.whole(), `[${keys.join(', ')}]`);
    return { code: `(r.at = ${emitter.literal(node.path)}, ${call})`, type: types.list, atom: false };
  },
  say: 'the missing ones of {*}',
};

export const missingSome: Operator = {
  name: 'missing_some',
  family: 'json-logic',
  arity: [2, 2],
  signature: 'missing_some(need, names) → list of names',
  doc: 'An empty list if at least that many of the names hold something, else the names that do not.',
  takes: [types.number, types.list],
  gives: types.list,
  closure: (node, compiler) => {
    const need = compiler.compile(argument(node, 0));
    const keys = compiler.compile(argument(node, 1));
    const { path } = node;
    const kind = compiler.scope;
    return (scope, run) => {
      const [count, names] = [need(scope, run), keys(scope, run)];
      run.at = path;
      return missingSomeOf(run, wholeScope(scope, kind), count, names);
    };
  },
  emit: (node, emitter) => {
    const args = node.args.map((arg) => emitter.hold(emitter.value(arg)).code);
    const call = emitter.call('missingSomeOf', emitter.whole(), ...args);
    return { code: `(r.at = ${emitter.literal(node.path)}, ${call})`, type: types.list, atom: false };
  },
  say: 'the missing ones of {1}, unless {0} are there',
};
