import type { Operator } from '../operator.ts';
import { pure } from '../pure.ts';
import type { Run } from '../run.ts';
import { types } from '../types.ts';
import { dayMs, instantMs } from '../values/instant.ts';
import { toNumber } from '../values/number.ts';
import { own } from '../values/own.ts';

const instant = types.number | types.string | types.null;

/** Days from an instant to the data's own `now`, also inside list rules; null if one of them is no instant. */
function daysSince(run: Run, value: unknown): number | null {
  const now = instantMs(own(run.root, 'now'));
  const then = instantMs(value);
  return now === null || then === null ? null : (now - then) / dayMs;
}

export const daysSinceOperator: Operator = pure({
  name: 'days_since',
  family: 'sluice',
  arity: [1, 1],
  signature: 'days_since(instant) → number or null',
  doc: 'Days, with fraction, from an instant (ISO 8601 text or milliseconds) to `now` of the data; null if unreadable.',
  takes: [instant],
  gives: types.number | types.null,
  apply: daysSince,
  say: 'days since {0}',
});

export const within: Operator = pure({
  name: 'within',
  family: 'sluice',
  arity: [2, 2],
  signature: 'within(instant, days) → boolean',
  doc: 'Is the instant at most that many days before `now` of the data, and not after it? False if unreadable.',
  takes: [instant, types.number],
  gives: types.boolean,
  apply: (run, value, days) => {
    const since = daysSince(run, value);
    return since !== null && since >= 0 && since <= toNumber(run, days);
  },
  say: { yes: '{0} is within the last {1} days', not: '{0} is not within the last {1} days' },
});
