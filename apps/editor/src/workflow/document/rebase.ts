import type { WorkflowDocument } from '@sluice/model';
import type { Change, Placed } from './change.ts';
import { headOf } from './change.ts';
import { mergeValue } from './merge.ts';
import { same } from './same.ts';

interface Part {
  readonly id: string;
}

const lists = {
  node: (document: WorkflowDocument): readonly Part[] => document.nodes,
  edge: (document: WorkflowDocument): readonly Part[] => document.edges,
  note: (document: WorkflowDocument): readonly Part[] => document.notes ?? [],
} as const;

const onto = { clashes: [], depth: 3, theirs: new Set<string>() };

/* Mine wins a clash: whoever undoes wants that field back. */
const joined = <T>(before: T, after: T, current: unknown): T =>
  mergeValue('', [before, after, current], { ...onto, clashes: [] }) as T;

const place = <T extends Part>(
  change: { readonly id: string; readonly before: Placed<T>; readonly after: Placed<T> },
  list: readonly T[],
): { readonly before: Placed<T>; readonly after: Placed<T> } | null => {
  const index = list.findIndex(({ id }) => id === change.id);
  const value = list[index];
  const { before, after } = change;
  if (before === null) return value === undefined ? { before, after } : null;
  if (value === undefined) return null;
  const now = { index, value };
  if (after === null) return { before: now, after };
  if (same(value, before.value) && before.index === index) return { before: now, after };
  const kept = before.index === after.index ? index : after.index;
  return { before: now, after: { index: kept, value: joined(before.value, after.value, value) } };
};

/**
 * One change as it applies to a document somebody else may have changed since: fields they changed stay as they are,
 * parts that are gone stay gone. A document nobody changed is met exactly.
 */
export const rebased = (document: WorkflowDocument, change: Change): readonly Change[] => {
  if (change.of === 'head') {
    const now = headOf(document);
    return [
      same(now, change.before)
        ? change
        : { ...change, before: now, after: joined(change.before, change.after, now) },
    ];
  }
  const met = place<Part>(change, lists[change.of](document));
  return met === null ? [] : [{ ...change, ...met } as Change];
};
