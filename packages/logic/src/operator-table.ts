import { operators } from './operators/index.ts';
import { describeType, type LogicType, types } from './types.ts';

/** What an editor or a document says of an operator. */
export interface OperatorInfo {
  readonly name: string;
  readonly family: 'json-logic' | 'sluice';
  readonly signature: string;
  readonly doc: string;
  /** Fewest and most arguments; null where there is no most. */
  readonly arity: readonly [min: number, max: number | null];
  /** What each argument should be; the last stands for all further. */
  readonly takes: readonly LogicType[];
  /** What the value can be when nothing is known of the arguments. */
  readonly gives: LogicType;
  /** `gives` in words. */
  readonly givesText: string;
  /** Positions of arguments that are plain data, never read as rules. */
  readonly data: readonly number[];
}

/** Every operator, in the order of the documentation. */
export const operatorTable: readonly OperatorInfo[] = [...operators.values()].map((operator) => {
  const [min, max] = operator.arity;
  const gives = typeof operator.gives === 'number' ? operator.gives : operator.gives([types.any, types.any]);
  return {
    name: operator.name,
    family: operator.family,
    signature: operator.signature,
    doc: operator.doc,
    arity: [min, Number.isFinite(max) ? max : null],
    takes: operator.takes,
    gives,
    givesText: describeType(gives),
    data: operator.data ?? [],
  };
});
