import { operators } from '../operators/index.ts';
import type { RuleNode } from '../tree.ts';
import { childrenOf } from '../walk.ts';

/** Operators that may leave arguments unevaluated, with the positions they are sure to evaluate. */
const lazy: Readonly<Record<string, readonly number[]>> = {
  if: [0],
  '?:': [0],
  and: [0],
  or: [0],
  var: [0],
  lookup: [0],
};

/**
 * The dotted prefixes worth a local name at the start of a scope, shortest first: those that several looks go through
 * and at least one look is sure to. Names inside list operators' rules belong to another scope and are left out.
 */
export function sharedPrefixes(body: RuleNode): readonly string[] {
  const uses = new Map<string, number>();
  const certain = new Set<string>();
  const go = (node: RuleNode, sure: boolean): void => {
    if (node.kind === 'var' && node.name) {
      for (const prefix of prefixesOf(node.name)) {
        uses.set(prefix, (uses.get(prefix) ?? 0) + 1);
        if (sure) certain.add(prefix);
      }
    }
    const op = node.kind === 'operation' || node.kind === 'var' ? node.op : null;
    const inner = op === null ? undefined : operators.get(op)?.scoped;
    const evaluated = op !== null && Object.hasOwn(lazy, op) ? lazy[op] : undefined;
    childrenOf(node).forEach((child, index) => {
      if (index !== inner) go(child, sure && (evaluated?.includes(index) ?? true));
    });
  };
  go(body, true);
  return [...certain].filter((prefix) => (uses.get(prefix) ?? 0) > 1).sort((a, b) => a.length - b.length);
}

/** Every dotted name that looks of a rule go through, in the scope of the rule itself; shortest first. */
export function namesIn(body: RuleNode): ReadonlySet<string> {
  const names = new Set<string>();
  const go = (node: RuleNode): void => {
    if (node.kind === 'var' && node.name) for (const prefix of prefixesOf(node.name)) names.add(prefix);
    const inner = node.kind === 'operation' ? operators.get(node.op)?.scoped : undefined;
    childrenOf(node).forEach((child, index) => {
      if (index !== inner) go(child);
    });
  };
  go(body);
  return new Set([...names].sort((a, b) => a.length - b.length));
}

function prefixesOf(name: string): readonly string[] {
  const keys = name.split('.');
  return keys.map((_, index) => keys.slice(0, index + 1).join('.'));
}

const prototypes: readonly object[] = [
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Boolean.prototype,
  Function.prototype,
];

/** Is the key one that prototypes of JSON values have? Then only a check of own properties will do. */
export function isInherited(key: string): boolean {
  return prototypes.some((prototype) => key in prototype);
}
