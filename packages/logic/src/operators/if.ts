import type { Emitter, Expr } from '../generate/emitter.ts';
import type { Closure, ClosureCompiler, Operator, Test } from '../operator.ts';
import type { CallNode } from '../tree.ts';
import { types } from '../types.ts';
import { type CaseBranch, caseTable } from './cases.ts';

interface Branch extends CaseBranch {
  readonly when: Test;
}

/** Condition and value in turns; a last one without a condition is "otherwise". */
function closure(node: CallNode, compiler: ClosureCompiler): Closure {
  const branches: Branch[] = [];
  let otherwise: Closure = () => null;
  for (let i = 0; i < node.args.length; i += 2) {
    const [first, second] = [node.args[i], node.args[i + 1]];
    if (first && second)
      branches.push({
        test: first,
        when: compiler.test(first),
        value: compiler.compile(second),
        written: second.kind === 'literal' ? second.value : undefined,
      });
    else if (first) otherwise = compiler.compile(first);
  }
  const cases = caseTable(branches, otherwise, compiler);
  if (cases) return cases;
  if (branches.length > 8) return scan(branches, otherwise);
  return branches.reduceRight(chain, otherwise);
}

function scan(branches: readonly Branch[], otherwise: Closure): Closure {
  return (scope, run) => {
    for (const { when, value } of branches) if (when(scope, run)) return value(scope, run);
    return otherwise(scope, run);
  };
}

function chain(otherwise: Closure, { when, value }: Branch): Closure {
  return (scope, run) => (when(scope, run) ? value(scope, run) : otherwise(scope, run));
}

/** A labelled block: however many branches there are, the code stays flat. */
function emit(node: CallNode, emitter: Emitter): Expr {
  const local = emitter.name();
  emitter.line(`let ${local} = null; L${local}: {`);
  const { lines } = emitter.block(() => {
    for (let i = 0; i < node.args.length; i += 2) {
      const [first, second] = [node.args[i], node.args[i + 1]];
      if (!first) continue;
      if (second) emitter.line(`if (${emitter.test(first)}) {`);
      const { lines: inner, result } = emitter.block(() => emitter.value(second ?? first));
      for (const line of inner) emitter.line(line);
      emitter.line(`${local} = ${result.code};${second ? ` break L${local}; }` : ''}`);
    }
  });
  for (const line of lines) emitter.line(line);
  emitter.line('}');
  return { code: local, type: emitter.typeOf(node), atom: true };
}

const shape = {
  family: 'json-logic',
  arity: [0, Number.POSITIVE_INFINITY],
  takes: [types.any],
  gives: (args: readonly number[]) =>
    args.reduce(
      (all, type, index) => (index % 2 === 1 || index === args.length - 1 ? all | type : all),
      args.length % 2 === 0 ? types.null : types.never,
    ),
  closure,
  emit,
} as const;

export const conditional: readonly Operator[] = ['if', '?:'].map((name) => ({
  ...shape,
  name,
  signature: `${name}(condition, value, condition, value, …, otherwise?) → a value`,
  doc: 'The value after the first condition that is true, else the last one, else null.',
  say: (node, speaker) => {
    const { path } = node;
    const words = speaker.words.conditional;
    const said = [];
    for (let i = 0; i < node.args.length; i += 2) {
      const [first, second] = [node.args[i], node.args[i + 1]];
      if (!first) continue;
      if (said.length > 0) said.push({ text: words.otherwise, path, kind: 'joiner' as const });
      if (!second) {
        said.push(...speaker.say(first));
        continue;
      }
      said.push({ text: words.when, path, kind: 'joiner' as const }, ...speaker.say(first));
      said.push({ text: words.so, path, kind: 'joiner' as const }, ...speaker.say(second));
    }
    return said;
  },
}));
