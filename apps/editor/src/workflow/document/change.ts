import type { DocumentEdge, DocumentNode, StickyNote, WorkflowDocument } from '@sluice/model';

/** A thing and its place in its list; null is absence. */
export type Placed<T> = { readonly index: number; readonly value: T } | null;

/** Fields of a document that are not lists. */
export type Head = Pick<WorkflowDocument, 'name' | 'description' | 'settings' | 'tests'>;

/** One change, its own inverse with `before` and `after` swapped. The same list feeds undo, autosave and merge. */
export type Change =
  | {
      readonly of: 'node';
      readonly id: string;
      readonly before: Placed<DocumentNode>;
      readonly after: Placed<DocumentNode>;
    }
  | {
      readonly of: 'edge';
      readonly id: string;
      readonly before: Placed<DocumentEdge>;
      readonly after: Placed<DocumentEdge>;
    }
  | {
      readonly of: 'note';
      readonly id: string;
      readonly before: Placed<StickyNote>;
      readonly after: Placed<StickyNote>;
    }
  | { readonly of: 'head'; readonly before: Head; readonly after: Head };

const put = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  { before, after }: { readonly before: Placed<T>; readonly after: Placed<T> },
): readonly T[] => {
  if (before !== null && after !== null && before.index === after.index) {
    return list.map((item) => (item.id === id ? after.value : item));
  }
  const rest = before === null ? list : list.filter((item) => item.id !== id);
  return after === null ? rest : [...rest.slice(0, after.index), after.value, ...rest.slice(after.index)];
};

const withHead = (
  { nodes, edges, notes }: WorkflowDocument,
  { name, description, settings, tests }: Head,
): WorkflowDocument => ({
  name,
  ...(description === undefined ? {} : { description }),
  nodes,
  edges,
  settings,
  ...(tests === undefined ? {} : { tests }),
  ...(notes === undefined ? {} : { notes }),
});

/** The document with these notes; no list where there are none. */
export const withNotes = (
  { notes: _old, ...rest }: WorkflowDocument,
  notes: readonly StickyNote[],
): WorkflowDocument => (notes.length === 0 ? rest : { ...rest, notes });

const applyOne = (document: WorkflowDocument, change: Change): WorkflowDocument => {
  if (change.of === 'node') return { ...document, nodes: put(document.nodes, change.id, change) };
  if (change.of === 'edge') return { ...document, edges: put(document.edges, change.id, change) };
  if (change.of === 'note') return withNotes(document, put(document.notes ?? [], change.id, change));
  return withHead(document, change.after);
};

/** The document after the changes, in order. */
export const apply = (document: WorkflowDocument, changes: readonly Change[]): WorkflowDocument =>
  changes.reduce(applyOne, document);

const turned = (change: Change): Change => {
  if (change.of === 'node') return { ...change, before: change.after, after: change.before };
  if (change.of === 'edge') return { ...change, before: change.after, after: change.before };
  if (change.of === 'note') return { ...change, before: change.after, after: change.before };
  return { ...change, before: change.after, after: change.before };
};

/** The changes that undo these. */
export const invert = (changes: readonly Change[]): readonly Change[] => changes.map(turned).reverse();

/** The parts of a document that are not lists. */
export const headOf = ({ name, description, settings, tests }: WorkflowDocument): Head => ({
  name,
  ...(description === undefined ? {} : { description }),
  settings,
  ...(tests === undefined ? {} : { tests }),
});
