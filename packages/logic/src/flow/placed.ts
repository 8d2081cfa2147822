import type { LiteralNode, RuleNode } from '../tree.ts';

/**
 * A branch's rule that gives the place of the port instead of its name, -1 for none: where every value it can have is
 * written out, as in `{ "if": [condition, "yes", "no"] }`. Null for any other rule.
 */
export function placed(tree: RuleNode, ports: readonly string[]): RuleNode | null {
  if (tree.kind === 'literal') return placeOf(tree, ports);
  if (tree.kind !== 'operation' || (tree.op !== 'if' && tree.op !== '?:')) return null;
  const args: RuleNode[] = [];
  for (const [index, arg] of tree.args.entries()) {
    const isValue = index % 2 === 1 || index === tree.args.length - 1;
    const made = isValue ? placed(arg, ports) : arg;
    if (made === null) return null;
    args.push(made);
  }
  if (args.length % 2 === 0) args.push({ kind: 'literal', path: tree.path, value: -1 });
  return { ...tree, args };
}

function placeOf({ path, value }: LiteralNode, ports: readonly string[]): LiteralNode | null {
  if (value === null) return { kind: 'literal', path, value: -1 };
  const place = typeof value === 'string' ? ports.indexOf(value) : -1;
  return place < 0 ? null : { kind: 'literal', path, value: place };
}
