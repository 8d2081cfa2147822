import { isList } from '../json.ts';
import { argument, type Operator, writtenValue } from '../operator.ts';
import { pure } from '../pure.ts';
import { chargeSearch } from '../run.ts';
import { types } from '../types.ts';
import { foldedKey } from '../values/fold.ts';

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
    const members = new Set(list.map(foldedKey));
    const value = compiler.compile(argument(node, 0));
    return (scope, run) => members.has(foldedKey(value(scope, run)));
  },
  say: { yes: '{0} is one of {1}', not: '{0} is not one of {1}' },
});
