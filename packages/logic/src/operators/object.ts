import type { ArgumentProblem, Closure, Operator } from '../operator.ts';
import { charge } from '../run.ts';
import type { CallNode, RuleNode } from '../tree.ts';
import { types } from '../types.ts';

interface Row {
  readonly key: string;
  readonly value: RuleNode;
}

/** The key and the rule of one argument of `object`, or null if it is no such pair. */
function rowOf(pair: RuleNode): Row | null {
  if (pair.kind !== 'list' || pair.items.length !== 2) return null;
  const [key, value] = pair.items;
  const isKey = key?.kind === 'literal' && typeof key.value === 'string';
  return isKey && value ? { key: String(key.value), value } : null;
}

function rowsOf(node: CallNode): readonly Row[] {
  return node.args.flatMap((pair) => rowOf(pair) ?? []);
}

function check(args: readonly RuleNode[]): ArgumentProblem | null {
  const wrong = args.findIndex((pair) => rowOf(pair) === null);
  return wrong < 0
    ? null
    : {
        argument: wrong,
        message: '"object" takes pairs of a text and a rule: ["to", {"var": "lead.email"}].',
      };
}

/** Sets an own property, whatever its name. */
export function setOwn(target: object, key: string, value: unknown): void {
  if (key in target)
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else (target as Record<string, unknown>)[key] = value;
}

/** An object of keys and values side by side. */
export function buildObject(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const built: Record<string, unknown> = {};
  keys.forEach((key, index) => {
    setOwn(built, key, values[index]);
  });
  return built;
}

export const object: Operator = {
  name: 'object',
  family: 'sluice',
  arity: [0, Number.POSITIVE_INFINITY],
  signature: 'object([key, rule], [key, rule], …) → object',
  doc: 'An object with these keys and the values of their rules, for instance the parameters of an effect.',
  takes: [types.list],
  gives: types.object,
  check,
  closure: (node, compiler): Closure => {
    const rows = rowsOf(node);
    const keys = rows.map((row) => row.key);
    const values = rows.map((row) => compiler.compile(row.value));
    const { path } = node;
    return (scope, run) => {
      charge(run, keys.length, path);
      return buildObject(
        keys,
        values.map((value) => value(scope, run)),
      );
    };
  },
  emit: (node, emitter) => {
    const members = rowsOf(node).map(({ key, value }) => {
      const name = emitter.literal(key);
      // A computed key makes an own property even of "__proto__".
      return `${key === '__proto__' ? `[${name}]` : name}: ${emitter.hold(emitter.value(value)).code}`;
    });
    emitter.line(`${emitter.call('charge', String(members.length), emitter.literal(node.path))};`);
    return { code: `({ ${members.join(', ')} })`, type: types.object, atom: false };
  },
  say: (node, speaker) =>
    rowsOf(node).flatMap((row, index) => [
      ...(index > 0 ? [{ text: ', ', path: node.path, kind: 'joiner' as const }] : []),
      { text: `${row.key}: `, path: node.path, kind: 'operator' as const },
      ...speaker.say(row.value),
    ]),
};
