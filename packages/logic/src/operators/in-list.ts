import { condition } from '../generate/condition.ts';
import { isList } from '../json.ts';
import { argument, type Operator, writtenValue } from '../operator.ts';
import { pure } from '../pure.ts';
import { chargeSearch } from '../run.ts';
import { types } from '../types.ts';
import { findFolded, foldedKey, foldedTable } from '../values/fold.ts';

function membersOf(list: readonly unknown[]): ReadonlyMap<unknown, unknown> {
  return foldedTable(list.map((item) => [item, true]));
}

export const inList: Operator = pure({
  name: 'in_list',
  family: 'sluice',
  arity: [2, 2],
  signature: 'in_list(value, list) → boolean',
  doc: 'Is the value in the list? Texts are compared without case and surrounding blanks.',
  takes: [types.any, types.list],
  gives: types.boolean,
  builds: true,
  apply: (run, value, list) => {
    if (!isList(list)) return false;
    chargeSearch(run, list.length << 4);
    const wanted = foldedKey(value);
    return list.some((item) => foldedKey(item) === wanted);
  },
  special: (node, compiler) => {
    const list = writtenValue(argument(node, 1));
    if (!isList(list)) return null;
    const members = membersOf(list);
    const value = compiler.compile(argument(node, 0));
    return (scope, run) => findFolded(members, value(scope, run)) === true;
  },
  emitSpecial: (node, emitter) => {
    const list = writtenValue(argument(node, 1));
    if (!isList(list)) return null;
    const value = emitter.value(argument(node, 0));
    return condition(`${emitter.call('findFolded', emitter.constant(membersOf(list)), value.code)} === true`);
  },
  say: { yes: '{0} is one of {1}', not: '{0} is not one of {1}' },
});
