import { LogicError } from './error.ts';
import { type KnownNames, noNames } from './flow/known-names.ts';
import { type Closure, type ClosureCompiler, type ScopeKind, type Test, writtenValue } from './operator.ts';
import { operators } from './operators/index.ts';
import { chargeList } from './run.ts';
import type { ListNode, RuleNode } from './tree.ts';
import { typeOfNode } from './type-of-node.ts';
import { types } from './types.ts';
import { truthy } from './values/truthy.ts';

/** The reference backend: a tree of closures, with no code generated. */
class Compiler implements ClosureCompiler {
  readonly scope: ScopeKind;
  readonly typeOf = typeOfNode;
  readonly known: KnownNames;

  constructor(scope: ScopeKind, known: KnownNames = noNames) {
    this.scope = scope;
    this.known = known;
  }

  inside(scope: ScopeKind): ClosureCompiler {
    return compilers[scope];
  }

  compile(node: RuleNode): Closure {
    switch (node.kind) {
      case 'literal':
      case 'data': {
        const { value } = node;
        return () => value;
      }
      case 'list':
        return this.#list(node);
      default: {
        const operator = operators.get(node.op);
        if (operator) return operator.closure(node, this);
        throw new LogicError('unknown-operator', `There is no operator "${node.op}".`, { path: node.path });
      }
    }
  }

  test(node: RuleNode): Test {
    if (node.kind === 'var' || node.kind === 'operation') {
      const special = operators.get(node.op)?.test;
      if (special) return special(node, this);
    }
    const value = this.compile(node);
    if (typeOfNode(node) === types.boolean) return value as Test;
    return (scope, run) => truthy(value(scope, run));
  }

  #list(node: ListNode): Closure {
    const written = writtenValue(node);
    if (written !== undefined) return () => written;
    const items = node.items.map((item) => this.compile(item));
    const { path } = node;
    return (scope, run) => {
      chargeList(run, items.length, path);
      return items.map((item) => item(scope, run));
    };
  }
}

const compilers = { value: new Compiler('value'), reduce: new Compiler('reduce') };

/** Compiles a rule to closures over its data. */
export const closures: ClosureCompiler = compilers.value;

/** Compiles rules whose data is sure to have these names. */
export const compilerOf = (known: KnownNames): ClosureCompiler =>
  known.size === 0 ? closures : new Compiler('value', known);
