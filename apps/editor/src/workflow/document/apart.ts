import type { WorkflowDocument } from '@sluice/model';
import { type Change, withNotes } from './change.ts';
import { type IdPrefix, numberOf } from './graph.ts';
import { same } from './same.ts';

/** New names by old ones, for each kind of part. */
export interface Names {
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

type Part = { readonly id: string };
type Sides = readonly [base: readonly Part[], mine: readonly Part[], theirs: readonly Part[]];

const clashing = ([base, mine, theirs]: Sides, prefix: IdPrefix): ReadonlyMap<string, string> => {
  const old = new Set(base.map(({ id }) => id));
  const others = new Map(theirs.map((part) => [part.id, part]));
  let highest = Math.max(0, ...[...base, ...mine, ...theirs].map(({ id }) => numberOf(id, prefix)));
  return new Map(
    mine.flatMap((part) => {
      const other = others.get(part.id);
      if (old.has(part.id) || other === undefined || same(other, part)) return [];
      highest += 1;
      return [[part.id, `${prefix}${highest}`] as const];
    }),
  );
};

/** The names that parts of mine need, where somebody else gave a new part of theirs the same id. */
export const namesApart = (
  base: WorkflowDocument,
  mine: WorkflowDocument,
  theirs: WorkflowDocument,
): Names => ({
  nodes: clashing([base.nodes, mine.nodes, theirs.nodes], 'n'),
  edges: clashing([base.edges, mine.edges, theirs.edges], 'e'),
  notes: clashing([base.notes ?? [], mine.notes ?? [], theirs.notes ?? []], 's'),
});

const named = (names: ReadonlyMap<string, string>, id: string): string => names.get(id) ?? id;

const renamed = <T extends Part>(part: T, names: ReadonlyMap<string, string>): T => {
  const id = names.get(part.id);
  return id === undefined ? part : { ...part, id };
};

const rewired = (
  edge: WorkflowDocument['edges'][number],
  names: Names,
): WorkflowDocument['edges'][number] => {
  const { from, to } = edge;
  return names.nodes.has(from.node) || names.nodes.has(to.node) || names.edges.has(edge.id)
    ? {
        id: named(names.edges, edge.id),
        from: { node: named(names.nodes, from.node), port: from.port },
        to: { node: named(names.nodes, to.node) },
      }
    : edge;
};

/** A document whose parts go by other names. */
export const renameParts = (document: WorkflowDocument, names: Names): WorkflowDocument =>
  withNotes(
    {
      ...document,
      nodes: document.nodes.map((node) => renamed(node, names.nodes)),
      edges: document.edges.map((edge) => rewired(edge, names)),
    },
    (document.notes ?? []).map((note) => renamed(note, names.notes)),
  );

const placed = <T>(place: { readonly index: number; readonly value: T } | null, rename: (value: T) => T) =>
  place === null ? null : { ...place, value: rename(place.value) };

/** The same changes of parts that go by other names: undo finds what it made. */
export const renameChanges = (changes: readonly Change[], names: Names): readonly Change[] =>
  changes.map((change): Change => {
    if (change.of === 'head') return change;
    if (change.of === 'edge') {
      const move = (edge: WorkflowDocument['edges'][number]) => rewired(edge, names);
      return {
        ...change,
        id: named(names.edges, change.id),
        before: placed(change.before, move),
        after: placed(change.after, move),
      };
    }
    if (change.of === 'node') {
      const move = <T extends Part>(node: T) => renamed(node, names.nodes);
      return {
        ...change,
        id: named(names.nodes, change.id),
        before: placed(change.before, move),
        after: placed(change.after, move),
      };
    }
    const move = <T extends Part>(note: T) => renamed(note, names.notes);
    return {
      ...change,
      id: named(names.notes, change.id),
      before: placed(change.before, move),
      after: placed(change.after, move),
    };
  });
