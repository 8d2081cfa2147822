import { writtenValue } from '../operator.ts';
import { print } from '../print.ts';
import type { RuleNode } from '../tree.ts';
import type { Literal } from './ways.ts';

/** What a literal asks of one thing the rule looks at. */
export interface Constraint {
  /** What is looked at, as JSON: equal things are equal texts. */
  readonly of: string;
  readonly node: RuleNode;
  readonly holds: boolean;
  readonly asks:
    | { readonly kind: 'bounds'; readonly low: Bound | null; readonly high: Bound | null }
    | { readonly kind: 'equal'; readonly value: string }
    | { readonly kind: 'listed'; readonly values: readonly string[] }
    | { readonly kind: 'known' };
}

/** An end of a range of numbers. */
export interface Bound {
  readonly at: number;
  readonly included: boolean;
}

const isPlace = (node: RuleNode | undefined): node is RuleNode =>
  node?.kind === 'var' || (node?.kind === 'operation' && writtenValue(node) === undefined);

const numberIn = (node: RuleNode | undefined): number | null => {
  const value = writtenValue(node);
  return typeof value === 'number' ? value : null;
};

type Ends = readonly [low: Bound | null, high: Bound | null];

/** The range `a op b` leaves to the one of them that is looked at. */
const rangeOf = (
  op: string,
  args: readonly RuleNode[],
): { readonly place: RuleNode; readonly ends: Ends } | null => {
  const included = op === '<=' || op === '>=';
  const [a, b, c] = args;
  if (args.length === 3 && (op === '<' || op === '<=')) {
    const [low, high] = [numberIn(a), numberIn(c)];
    if (!isPlace(b) || low === null || high === null) return null;
    return {
      place: b,
      ends: [
        { at: low, included },
        { at: high, included },
      ],
    };
  }
  if (args.length !== 2) return null;
  const less = op === '<' || op === '<=';
  const [right, left] = [numberIn(b), numberIn(a)];
  if (isPlace(a) && right !== null) {
    const end = { at: right, included };
    return { place: a, ends: less ? [null, end] : [end, null] };
  }
  if (isPlace(b) && left !== null) {
    const end = { at: left, included };
    return { place: b, ends: less ? [end, null] : [null, end] };
  }
  return null;
};

/** Reads what a literal asks; null for what is not understood. */
export function constraintOf({ node, holds }: Literal): Constraint | null {
  if (node.kind !== 'operation') return null;
  const { op, args } = node;
  const said = (place: RuleNode, asks: Constraint['asks'], flipped = false): Constraint => ({
    of: JSON.stringify(print(place)),
    node,
    holds: holds !== flipped,
    asks,
  });
  if (['<', '<=', '>', '>='].includes(op)) {
    const range = rangeOf(op, args);
    return range && said(range.place, { kind: 'bounds', low: range.ends[0], high: range.ends[1] });
  }
  if (['==', '===', '!=', '!=='].includes(op)) return equality(op, args, said);
  if (op === 'known' && isPlace(args[0])) return said(args[0], { kind: 'known' });
  if (op !== 'in_list' || !isPlace(args[0])) return null;
  const list = writtenValue(args[1]);
  /* A list with nothing in it yet is a condition half made. */
  if (!Array.isArray(list) || list.length === 0 || !list.every((item) => typeof item === 'string'))
    return null;
  return said(args[0], { kind: 'listed', values: list.map(folded) });
}

function equality(
  op: string,
  args: readonly RuleNode[],
  said: (place: RuleNode, asks: Constraint['asks'], flipped?: boolean) => Constraint,
): Constraint | null {
  const [a, b] = args;
  const [place, other] = isPlace(a) ? [a, b] : [b, a];
  if (!isPlace(place) || isPlace(other)) return null;
  const value = writtenValue(other);
  const flipped = op.startsWith('!');
  if (typeof value === 'number') {
    const end = { at: value, included: true };
    return said(place, { kind: 'bounds', low: end, high: end }, flipped);
  }
  if (typeof value === 'string') return said(place, { kind: 'equal', value }, flipped);
  return value === null && op.length === 2 ? said(place, { kind: 'known' }, !flipped) : null;
}

/** Text as lists compare it. */
export const folded = (text: string): string => text.trim().toLowerCase();
