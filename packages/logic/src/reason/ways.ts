import type { RuleNode } from '../tree.ts';

/** A part of a rule that is no and, or, not: it must hold, or must not. */
export interface Literal {
  readonly node: RuleNode;
  readonly holds: boolean;
}

/** Parts that together make a rule true: all of them at once. */
export type Way = readonly Literal[];

/** More ways than this are not looked at. */
const mostWays = 256;

/** Every way in which a rule comes out as wanted; null where there are too many to look at. */
export function waysTo(tree: RuleNode, wanted: boolean): readonly Way[] | null {
  if (tree.kind === 'literal') return Boolean(tree.value) === wanted ? [[]] : [];
  if (tree.kind !== 'operation') return [[{ node: tree, holds: wanted }]];
  const { op, args } = tree;
  const [first] = args;
  if (op === '!' && first !== undefined) return waysTo(first, !wanted);
  if (op === '!!' && first !== undefined) return waysTo(first, wanted);
  if (op !== 'and' && op !== 'or') return [[{ node: tree, holds: wanted }]];
  const parts = args.map((part) => waysTo(part, wanted));
  return (op === 'and') === wanted ? together(parts) : anyOf(parts);
}

/** The ways in which all of these come out: one way of each. */
export function together(parts: readonly (readonly Way[] | null)[]): readonly Way[] | null {
  let all: readonly Way[] = [[]];
  for (const ways of parts) {
    if (ways === null || all.length * ways.length > mostWays) return null;
    all = all.flatMap((way) => ways.map((more): Way => [...way, ...more]));
  }
  return all;
}

const anyOf = (parts: readonly (readonly Way[] | null)[]): readonly Way[] | null => {
  const all: Way[] = [];
  for (const ways of parts) {
    if (ways === null || all.length + ways.length > mostWays) return null;
    all.push(...ways);
  }
  return all;
};
