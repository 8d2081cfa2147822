import { operators } from './operators/index.ts';
import type { RuleNode } from './tree.ts';

/** Children of a node, in order. */
export function childrenOf(node: RuleNode): readonly RuleNode[] {
  if (node.kind === 'list') return node.items;
  return node.kind === 'var' || node.kind === 'operation' ? node.args : [];
}

/** Calls `visit` for every node, parents first. Inside a list operator's rule `scoped` is true: names mean the element. */
export function walk(tree: RuleNode, visit: (node: RuleNode, scoped: boolean) => void): void {
  const go = (node: RuleNode, scoped: boolean): void => {
    visit(node, scoped);
    const inner = node.kind === 'operation' ? operators.get(node.op)?.scoped : undefined;
    childrenOf(node).forEach((child, index) => {
      go(child, scoped || index === inner);
    });
  };
  go(tree, false);
}

/**
 * A tree with nodes replaced, children first. `replace` gets each node with its children already replaced and gives
 * back the node to put in its place; paths stay those of the original rule.
 */
export function transform(tree: RuleNode, replace: (node: RuleNode) => RuleNode): RuleNode {
  if (tree.kind === 'list')
    return replace({ ...tree, items: tree.items.map((item) => transform(item, replace)) });
  if (tree.kind === 'literal' || tree.kind === 'data') return replace(tree);
  return replace({ ...tree, args: tree.args.map((arg) => transform(arg, replace)) });
}

/**
 * The dotted names a rule looks up in its own data, sorted, each once. Names inside list operators mean elements and
 * are left out; computed names cannot be known and are reported as `*`.
 */
export function varsOf(tree: RuleNode): readonly string[] {
  const names = new Set<string>();
  walk(tree, (node, scoped) => {
    if (scoped) return;
    if (node.kind === 'var') names.add(node.name ?? '*');
    else if (node.kind === 'operation') for (const name of missingNames(node)) names.add(name);
  });
  return [...names].sort();
}

function missingNames(node: RuleNode & { readonly kind: 'operation' }): readonly string[] {
  const keys = node.op === 'missing' ? node.args : node.op === 'missing_some' ? node.args.slice(1) : [];
  return keys.flatMap((key) => {
    const items = key.kind === 'list' ? key.items : [key];
    return items.map((item) => (item.kind === 'literal' ? String(item.value) : '*'));
  });
}
