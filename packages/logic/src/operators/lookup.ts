import { isList } from '../json.ts';
import { type ArgumentProblem, argument, type Operator, writtenValue } from '../operator.ts';
import type { CallNode, RuleNode } from '../tree.ts';
import { types } from '../types.ts';
import { findFolded, foldedTable } from '../values/fold.ts';

/** The table of a lookup and how to ask it. */
function tableOf(node: CallNode): { readonly table: ReadonlyMap<unknown, unknown>; readonly exact: boolean } {
  const rows = writtenValue(argument(node, 1));
  const pairs = (isList(rows) ? rows : []).map((row): [unknown, unknown] =>
    isList(row) ? [row[0], row[1]] : [row, null],
  );
  const exact = writtenValue(node.args[3]) === 'exact';
  // A map keeps the last entry of a key, a lookup the first.
  return { exact, table: exact ? new Map(pairs.reverse()) : foldedTable(pairs) };
}

function check(args: readonly RuleNode[]): ArgumentProblem | null {
  const table = writtenValue(args[1]);
  const isPair = (row: unknown) =>
    isList(row) && row.length === 2 && (row[0] === null || typeof row[0] !== 'object');
  if (!isList(table) || !table.every(isPair)) {
    return {
      argument: 1,
      message: 'The table of "lookup" is a list of pairs: [["Software", 20], ["Services", 10]].',
    };
  }
  if (args[3] !== undefined && writtenValue(args[3]) !== 'exact') {
    return { argument: 3, message: 'The fourth argument of "lookup" can only be "exact".' };
  }
  return null;
}

export const lookup: Operator = {
  name: 'lookup',
  family: 'sluice',
  arity: [2, 4],
  signature: 'lookup(value, [[key, value], …], default?, "exact"?) → a value of the table',
  doc: 'The value beside the first key equal to the given one, else the default, else null. The table is plain data, never read as rules. Texts are compared without case and surrounding blanks unless "exact" is said.',
  takes: [types.any, types.list, types.any, types.string],
  gives: types.any,
  data: [1, 3],
  check,
  closure: (node, compiler) => {
    const { table, exact } = tableOf(node);
    const value = compiler.compile(argument(node, 0));
    const fallback = compiler.compile(argument(node, 2));
    return (scope, run) => {
      const key = value(scope, run);
      const found = exact ? table.get(key) : findFolded(table, key);
      return found === undefined ? fallback(scope, run) : found;
    };
  },
  emit: (node, emitter) => {
    const { table, exact } = tableOf(node);
    const key = emitter.value(argument(node, 0)).code;
    const name = emitter.constant(table);
    const local = emitter.name();
    emitter.line(`let ${local} = ${exact ? `${name}.get(${key})` : emitter.call('findFolded', name, key)};`);
    emitter.line(`if (${local} === undefined) {`);
    const { lines, result } = emitter.block(() => emitter.value(argument(node, 2)));
    for (const line of lines) emitter.line(line);
    emitter.line(`${local} = ${result.code}; }`);
    return { code: local, type: types.any, atom: true };
  },
  say: (node, speaker) => {
    const table = argument(node, 1);
    const rows = writtenValue(table);
    const said = speaker.words.lookup;
    const words = isList(rows)
      ? rows.map((row) =>
          isList(row)
            ? said.row.replace('{0}', () => speaker.value(row[0])).replace('{1}', () => speaker.value(row[1]))
            : '',
        )
      : [];
    return [
      ...speaker.fill(said.by, node),
      { text: words.join(', '), path: table.path, kind: 'value' },
      ...(node.args.length > 2 ? speaker.fill(said.otherwise, node) : []),
    ];
  },
};
