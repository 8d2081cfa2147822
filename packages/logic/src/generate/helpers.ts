import { measure } from '../measure.ts';
import type { Helper } from '../operator.ts';
import { operators } from '../operators/index.ts';
import { missingOf, missingSomeOf } from '../operators/lists.ts';
import { notLowered } from '../operators/past.ts';
import { containsWord, pathMatches } from '../operators/texts.ts';
import { charge, chargeList } from '../run.ts';
import { looseEqual } from '../values/equal.ts';
import { findFolded } from '../values/fold.ts';
import { readNumber, toNumber } from '../values/number.ts';
import { atMost, lessThan } from '../values/order.ts';
import { own } from '../values/own.ts';
import { truthy } from '../values/truthy.ts';

type Function = (...values: never[]) => unknown;

const basic: Readonly<Record<string, Function>> = {
  truthy: (_: unknown, value: unknown) => truthy(value),
  own: (_: unknown, value: unknown, key: string) => own(value, key),
  findFolded: (_: unknown, table: ReadonlyMap<unknown, unknown>, key: unknown) => findFolded(table, key),
  notLowered,
  looseEqual,
  lessThan,
  atMost,
  toNumber,
  readNumber,
  charge,
  chargeList,
  measure,
  missingOf,
  missingSomeOf,
  pathMatches,
  containsWord,
};

const ofOperators: readonly (readonly [string, Helper])[] = [...operators.values()].flatMap((operator) =>
  operator.helper ? [[operator.name, operator.helper] as const] : [],
);

/** The fixed table: every function generated code can call. */
export const helpers: ReadonlyMap<string, Function> = new Map<string, Function>([
  ...ofOperators,
  ...Object.entries(basic),
]);
