import type { Diagnostic, Fix, RuleErrorCode } from './diagnostic.ts';
import { isList, isObject, type Json, type Rule } from './json.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { nearest } from './nearest.ts';
import type { Operator } from './operator.ts';
import { operators } from './operators/index.ts';
import { pointer } from './pointer.ts';
import { print } from './print.ts';
import type { CallNode, RuleNode } from './tree.ts';

/** How to parse. */
export interface ParseOptions {
  readonly limits?: Partial<Limits>;
}

/** A rule read: the tree always prints back to the rule; errors among the diagnostics keep it from compiling. */
export interface Parsed {
  readonly tree: RuleNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a rule into its typed tree. Never throws and never recurses deeper than the depth limit. */
export function parse(rule: Rule, options: ParseOptions = {}): Parsed {
  const reader = new Reader({ ...defaultLimits, ...options.limits });
  const tree = reader.read(rule, '', 1);
  return { tree, diagnostics: reader.diagnostics };
}

class Reader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #limits: Limits;
  #nodes = 0;
  #data = 0;
  readonly #reported = new Set<RuleErrorCode>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  read(rule: unknown, path: string, depth: number): RuleNode {
    this.#nodes++;
    if (this.#nodes > this.#limits.nodes)
      return this.#beyond(rule, path, 'too-large', `${this.#limits.nodes} nodes`);
    if (depth > this.#limits.depth)
      return this.#beyond(rule, path, 'too-deep', `${this.#limits.depth} levels`);
    if (isList(rule)) {
      return {
        kind: 'list',
        path,
        items: rule.map((item, i) => this.read(item, pointer(path, i), depth + 1)),
      };
    }
    if (!isObject(rule)) return this.#primitive(rule, path);
    const keys = Object.keys(rule);
    const [op] = keys;
    return op === undefined || keys.length > 1
      ? this.#literalData(rule, path)
      : this.#call(rule[op], op, path, depth);
  }

  #call(value: unknown, op: string, path: string, depth: number): RuleNode {
    const operator = operators.get(op);
    const below = pointer(path, op);
    const bare = !isList(value);
    const values: readonly unknown[] = bare ? [value] : value;
    const args = values.map((arg, index) => {
      const at = bare ? below : pointer(below, index);
      return operator?.data?.includes(index) ? this.#literalData(arg, at) : this.read(arg, at, depth + 1);
    });
    const node = callNode(op, path, args, bare);
    if (operator) this.#checkCall(node, operator);
    else this.#unknown(node);
    return node;
  }

  #checkCall(node: CallNode, operator: Operator): void {
    const [min, max] = operator.arity;
    const count = node.args.length;
    if (count < min || count > max) {
      const wanted =
        min === max ? `${min}` : max === Number.POSITIVE_INFINITY ? `at least ${min}` : `${min} to ${max}`;
      this.#report('bad-arity', node.path, `"${node.op}" takes ${wanted} arguments, not ${count}.`);
      return;
    }
    const problem = operator.check?.(node.args);
    if (problem)
      this.#report('bad-argument', node.args[problem.argument]?.path ?? node.path, problem.message);
  }

  #unknown(node: CallNode): void {
    const name = nearest(node.op, [...operators.keys()]);
    const fix: Fix | undefined =
      name === null
        ? undefined
        : { title: `Use "${name}"`, path: node.path, value: print({ ...node, kind: 'operation', op: name }) };
    this.#report('unknown-operator', node.path, `There is no operator "${node.op.slice(0, 100)}".`, fix);
  }

  #primitive(value: unknown, path: string): RuleNode {
    const isNumberOfJson = typeof value !== 'number' || Number.isFinite(value);
    if (
      value === null ||
      typeof value === 'boolean' ||
      typeof value === 'string' ||
      typeof value === 'number'
    ) {
      if (!isNumberOfJson) this.#report('not-json', path, `A rule cannot hold the number ${value}.`);
      return { kind: 'literal', path, value };
    }
    this.#report('not-json', path, `A rule cannot hold a value of type ${typeof value}.`);
    return { kind: 'literal', path, value: null };
  }

  /** Counts what hangs below without descending by recursion: data may be deeper than any rule. */
  #literalData(value: unknown, path: string): RuleNode {
    if (typeof value !== 'object' || value === null) return this.#primitive(value, path);
    const waiting: unknown[] = [value];
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (++this.#data > this.#limits.data) {
        return this.#beyond(value, path, 'too-large', `${this.#limits.data} values of literal data`);
      }
      if (isList(next)) for (const item of next) waiting.push(item);
      else if (isObject(next)) for (const key of Object.keys(next)) waiting.push(next[key]);
    }
    return { kind: 'data', path, value: value as Json };
  }

  /** Keeps what lies beyond a limit as it is, so that printing loses nothing; says so once. */
  #beyond(value: unknown, path: string, code: 'too-deep' | 'too-large', limit: string): RuleNode {
    if (!this.#reported.has(code)) {
      this.#reported.add(code);
      this.#report(code, path, `The rule has more than ${limit}.`);
    }
    return { kind: 'data', path, value: value as Json };
  }

  #report(code: RuleErrorCode, path: string, message: string, fix?: Fix): void {
    this.diagnostics.push({ path, code, severity: 'error', message, ...(fix ? { fix } : {}) });
  }
}

function callNode(op: string, path: string, args: readonly RuleNode[], bare: boolean): CallNode {
  if (op !== 'var') return { kind: 'operation', path, op, args, bare };
  return { kind: 'var', path, op, name: literalName(args[0]), args, bare };
}

function literalName(key: RuleNode | undefined): string | null {
  if (key === undefined) return '';
  if (key.kind !== 'literal') return null;
  return key.value === null ? '' : String(key.value);
}
