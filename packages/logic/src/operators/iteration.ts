import type { Emitter, Expr } from '../generate/emitter.ts';
import { isList } from '../json.ts';
import {
  argument,
  type Closure,
  type ClosureCompiler,
  type Operator,
  type ReduceScope,
} from '../operator.ts';
import { charge, chargeList } from '../run.ts';
import type { CallNode, RuleNode } from '../tree.ts';
import { types } from '../types.ts';

/** Writes a loop over a list. `write` gets the element's name; `before` runs where there is a list. */
function loop(list: RuleNode, emitter: Emitter, { before, write }: Loop): void {
  const items = emitter.hold(emitter.loose(list)).code;
  const index = emitter.name();
  const element = emitter.name();
  emitter.line(`if (Array.isArray(${items})) {`);
  if (before) emitter.line(`${before(`${items}.length`)};`);
  emitter.line(`for (let ${index} = 0; ${index} < ${items}.length; ${index}++) {`);
  emitter.line(`const ${element} = ${items}[${index}];`);
  const { lines } = emitter.block(() => write(element));
  for (const line of lines) emitter.line(line);
  emitter.line('} }');
}

interface Loop {
  readonly before: ((length: string) => string) | null;
  readonly write: (element: string) => void;
}

/** A loop that passes over what a filter leaves out, without building the filtered list. */
function loopThroughFilter(list: RuleNode, emitter: Emitter, { before, write }: Loop): void {
  if (list.kind !== 'operation' || list.op !== 'filter') {
    loop(list, emitter, { before, write });
    return;
  }
  const kept = emitter.name();
  const path = emitter.literal(list.path);
  emitter.line(`let ${kept} = 0;`);
  loop(argument(list, 0), emitter, {
    before: (length) => emitter.call('chargeList', length, path),
    write: (element) => {
      const body = argument(list, 1);
      emitter.inScope({ kind: 'value', code: element }, body, () =>
        emitter.line(`if (!(${emitter.test(body)})) continue;`),
      );
      emitter.line(`${kept}++;`);
      write(element);
    },
  });
  // The closures pay for the list between before they go through it; the sum is the same.
  if (before) emitter.line(`${before(kept)};`);
}

const shape = {
  family: 'json-logic',
  arity: [2, 2],
  takes: [types.list, types.any],
  scoped: 1,
} as const;

export const map: Operator = {
  ...shape,
  name: 'map',
  signature: 'map(list, rule) → list',
  doc: 'The value of the rule for each element; inside it, the data is the element.',
  gives: types.list,
  closure: (node, compiler) => {
    const list = compiler.compile(argument(node, 0));
    const body = compiler.inside('value').compile(argument(node, 1));
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      if (!isList(items)) return [];
      chargeList(run, items.length, path);
      const values: unknown[] = [];
      for (let i = 0; i < items.length; i++) values.push(body(items[i], run));
      return values;
    };
  },
  emit: (node, emitter) => {
    const [list, body] = [argument(node, 0), argument(node, 1)];
    const values = emitter.name();
    emitter.line(`const ${values} = [];`);
    loopThroughFilter(list, emitter, {
      before: (length) => emitter.call('chargeList', length, emitter.literal(node.path)),
      write: (element) =>
        emitter.inScope({ kind: 'value', code: element }, body, () =>
          emitter.line(`${values}.push(${emitter.value(body).code});`),
        ),
    });
    return { code: values, type: types.list, atom: true };
  },
  say: '{1} for each of {0}',
};

export const filter: Operator = {
  ...shape,
  name: 'filter',
  signature: 'filter(list, condition) → list',
  doc: 'The elements for which the condition is true; inside it, the data is the element.',
  gives: types.list,
  closure: (node, compiler) => {
    const list = compiler.compile(argument(node, 0));
    const keeps = compiler.inside('value').test(argument(node, 1));
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      if (!isList(items)) return [];
      chargeList(run, items.length, path);
      const kept: unknown[] = [];
      for (let i = 0; i < items.length; i++) if (keeps(items[i], run)) kept.push(items[i]);
      return kept;
    };
  },
  emit: (node, emitter) => {
    const [list, body] = [argument(node, 0), argument(node, 1)];
    const kept = emitter.name();
    emitter.line(`const ${kept} = [];`);
    loopThroughFilter(list, emitter, {
      before: (length) => emitter.call('chargeList', length, emitter.literal(node.path)),
      write: (element) =>
        emitter.inScope({ kind: 'value', code: element }, body, () =>
          emitter.line(`if (${emitter.test(body)}) ${kept}.push(${element});`),
        ),
    });
    return { code: kept, type: types.list, atom: true };
  },
  say: 'those of {0} where {1}',
};

/** `settles` is the truth of an element's condition at which the answer is known. */
const quantifier =
  (settles: boolean, answer: boolean, ofNothing: boolean) =>
  (node: CallNode, compiler: ClosureCompiler): Closure => {
    const list = compiler.compile(argument(node, 0));
    const holds = compiler.inside('value').test(argument(node, 1));
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      if (!isList(items) || items.length === 0) return ofNothing;
      charge(run, items.length, path);
      for (let i = 0; i < items.length; i++) if (holds(items[i], run) === settles) return answer;
      return !answer;
    };
  };

const emitQuantifier =
  (settles: boolean, answer: boolean, ofNothing: boolean) =>
  (node: CallNode, emitter: Emitter): Expr => {
    const [list, body] = [argument(node, 0), argument(node, 1)];
    const local = emitter.name();
    emitter.line(`let ${local} = ${ofNothing};`);
    loop(list, emitter, {
      before: (length) =>
        `if (${length} > 0) ${local} = ${!answer}; ${emitter.call('charge', length, emitter.literal(node.path))}`,
      write: (element) =>
        emitter.inScope({ kind: 'value', code: element }, body, () => {
          const condition = emitter.test(body);
          emitter.line(`if (${settles ? condition : `!(${condition})`}) { ${local} = ${answer}; break; }`);
        }),
    });
    return { code: local, type: types.boolean, atom: true };
  };

export const quantifiers: readonly Operator[] = [
  {
    ...shape,
    name: 'all',
    signature: 'all(list, condition) → boolean',
    doc: 'Is the condition true for every element? False for an empty list.',
    gives: types.boolean,
    closure: quantifier(false, false, false),
    emit: emitQuantifier(false, false, false),
    say: 'all of {0} have {1}',
  },
  {
    ...shape,
    name: 'some',
    signature: 'some(list, condition) → boolean',
    doc: 'Is the condition true for at least one element?',
    gives: types.boolean,
    closure: quantifier(true, true, false),
    emit: emitQuantifier(true, true, false),
    say: { yes: 'some of {0} have {1}', not: 'none of {0} have {1}' },
  },
  {
    ...shape,
    name: 'none',
    signature: 'none(list, condition) → boolean',
    doc: 'Is the condition true for no element? True for an empty list.',
    gives: types.boolean,
    closure: quantifier(true, false, true),
    emit: emitQuantifier(true, false, true),
    say: { yes: 'none of {0} have {1}', not: 'some of {0} have {1}' },
  },
];

export const reduce: Operator = {
  ...shape,
  name: 'reduce',
  arity: [2, 3],
  takes: [types.list, types.any, types.any],
  signature: 'reduce(list, rule, start) → a value',
  doc: 'Folds a list: inside the rule the data is { current, accumulator }.',
  gives: types.any,
  closure: (node, compiler) => {
    const list = compiler.compile(argument(node, 0));
    const body = compiler.inside('reduce').compile(argument(node, 1));
    const start: Closure = node.args.length > 2 ? compiler.compile(argument(node, 2)) : () => null;
    const { path } = node;
    return (scope, run) => {
      const items = list(scope, run);
      const inner: ReduceScope = { current: null, accumulator: start(scope, run) };
      if (!isList(items)) return inner.accumulator;
      charge(run, items.length, path);
      for (let i = 0; i < items.length; i++) {
        inner.current = items[i];
        inner.accumulator = body(inner, run);
      }
      return inner.accumulator;
    };
  },
  emit: (node, emitter) => {
    const [list, body, start] = [argument(node, 0), argument(node, 1), node.args[2]];
    const accumulator = emitter.name();
    emitter.line(`let ${accumulator} = ${start ? emitter.value(start).code : 'null'};`);
    loopThroughFilter(list, emitter, {
      before: (length) => emitter.call('charge', length, emitter.literal(node.path)),
      write: (current) =>
        emitter.inScope({ kind: 'reduce', current, accumulator }, body, () =>
          emitter.line(`${accumulator} = ${emitter.value(body).code};`),
        ),
    });
    return { code: accumulator, type: types.any, atom: true };
  },
  say: '{1} over {0}, starting with {2}',
};
