import { argument, type Operator, writtenValue } from '../operator.ts';
import { types } from '../types.ts';
import { notLowered } from './past.ts';

/** A named condition of the workspace: it stands in documents only, and its rule is copied in before anything runs. */
export const segment: Operator = {
  name: 'segment',
  family: 'sluice',
  arity: [1, 1],
  signature: 'segment(id) → boolean',
  doc: 'Does the named condition of the workspace hold? The id is plain data; publishing puts the rule of the segment in its place. Evaluated as it is, it is an error.',
  takes: [types.string],
  gives: types.boolean,
  data: [0],
  check: ([id]) =>
    typeof writtenValue(id) === 'string' && writtenValue(id) !== ''
      ? null
      : { argument: 0, message: 'Name a segment: {"segment": ["icp-fit"]}.' },
  closure: (node) => (_, run) => notLowered(run, node.path),
  emit: (node, emitter) => {
    emitter.line(`${emitter.call('notLowered', emitter.literal(node.path))};`);
    return { code: 'null', type: types.boolean, atom: true };
  },
  say: (node, speaker) => speaker.inSegment(node, false),
};

/** The segment a call names, '' where it names none. */
export const segmentIn = (node: Parameters<typeof argument>[0]): string => {
  const id = writtenValue(argument(node, 0));
  return typeof id === 'string' ? id : '';
};
