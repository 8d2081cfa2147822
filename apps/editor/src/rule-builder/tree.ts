import { type Condition, oppositeOf } from './codec/index.ts';

/** Where a condition stands: the index at each group on the way; a "not" is one step, 0. */
export type Place = readonly number[];

const childrenOf = (condition: Condition): readonly Condition[] => {
  if (condition.is === 'group') return condition.items;
  return condition.is === 'not' ? [condition.item] : [];
};

/** The condition at a place. */
export const conditionAt = (root: Condition, place: Place): Condition | undefined =>
  place.reduce<Condition | undefined>((at, index) => at && childrenOf(at)[index], root);

/** The tree with the condition at a place replaced, or taken out when null. A "not" or a group of nothing goes too. */
export const replaceAt = (root: Condition, place: Place, next: Condition | null): Condition | null => {
  const [index, ...rest] = place;
  if (index === undefined) return next;
  const child = childrenOf(root)[index];
  if (child === undefined) return root;
  const made = replaceAt(child, rest, next);
  if (root.is === 'not') return made === null ? null : { ...root, item: made };
  if (root.is !== 'group') return root;
  if (made !== null) return { ...root, items: root.items.map((item, at) => (at === index ? made : item)) };
  const items = root.items.filter((_, at) => at !== index);
  return items.length === 0 ? null : { ...root, items };
};

/** Adds a condition to the group at a place; anything else becomes an "all of" with it. */
export const addTo = (root: Condition, place: Place, added: Condition): Condition => {
  const target = conditionAt(root, place);
  if (target === undefined) return root;
  if (target.is === 'always') return replaceAt(root, place, added) ?? added;
  const grown: Condition =
    target.is === 'group'
      ? { ...target, items: [...target.items, added] }
      : { is: 'group', all: true, items: [target, added] };
  return replaceAt(root, place, grown) ?? grown;
};

/** The group a place is an item of, with its own place and the item's index. */
export const groupAround = (root: Condition, place: Place) => {
  const index = place.at(-1);
  const around = place.slice(0, -1);
  const group = conditionAt(root, around);
  return index === undefined || group?.is !== 'group' ? null : { group, around, index };
};

/** The condition `by` places further down in its group; at its ends nothing moves. */
export const moveBy = (root: Condition, place: Place, by: 1 | -1): Condition => {
  const found = groupAround(root, place);
  const to = found === null ? -1 : found.index + by;
  if (found === null || to < 0 || to >= found.group.items.length) return root;
  const items = [...found.group.items];
  const [moved] = items.splice(found.index, 1);
  if (moved === undefined) return root;
  items.splice(to, 0, moved);
  return replaceAt(root, found.around, { ...found.group, items }) ?? root;
};

/** The condition as the only one of a group of its own. */
export const wrapAt = (root: Condition, place: Place, all: boolean): Condition => {
  const target = conditionAt(root, place);
  if (target === undefined || target.is === 'always') return root;
  return replaceAt(root, place, { is: 'group', all, items: [target] }) ?? root;
};

/** A group taken apart: its items stand where it stood. A root of one item becomes that item. */
export const unwrapAt = (root: Condition, place: Place): Condition => {
  const target = conditionAt(root, place);
  if (target?.is !== 'group') return root;
  const found = groupAround(root, place);
  if (found !== null) {
    const items = found.group.items.flatMap((item, at) => (at === found.index ? target.items : [item]));
    return replaceAt(root, found.around, { ...found.group, items }) ?? root;
  }
  const [only] = target.items;
  return only === undefined || target.items.length > 1 ? root : (replaceAt(root, place, only) ?? root);
};

/** Can a group at this place be taken apart? */
export const canUnwrap = (root: Condition, place: Place): boolean => {
  const target = conditionAt(root, place);
  return target?.is === 'group' && (groupAround(root, place) !== null || target.items.length === 1);
};

/** The condition moved out of its group, to stand right after it. */
export const liftAt = (root: Condition, place: Place): Condition => {
  const inner = groupAround(root, place);
  const outer = inner === null ? null : groupAround(root, inner.around);
  const moved = conditionAt(root, place);
  if (inner === null || outer === null || moved === undefined) return root;
  const rest = inner.group.items.filter((_, at) => at !== inner.index);
  const items = outer.group.items.flatMap((item, at): readonly Condition[] => {
    if (at !== outer.index) return [item];
    return rest.length === 0 ? [moved] : [{ ...inner.group, items: rest }, moved];
  });
  return replaceAt(root, outer.around, { ...outer.group, items }) ?? root;
};

/** The opposite of the condition: by the opposite operator where there is one, else by a "not" around it. */
export const negateAt = (root: Condition, place: Place): Condition => {
  const target = conditionAt(root, place);
  if (target === undefined || target.is === 'always') return root;
  return replaceAt(root, place, opposite(target)) ?? root;
};

const opposite = (condition: Condition): Condition => {
  if (condition.is === 'not') return condition.item;
  const twin = condition.is === 'comparison' ? oppositeOf(condition.operator) : null;
  if (condition.is === 'comparison' && twin !== null) return { ...condition, operator: twin };
  return { is: 'not', item: condition, spelling: 'list' };
};

/** A copy of the condition right after it. */
export const duplicateAt = (root: Condition, place: Place): Condition => {
  const target = conditionAt(root, place);
  if (target === undefined || target.is === 'always') return root;
  const found = groupAround(root, place);
  if (found === null) {
    return replaceAt(root, place, { is: 'group', all: true, items: [target, target] }) ?? root;
  }
  const items = found.group.items.toSpliced(found.index + 1, 0, target);
  return replaceAt(root, found.around, { ...found.group, items }) ?? root;
};
