import { LogicError } from '../error.ts';
import { argument, type Operator, writtenValue } from '../operator.ts';
import type { Run } from '../run.ts';
import { types } from '../types.ts';

export const count: Operator = {
  name: 'count',
  family: 'sluice',
  arity: [1, 1],
  signature: 'count(specification) → number',
  doc: 'A counter over the past of the lead. The specification is plain data; publishing replaces the call by a look at the named counter, {"var": ["counts.KEY", 0]}. Evaluated as it is, it is an error.',
  takes: [types.object | types.list],
  gives: types.number,
  data: [0],
  closure: (node) => (_, run) => notLowered(run, node.path),
  emit: (node, emitter) => {
    emitter.line(`${emitter.call('notLowered', emitter.literal(node.path))};`);
    return { code: 'null', type: types.number, atom: true };
  },
  say: (node, speaker) => [
    { text: 'the count of ', path: node.path, kind: 'operator' },
    { text: speaker.value(writtenValue(argument(node, 0))), path: argument(node, 0).path, kind: 'value' },
  ],
};

/** Ends an evaluation that met a document-level operator. */
export function notLowered(_: Run, path: string): never {
  throw new LogicError('not-lowered', '"count" must be lowered to a named counter before evaluation', {
    path,
  });
}
