import { LogicError } from './error.ts';
import type { Closure, ClosureCompiler, Test } from './operator.ts';
import { operators } from './operators/index.ts';
import { chargeList } from './run.ts';
import type { ListNode, RuleNode } from './tree.ts';
import { typeOfNode } from './type-of-node.ts';
import { types } from './types.ts';
import { truthy } from './values/truthy.ts';

/** The reference backend: a tree of closures, with no code generated. */
export const closures: ClosureCompiler = { compile, test, typeOf: typeOfNode };

function compile(node: RuleNode): Closure {
  switch (node.kind) {
    case 'literal':
    case 'data': {
      const { value } = node;
      return () => value;
    }
    case 'list':
      return compileList(node);
    default: {
      const operator = operators.get(node.op);
      if (operator) return operator.closure(node, closures);
      throw new LogicError('unknown-operator', `There is no operator "${node.op}".`, { path: node.path });
    }
  }
}

function compileList(node: ListNode): Closure {
  const items = node.items.map(compile);
  const { path } = node;
  return (scope, run) => {
    chargeList(run, items.length, path);
    return items.map((item) => item(scope, run));
  };
}

function test(node: RuleNode): Test {
  if (node.kind === 'var' || node.kind === 'operation') {
    const special = operators.get(node.op)?.test;
    if (special) return special(node, closures);
  }
  const value = compile(node);
  if (typeOfNode(node) === types.boolean) return (scope, run) => value(scope, run) === true;
  return (scope, run) => truthy(value(scope, run));
}
