import type { Condition } from './codec/index.ts';

/** Where a condition stands: the index at each group on the way; a "not" is one step, 0. */
export type Place = readonly number[];

const childrenOf = (condition: Condition): readonly Condition[] => {
  if (condition.is === 'group') return condition.items;
  return condition.is === 'not' ? [condition.item] : [];
};

/** The tree with the condition at a place replaced, or taken out when null. A "not" of nothing goes too. */
export const replaceAt = (root: Condition, place: Place, next: Condition | null): Condition | null => {
  const [index, ...rest] = place;
  if (index === undefined) return next;
  const child = childrenOf(root)[index];
  if (child === undefined) return root;
  const made = replaceAt(child, rest, next);
  if (root.is === 'not') return made === null ? null : { ...root, item: made };
  if (root.is !== 'group') return root;
  return {
    ...root,
    items:
      made === null
        ? root.items.filter((_, at) => at !== index)
        : root.items.map((item, at) => (at === index ? made : item)),
  };
};

/** Adds a condition to the group at a place; anything else becomes an "all of" with it. */
export const addTo = (root: Condition, place: Place, added: Condition): Condition => {
  const target = place.reduce<Condition | undefined>((at, index) => at && childrenOf(at)[index], root);
  if (target === undefined) return root;
  if (target.is === 'always') return replaceAt(root, place, added) ?? added;
  const grown: Condition =
    target.is === 'group'
      ? { ...target, items: [...target.items, added] }
      : { is: 'group', all: true, items: [target, added] };
  return replaceAt(root, place, grown) ?? grown;
};
