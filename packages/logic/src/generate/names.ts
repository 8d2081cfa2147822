import { operators } from '../operators/index.ts';
import type { RuleNode } from '../tree.ts';
import { childrenOf } from '../walk.ts';

/**
 * The dotted prefixes that several looks of one scope go through, shortest first: each is worth one local name.
 * Names inside list operators' rules belong to another scope and are left out.
 */
export function sharedPrefixes(body: RuleNode): readonly string[] {
  const uses = new Map<string, number>();
  const go = (node: RuleNode): void => {
    if (node.kind === 'var' && node.name) countPrefixes(node.name, uses);
    const inner = node.kind === 'operation' ? operators.get(node.op)?.scoped : undefined;
    childrenOf(node).forEach((child, index) => {
      if (index !== inner) go(child);
    });
  };
  go(body);
  const shared = [...uses].filter(([, count]) => count > 1).map(([prefix]) => prefix);
  return shared.sort((a, b) => a.length - b.length);
}

function countPrefixes(name: string, uses: Map<string, number>): void {
  const keys = name.split('.');
  for (let length = 1; length <= keys.length; length++) {
    const prefix = keys.slice(0, length).join('.');
    uses.set(prefix, (uses.get(prefix) ?? 0) + 1);
  }
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
