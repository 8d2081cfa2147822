import { LogicError } from '../error.ts';
import { argument, type Operator, writtenValue } from '../operator.ts';
import type { Run } from '../run.ts';
import { pastWords } from '../say/past-words.ts';
import { type LogicType, types } from '../types.ts';

const scalar = types.number | types.string | types.boolean | types.null;

const lowered =
  'The specification is plain data; publishing replaces the call by a look at a counter kept with the lead. Evaluated as it is, it is an error.';

/** An operator over the past of the lead: it stands in documents only, and is lowered before anything runs. */
const past = (name: string, gives: LogicType, doc: string): Operator => ({
  name,
  family: 'sluice',
  arity: [1, 1],
  signature: `${name}(specification) → ${gives === types.number ? 'number' : 'instant or value'}`,
  doc: `${doc} ${lowered}`,
  takes: [types.object | types.list],
  gives,
  data: [0],
  closure: (node) => (_, run) => notLowered(run, node.path),
  emit: (node, emitter) => {
    emitter.line(`${emitter.call('notLowered', emitter.literal(node.path))};`);
    return { code: 'null', type: gives, atom: true };
  },
  say: (node, speaker) => {
    const specification = argument(node, 0);
    return pastWords(name, writtenValue(specification), { path: specification.path, speaker });
  },
});

/** What rules may ask of the past: see "Asking the past" in the README for the specification. */
export const pastOperators: readonly Operator[] = [
  past('count', types.number, 'How often an event happened.'),
  past('sum', types.number, 'The sum of a number the events carry; what is no number adds nothing.'),
  past('distinct', types.number, 'How many different values the events carry; missing ones do not count.'),
  past(
    'first',
    scalar,
    'When the event first happened, in milliseconds, or the value it carried then; null if it never did.',
  ),
  past(
    'last',
    scalar,
    'When the event last happened, in milliseconds, or the value it carried then; null if it never did.',
  ),
];

/** Ends an evaluation that met a document-level operator. */
export function notLowered(_: Run, path: string): never {
  throw new LogicError(
    'not-lowered',
    'What asks the past or names a segment must be lowered before evaluation',
    {
      path,
    },
  );
}
