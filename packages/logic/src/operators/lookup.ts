import { isList } from '../json.ts';
import { type ArgumentProblem, argument, type Operator, writtenValue } from '../operator.ts';
import { pure } from '../pure.ts';
import { charge } from '../run.ts';
import type { RuleNode } from '../tree.ts';
import { types } from '../types.ts';
import { foldedKey } from '../values/fold.ts';

/** The table of a lookup, its keys folded unless the match is exact. The first row of a key counts. */
export function lookupTable(table: unknown, exact: boolean): ReadonlyMap<unknown, unknown> {
  const rows = new Map<unknown, unknown>();
  if (!isList(table)) return rows;
  for (const row of table) {
    if (!isList(row)) continue;
    const key = exact ? row[0] : foldedKey(row[0]);
    if (!rows.has(key)) rows.set(key, row[1] ?? null);
  }
  return rows;
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

/** Is the lookup told to mind case and blanks? */
export function isExact(node: { readonly args: readonly RuleNode[] }): boolean {
  return writtenValue(node.args[3]) === 'exact';
}

export const lookup: Operator = pure({
  name: 'lookup',
  family: 'sluice',
  arity: [2, 4],
  signature: 'lookup(value, [[key, value], …], default?, "exact"?) → a value of the table',
  doc: 'The value beside the first key equal to the given one, else the default, else null. The table is plain data, never read as rules. Texts are compared without case and surrounding blanks unless "exact" is said.',
  takes: [types.any, types.list, types.any, types.string],
  gives: types.any,
  data: [1, 3],
  check,
  apply: (run, ...values) => {
    const [value, table, fallback, mode] = values;
    const exact = mode === 'exact';
    charge(run, isList(table) ? table.length : 0, run.at);
    const rows = lookupTable(table, exact);
    const key = exact ? value : foldedKey(value);
    return rows.has(key) ? rows.get(key) : (fallback ?? null);
  },
  special: (node, compiler) => {
    const exact = isExact(node);
    const rows = lookupTable(writtenValue(argument(node, 1)), exact);
    const value = compiler.compile(argument(node, 0));
    const fallback = compiler.compile(argument(node, 2));
    return (scope, run) => {
      const key = value(scope, run);
      const found = rows.get(exact ? key : foldedKey(key));
      return found === undefined ? fallback(scope, run) : found;
    };
  },
  say: (node, speaker) => {
    const table = argument(node, 1);
    const rows = writtenValue(table);
    const words = isList(rows)
      ? rows.map((row) => (isList(row) ? `${speaker.value(row[1])} for ${speaker.value(row[0])}` : ''))
      : [];
    return [
      ...speaker.fill('by {0}: ', node),
      { text: words.join(', '), path: table.path, kind: 'value' },
      ...(node.args.length > 2 ? speaker.fill(', else {2}', node) : []),
    ];
  },
});
