import { operators } from './operators/index.ts';
import type { RuleNode } from './tree.ts';
import { type LogicType, typeOfValue, types } from './types.ts';

const memo = new WeakMap<RuleNode, LogicType>();

/** What a node's value can be when nothing is known of the data. */
export function typeOfNode(node: RuleNode): LogicType {
  const known = memo.get(node);
  if (known !== undefined) return known;
  const type = infer(node);
  memo.set(node, type);
  return type;
}

function infer(node: RuleNode): LogicType {
  if (node.kind === 'literal' || node.kind === 'data') return typeOfValue(node.value);
  if (node.kind === 'list') return types.list;
  const gives = operators.get(node.op)?.gives ?? types.any;
  return typeof gives === 'number' ? gives : gives(node.args.map(typeOfNode));
}
