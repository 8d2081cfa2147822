import { type ArgumentProblem, argument, type Closure, type Operator } from '../operator.ts';
import { charge } from '../run.ts';
import type { RuleNode } from '../tree.ts';
import { types } from '../types.ts';

/** The rows of an `object`: a key and the rule of its value. */
export function objectRows(rows: RuleNode): readonly { readonly key: string; readonly value: RuleNode }[] {
  if (rows.kind !== 'list') return [];
  return rows.items.flatMap((row) => {
    if (row.kind !== 'list') return [];
    const [key, value] = row.items;
    return key?.kind === 'literal' && typeof key.value === 'string' && value
      ? [{ key: key.value, value }]
      : [];
  });
}

function check(args: readonly RuleNode[]): ArgumentProblem | null {
  const rows = args[0];
  const complete =
    rows?.kind === 'list' && rows.items.every((row) => row.kind === 'list' && row.items.length === 2);
  return complete && objectRows(rows).length === rows.items.length
    ? null
    : {
        argument: 0,
        message: '"object" takes a list of pairs of a text and a rule: [["to", {"var": "lead.email"}]].',
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
  arity: [1, 1],
  signature: 'object([[key, rule], …]) → object',
  doc: 'An object with these keys and the values of their rules, for instance the parameters of an effect.',
  takes: [types.list],
  gives: types.object,
  check,
  closure: (node, compiler): Closure => {
    const rows = objectRows(argument(node, 0));
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
    const members = objectRows(argument(node, 0)).map(({ key, value }) => {
      const name = emitter.literal(key);
      // A computed key makes an own property even of "__proto__".
      return `${key === '__proto__' ? `[${name}]` : name}: ${emitter.hold(emitter.value(value)).code}`;
    });
    emitter.line(`${emitter.call('charge', String(members.length), emitter.literal(node.path))};`);
    return { code: `({ ${members.join(', ')} })`, type: types.object, atom: false };
  },
  say: (node, speaker) =>
    objectRows(argument(node, 0)).flatMap((row, index) => [
      ...(index > 0 ? [{ text: ', ', path: node.path, kind: 'joiner' as const }] : []),
      { text: `${row.key}: `, path: node.path, kind: 'operator' as const },
      ...speaker.say(row.value),
    ]),
};
