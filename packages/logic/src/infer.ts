import type { Diagnostic } from './diagnostic.ts';
import { defaultBudget } from './limits.ts';
import { operators } from './operators/index.ts';
import { print } from './print.ts';
import { startRun } from './run.ts';
import type { OperationNode, RuleNode } from './tree.ts';
import { describeType, isWithin, type LogicType, typeOfValue, types } from './types.ts';

/** What is known of the data: the type at a dotted name, or undefined where nothing is known. */
export interface TypeEnv {
  typeOf(name: string): LogicType | undefined;
}

/** The type of a rule's value, and what looks wrong. All diagnostics are warnings: such a rule still runs. */
export interface Inferred {
  readonly type: LogicType;
  readonly diagnostics: readonly Diagnostic[];
}

/** Infers the type of a rule and warns of arguments that cannot fit and of comparisons a missing value passes. */
export function inferType(tree: RuleNode, env: TypeEnv = { typeOf: () => undefined }): Inferred {
  const inference = new Inference(env);
  const type = inference.infer(tree, { known: new Set(), scoped: false });
  return { type, diagnostics: inference.diagnostics };
}

/** Where a node stands: the names known to hold something, and whether names mean list elements. */
interface Place {
  readonly known: ReadonlySet<string>;
  readonly scoped: boolean;
}

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=']);

class Inference {
  readonly diagnostics: Diagnostic[] = [];
  readonly #env: TypeEnv;

  constructor(env: TypeEnv) {
    this.#env = env;
  }

  infer(node: RuleNode, place: Place): LogicType {
    switch (node.kind) {
      case 'literal':
      case 'data':
        return typeOfValue(node.value);
      case 'list':
        for (const item of node.items) this.infer(item, place);
        return types.list;
      case 'var':
        return this.#var(node, place);
      default:
        return this.#operation(node, place);
    }
  }

  #var(node: RuleNode & { readonly kind: 'var' }, place: Place): LogicType {
    const fallback = node.args[1] ? this.infer(node.args[1], place) : types.null;
    if (node.name === null || place.scoped) return types.any;
    const type = this.#env.typeOf(node.name);
    if (type === undefined) return types.any;
    const missing = (type & types.null) !== 0 && !place.known.has(node.name);
    const certain = type & ~types.null;
    return missing ? certain | fallback : certain;
  }

  #operation(node: OperationNode, place: Place): LogicType {
    const operator = operators.get(node.op);
    const args = this.#arguments(node, place, operator?.scoped);
    if (!operator) return types.any;
    args.forEach((type, index) => {
      const wanted = operator.takes[Math.min(index, operator.takes.length - 1)] ?? types.any;
      if ((type & (wanted | types.null)) === 0) this.#mismatch(node, index, { type, wanted });
    });
    if (comparisons.has(node.op)) this.#comparison(node, place);
    return typeof operator.gives === 'number' ? operator.gives : operator.gives(args);
  }

  /** In an `and`, what an earlier part makes sure of is known in the later ones; in an `if`, within its value. */
  #arguments(node: OperationNode, place: Place, inner: number | undefined): readonly LogicType[] {
    let known = place.known;
    return node.args.map((arg, index) => {
      const isValue = (node.op === 'if' || node.op === '?:') && index % 2 === 1;
      const before = node.args[index - 1];
      const here = isValue && before ? withKnown(known, before) : known;
      const type = this.infer(arg, { known: here, scoped: place.scoped || index === inner });
      if (node.op === 'and') known = withKnown(known, arg);
      return type;
    });
  }

  #mismatch(
    node: OperationNode,
    index: number,
    { type, wanted }: { type: LogicType; wanted: LogicType },
  ): void {
    const path = node.args[index]?.path ?? node.path;
    const message = `"${node.op}" takes ${describeType(wanted)} here, but this is ${describeType(type)}.`;
    this.diagnostics.push({ path, code: 'type-mismatch', severity: 'warning', message });
  }

  /** "Days since the last visit is at most 7" holds for who never came, unless that is asked first. */
  #age(node: OperationNode, index: number, place: Place): void {
    const since = node.args[index];
    const moment = since?.kind === 'operation' ? since.args[0] : undefined;
    if (moment === undefined || place.known.has(keyOf(moment)) || !passesWithNull(node, index)) return;
    this.diagnostics.push({
      path: node.path,
      code: 'missing-passes-comparison',
      severity: 'warning',
      message: 'When it never happened this counts as 0 days, and the comparison is true.',
      fix: {
        title: 'Only compare when it has happened',
        path: node.path,
        value: { and: [{ known: [print(moment)] }, print(node)] },
      },
    });
  }

  #comparison(node: OperationNode, place: Place): void {
    node.args.forEach((arg, index) => {
      if (isAge(arg)) this.#age(node, index, place);
      if (arg.kind !== 'var' || arg.name === null || arg.name === '' || arg.args.length > 1) return;
      if (place.known.has(arg.name)) return;
      const type = place.scoped ? undefined : this.#env.typeOf(arg.name);
      if (type !== undefined && isWithin(type, types.any & ~types.null)) return;
      if (!passesWithNull(node, index)) return;
      const guarded = { and: [{ known: [print(arg)] }, print(node)] };
      this.diagnostics.push({
        path: node.path,
        code: 'missing-passes-comparison',
        severity: 'warning',
        message: `When "${arg.name}" is missing it counts as 0 here, and the comparison is true.`,
        fix: { title: `Only compare when "${arg.name}" is known`, path: node.path, value: guarded },
      });
    });
  }
}

/** Days since something that may never have happened? */
const isAge = (node: RuleNode): node is OperationNode =>
  node.kind === 'operation' &&
  node.op === 'days_since' &&
  node.args[0]?.kind === 'operation' &&
  (node.args[0].op === 'last' || node.args[0].op === 'first');

/** Would the comparison hold with nothing at `index`? Sides that are not written out are taken to be 1. */
function passesWithNull(node: OperationNode, index: number): boolean {
  const values = node.args.map((arg, at) => (at === index ? null : arg.kind === 'literal' ? arg.value : 1));
  return operators.get(node.op)?.helper?.(startRun(null, defaultBudget), ...values) === true;
}

/** What an operation is known by; no dotted name looks like it. */
const keyOf = (node: RuleNode): string => JSON.stringify(print(node));

/** The names that hold something whenever `condition` is true. */
function withKnown(known: ReadonlySet<string>, condition: RuleNode): ReadonlySet<string> {
  if (condition.kind === 'var' && condition.name) return new Set([...known, condition.name]);
  if (condition.kind !== 'operation') return known;
  if (condition.op === 'and') return condition.args.reduce(withKnown, known);
  const [first] = condition.args;
  const isGuard = condition.op === 'known' || condition.op === '!!';
  if (!isGuard || first === undefined) return known;
  return first.kind === 'var' ? withKnown(known, first) : new Set([...known, keyOf(first)]);
}
