import type { Emitter, Expr } from './generate/emitter.ts';
import { argument, type Closure, type ClosureCompiler, type Helper, type Operator } from './operator.ts';
import type { CallNode } from './tree.ts';
import type { LogicType } from './types.ts';

/** What an operator is whose value depends on the values of its arguments and on nothing else. */
export type PureOperator = Omit<Operator, 'closure' | 'emit' | 'helper'> & {
  readonly apply: Helper;
  /** Does it build or search texts or lists? Then a budget error can name its place. */
  readonly builds?: boolean;
  /** A quicker closure for arguments of a certain kind, or null. */
  readonly special?: (node: CallNode, compiler: ClosureCompiler) => Closure | null;
  /** Quicker code for arguments of a certain kind, or null. */
  readonly emitSpecial?: (node: CallNode, emitter: Emitter) => Expr | null;
};

/** An operator from a function of its argument values: both backends call it, unless they have something quicker. */
export function pure(definition: PureOperator): Operator {
  const { apply, builds = false, special, emitSpecial, ...rest } = definition;
  return {
    ...rest,
    helper: apply,
    closure: (node, compiler) => special?.(node, compiler) ?? applied(node, compiler, apply, builds),
    emit: (node, emitter) => emitSpecial?.(node, emitter) ?? called(node, emitter, definition),
  };
}

function applied(node: CallNode, compiler: ClosureCompiler, apply: Helper, builds: boolean): Closure {
  const closures = node.args.map((arg) => compiler.compile(arg));
  if (builds || closures.length > 3) return appliedToMany(closures, apply, node.path);
  const [a, b, c] = closures;
  if (!a) return (_, run) => apply(run);
  if (!b) return (scope, run) => apply(run, a(scope, run));
  if (!c) return (scope, run) => apply(run, a(scope, run), b(scope, run));
  return (scope, run) => apply(run, a(scope, run), b(scope, run), c(scope, run));
}

function appliedToMany(closures: readonly Closure[], apply: Helper, path: string): Closure {
  return (scope, run) => {
    const values: unknown[] = [];
    for (const closure of closures) values.push(closure(scope, run));
    run.at = path;
    return apply(run, ...values);
  };
}

function called(node: CallNode, emitter: Emitter, { name, gives, builds }: PureOperator): Expr {
  const args = node.args.map((_, index) => emitter.value(argument(node, index)));
  const type: LogicType = typeof gives === 'number' ? gives : gives(args.map((arg) => arg.type));
  const held = builds ? args.map((arg) => emitter.hold(arg)) : args;
  const call = emitter.call(name, ...held.map((arg) => arg.code));
  return { code: builds ? `(r.at = ${emitter.literal(node.path)}, ${call})` : call, type, atom: false };
}
