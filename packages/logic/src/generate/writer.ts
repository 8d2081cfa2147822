import { LogicError } from '../error.ts';
import { type KnownNames, noNames } from '../flow/known-names.ts';
import { writtenValue } from '../operator.ts';
import { operators } from '../operators/index.ts';
import type { ListNode, RuleNode, VarNode } from '../tree.ts';
import { typeOfNode } from '../type-of-node.ts';
import { type LogicType, typeOfValue, types } from '../types.ts';
import type { EmitScope, Emitter, Expr } from './emitter.ts';
import { helpers } from './helpers.ts';
import { literal } from './literal.ts';
import { isInherited, sharedPrefixes } from './names.ts';

/** What all functions of one generated module share: the helpers they call and the constants they refer to. */
export class ModuleParts {
  readonly constants: unknown[] = [];
  readonly #helpers = new Map<string, string>();
  #names = 0;

  helper(name: string): string {
    if (!helpers.has(name)) throw new Error(`There is no helper "${name}"`);
    const local = this.#helpers.get(name) ?? `h${this.#helpers.size}`;
    this.#helpers.set(name, local);
    return local;
  }

  constant(value: unknown): string {
    return `k${this.constants.push(value) - 1}`;
  }

  name(): string {
    return `v${this.#names++}`;
  }

  /** The helpers used, as the lines that name them. */
  helperLines(): readonly string[] {
    return [...this.#helpers].map(([name, local]) => `const ${local} = h.get(${literal(name)});`);
  }
}

interface Given {
  readonly known?: KnownNames;
  /** Names that are in locals already. */
  readonly held?: ReadonlyMap<string, string>;
}

/** The emitter: see its interface. `r` is the run and `O` is Object.prototype in the code it writes. */
export class Writer implements Emitter {
  scope: EmitScope;
  #lines: string[] = [];
  #held: Map<string, string>;
  /** Has the code written so far a call of a helper in it? */
  calls = false;
  readonly #module: ModuleParts;
  readonly #data: EmitScope & { readonly kind: 'value' };
  readonly #known: KnownNames;

  constructor(module: ModuleParts, data: string, { known = noNames, held = new Map() }: Given = {}) {
    this.#module = module;
    this.#data = { kind: 'value', code: data };
    this.#known = known;
    this.#held = new Map(held);
    this.scope = this.#data;
  }

  /** Statements that look up these names, and the locals that then hold them and what they go through. */
  prelude(names: readonly string[]): {
    readonly lines: readonly string[];
    readonly held: ReadonlyMap<string, string>;
  } {
    const { lines, result } = this.block(() => {
      for (const name of names) this.look(name);
      return this.#held;
    });
    return { lines, held: result };
  }

  /** The body of a function that gives the value of `tree`. */
  body(tree: RuleNode): readonly string[] {
    const { lines, result } = this.inline(tree);
    return [...lines, `return ${result.code};`];
  }

  /** Statements, and the expression behind them that is the value of `tree`. */
  inline(tree: RuleNode): { readonly lines: readonly string[]; readonly result: Expr } {
    return this.block(() => {
      this.#holdShared(tree);
      return this.value(tree);
    });
  }

  value(node: RuleNode): Expr {
    const found = this.loose(node);
    if (!found.loose) return found;
    const held = this.hold(found);
    return { code: `(${held.code} === undefined ? null : ${held.code})`, type: found.type, atom: false };
  }

  loose(node: RuleNode): Expr {
    switch (node.kind) {
      case 'literal':
        return { code: literal(node.value), type: typeOfValue(node.value), atom: true };
      case 'data':
        return { code: this.constant(node.value), type: typeOfValue(node.value), atom: true };
      case 'list':
        return this.#list(node);
      case 'var':
        return this.#var(node);
      default:
        return this.#operator(node).emit(node, this);
    }
  }

  test(node: RuleNode): string {
    if (node.kind === 'operation') {
      const special = this.#operator(node).emitTest;
      if (special) return special(node, this);
    }
    return this.truth(this.loose(node));
  }

  truth(expr: Expr): string {
    if (expr.type === types.boolean) return expr.code;
    if ((expr.type & types.list) === 0) return `!!(${expr.code})`;
    const { code } = this.hold(expr);
    return `(${code} === true || ${code} !== false && ${this.call('truthy', code)})`;
  }

  typeOf(node: RuleNode): LogicType {
    return typeOfNode(node);
  }

  hold(expr: Expr): Expr {
    if (expr.atom) return expr;
    const name = this.name();
    this.line(`const ${name} = ${expr.code};`);
    return { ...expr, code: name, atom: true };
  }

  line(code: string): void {
    this.#lines.push(code);
  }

  name(): string {
    return this.#module.name();
  }

  block<T>(write: () => T): { readonly lines: readonly string[]; readonly result: T } {
    const outer = this.#lines;
    const held = this.#held;
    this.#lines = [];
    this.#held = new Map(held);
    const result = write();
    const lines = this.#lines;
    this.#lines = outer;
    this.#held = held;
    return { lines, result };
  }

  call(helper: string, ...args: readonly string[]): string {
    this.calls = true;
    return `${this.#module.helper(helper)}(${['r', ...args].join(', ')})`;
  }

  constant(value: unknown): string {
    return this.#module.constant(value);
  }

  literal(value: null | boolean | number | string): string {
    return literal(value);
  }

  inScope<T>(scope: EmitScope, body: RuleNode, write: () => T): T {
    const [outer, held] = [this.scope, this.#held];
    this.scope = scope;
    this.#held = new Map();
    this.#holdShared(body);
    const result = write();
    this.scope = outer;
    this.#held = held;
    return result;
  }

  look(name: string): string {
    const known = this.#held.get(name);
    if (known !== undefined) return known;
    const dot = name.lastIndexOf('.');
    const isKnown = this.scope === this.#data && this.#known.has(name);
    const local = isKnown
      ? this.#step(dot < 0 ? this.#data.code : this.look(name.slice(0, dot)), name.slice(dot + 1))
      : dot < 0
        ? this.#first(name)
        : this.#load(this.look(name.slice(0, dot)), name.slice(dot + 1));
    this.#held.set(name, local);
    return local;
  }

  whole(): string {
    const { scope } = this;
    if (scope.kind === 'value') return scope.code;
    return `{ current: ${scope.current}, accumulator: ${scope.accumulator} }`;
  }

  #first(key: string): string {
    const { scope } = this;
    if (scope.kind === 'value') return this.#load(scope.code, key);
    if (key === 'current' || key === 'accumulator') return scope[key];
    return 'undefined';
  }

  /** Loads a property known to be there. */
  #step(parent: string, key: string): string {
    const name = this.name();
    this.line(`const ${name} = ${parent}[${literal(key)}];`);
    return name;
  }

  /**
   * Loads an own property. A plain load is right, and much quicker than `Object.hasOwn`, as long as the object's
   * prototype is Object's and that has no such key.
   */
  #load(parent: string, key: string): string {
    const name = this.name();
    const text = literal(key);
    if (isInherited(key)) this.line(`const ${name} = ${this.call('own', parent, text)};`);
    else {
      this.line(`let ${name} = ${parent}?.[${text}];`);
      const unsure = `${parent}.__proto__ !== O || O[${text}] !== undefined`;
      this.line(`if (${name} !== undefined && (${unsure})) ${name} = ${this.call('own', parent, text)};`);
    }
    return name;
  }

  #holdShared(body: RuleNode): void {
    for (const prefix of sharedPrefixes(body)) this.look(prefix);
  }

  #list(node: ListNode): Expr {
    const written = writtenValue(node);
    if (written !== undefined) return { code: this.constant(written), type: types.list, atom: true };
    const items = node.items.map((item) => this.value(item).code);
    const paid = this.call('chargeList', String(items.length), literal(node.path));
    this.line(`${paid};`);
    return { code: `[${items.join(', ')}]`, type: types.list, atom: false };
  }

  #var(node: VarNode): Expr {
    const [key, fallback] = node.args;
    if (node.name === '') return { code: this.whole(), type: types.any, atom: false, loose: true };
    if (node.name === null && key) {
      const name = this.hold(this.value(key)).code;
      const other = fallback ? this.value(fallback).code : 'null';
      return { code: this.call('var', this.whole(), name, other), type: types.any, atom: false };
    }
    const found = this.look(node.name ?? '');
    if (!fallback) return { code: found, type: types.any, atom: true, loose: true };
    const name = this.name();
    const { lines, result } = this.block(() => this.value(fallback));
    this.line(`let ${name} = ${found};`);
    this.line(`if (${name} === undefined) {`);
    for (const line of lines) this.line(line);
    this.line(`${name} = ${result.code}; }`);
    return { code: name, type: types.any, atom: true };
  }

  #operator(node: RuleNode & { readonly kind: 'operation' }) {
    const operator = operators.get(node.op);
    if (operator) return operator;
    throw new LogicError('unknown-operator', `There is no operator "${node.op}".`, { path: node.path });
  }
}
