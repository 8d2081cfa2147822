import type { Json, Rule } from './json.ts';
import type { RuleNode } from './tree.ts';

/** The rule of a tree: `print(parse(rule).tree)` equals `rule`. */
export function print(tree: RuleNode): Rule {
  switch (tree.kind) {
    case 'literal':
    case 'data':
      return tree.value;
    case 'list':
      return tree.items.map(print);
    default: {
      const [first] = tree.args;
      const value: Json = tree.bare && first ? print(first) : tree.args.map(print);
      // A computed key makes an own property even of "__proto__".
      return { [tree.op]: value };
    }
  }
}
