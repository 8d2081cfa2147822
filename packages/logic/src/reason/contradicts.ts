import { print } from '../print.ts';
import type { RuleNode } from '../tree.ts';
import { type Bound, type Constraint, constraintOf, folded } from './constraint.ts';
import { together, type Way, waysTo } from './ways.ts';

/**
 * Is it sure that these can never come out so together? False where it cannot be told. A missing value counts as the 0
 * JSON-logic makes of it.
 */
export function contradict(parts: readonly { readonly tree: RuleNode; readonly holds: boolean }[]): boolean {
  const ways = together(parts.map(({ tree, holds }) => waysTo(tree, holds)));
  return ways?.every(isImpossible) ?? false;
}

/** Is it sure that the rule never holds, whatever the lead? */
export const neverHolds = (tree: RuleNode): boolean => contradict([{ tree, holds: true }]);

/** Is it sure that the rule always holds? */
export const alwaysHolds = (tree: RuleNode): boolean => contradict([{ tree, holds: false }]);

/** Can these literals never be true together? */
function isImpossible(way: Way): boolean {
  const seen = new Map<string, boolean>();
  for (const { node, holds } of way) {
    const key = JSON.stringify(print(node));
    if (seen.get(key) === !holds) return true;
    seen.set(key, holds);
  }
  const places = new Map<string, Constraint[]>();
  for (const constraint of way.map(constraintOf)) {
    if (constraint === null) continue;
    places.set(constraint.of, [...(places.get(constraint.of) ?? []), constraint]);
  }
  return [...places.values()].some(isEmpty);
}

const isEmpty = (asked: readonly Constraint[]): boolean =>
  knownAndNot(asked) || noText(asked) || noNumber(asked);

/** Asked to be a text and to be unknown, or known and unknown. */
function knownAndNot(asked: readonly Constraint[]): boolean {
  const unknown = asked.some(({ asks, holds }) => asks.kind === 'known' && !holds);
  const known = asked.some(
    ({ asks, holds }) =>
      holds &&
      (asks.kind === 'known' ||
        (asks.kind === 'equal' && asks.value !== '') ||
        (asks.kind === 'listed' && asks.values.every((value) => value !== '')) ||
        (asks.kind === 'bounds' && !holdsZero(asks))),
  );
  return unknown && known;
}

const holdsZero = ({ low, high }: { readonly low: Bound | null; readonly high: Bound | null }): boolean =>
  above(low, 0) && below(high, 0);

const above = (low: Bound | null, n: number): boolean =>
  low === null || n > low.at || (low.included && n === low.at);
const below = (high: Bound | null, n: number): boolean =>
  high === null || n < high.at || (high.included && n === high.at);

/** No text is left that is all it is asked to be. */
function noText(asked: readonly Constraint[]): boolean {
  const equal = asked.flatMap(({ asks, holds }) => (asks.kind === 'equal' && holds ? [asks.value] : []));
  const lists = asked.flatMap(({ asks, holds }) => (asks.kind === 'listed' && holds ? [asks.values] : []));
  const [exact] = equal;
  if (exact === undefined && lists.length === 0) return false;
  if (equal.some((value) => value !== exact)) return true;
  const left = (exact === undefined ? (lists[0] ?? []) : [folded(exact)]).filter((value) =>
    lists.every((list) => list.includes(value)),
  );
  return left.every((value) =>
    asked.some(
      ({ asks, holds }) =>
        !holds &&
        ((asks.kind === 'listed' && asks.values.includes(value)) ||
          (asks.kind === 'equal' && exact !== undefined && asks.value === exact)),
    ),
  );
}

const tighter = (a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null => {
  if (a === null || b === null) return a ?? b;
  if (a.at !== b.at) return (a.at - b.at) * sign > 0 ? a : b;
  return a.included ? b : a;
};

/**
 * No number is left in all the ranges. A range denied leaves what is no number at all, so it counts only beside one
 * that is asked for.
 */
function noNumber(asked: readonly Constraint[]): boolean {
  const bounds = asked.flatMap(({ asks, holds }) => (asks.kind === 'bounds' ? [{ ...asks, holds }] : []));
  if (!bounds.some(({ holds }) => holds)) return false;
  let [low, high]: [Bound | null, Bound | null] = [null, null];
  const holes: { readonly low: Bound | null; readonly high: Bound | null }[] = [];
  for (const range of bounds) {
    const denied = range.holds ? range : outside(range);
    if (denied === null) {
      holes.push(range);
      continue;
    }
    low = tighter(low, denied.low, 1);
    high = tighter(high, denied.high, -1);
  }
  if (low === null || high === null) return false;
  if (low.at > high.at || (low.at === high.at && !(low.included && high.included))) return true;
  const [least, most] = [low.at, high.at];
  return least === most && holes.some((hole) => above(hole.low, least) && below(hole.high, most));
}

/** What a range with one open side leaves when denied; null for one with two ends. */
const outside = ({ low, high }: { readonly low: Bound | null; readonly high: Bound | null }) => {
  const turned = (bound: Bound): Bound => ({ at: bound.at, included: !bound.included });
  if (low !== null && high !== null) return null;
  return { low: high === null ? null : turned(high), high: low === null ? null : turned(low) };
};
