import type { DocumentEdge, DocumentNode, StickyNote, WorkflowDocument } from '@sluice/model';
import { apply, type Change, type Head, headOf } from './change.ts';

/** Collects changes while applying them, so that each edit sees the ones before it. */
export interface Draft {
  readonly document: () => WorkflowDocument;
  readonly addNode: (node: DocumentNode) => void;
  readonly setNode: (node: DocumentNode) => void;
  readonly removeNode: (id: string) => void;
  readonly addEdge: (edge: DocumentEdge) => void;
  readonly setEdge: (edge: DocumentEdge) => void;
  readonly removeEdge: (id: string) => void;
  readonly addNote: (note: StickyNote) => void;
  readonly setNote: (note: StickyNote) => void;
  readonly removeNote: (id: string) => void;
  readonly setHead: (head: Head) => void;
}

/** Runs an edit over a document; the answer is its changes, none when nothing changed. */
export const edit = (start: WorkflowDocument, recipe: (draft: Draft) => void): readonly Change[] => {
  const changes: Change[] = [];
  let current = start;
  const push = (change: Change): void => {
    current = apply(current, [change]);
    changes.push(change);
  };
  const place = <T extends { readonly id: string }>(list: readonly T[], id: string) => {
    const index = list.findIndex((item) => item.id === id);
    const value = list[index];
    return value === undefined ? null : { index, value };
  };
  recipe({
    document: () => current,
    addNode: (node) =>
      push({ of: 'node', id: node.id, before: null, after: { index: current.nodes.length, value: node } }),
    setNode: (node) => {
      const before = place(current.nodes, node.id);
      if (before !== null) push({ of: 'node', id: node.id, before, after: { ...before, value: node } });
    },
    removeNode: (id) => {
      const before = place(current.nodes, id);
      if (before !== null) push({ of: 'node', id, before, after: null });
    },
    addEdge: (edge) =>
      push({ of: 'edge', id: edge.id, before: null, after: { index: current.edges.length, value: edge } }),
    setEdge: (edge) => {
      const before = place(current.edges, edge.id);
      if (before !== null) push({ of: 'edge', id: edge.id, before, after: { ...before, value: edge } });
    },
    removeEdge: (id) => {
      const before = place(current.edges, id);
      if (before !== null) push({ of: 'edge', id, before, after: null });
    },
    addNote: (note) =>
      push({
        of: 'note',
        id: note.id,
        before: null,
        after: { index: current.notes?.length ?? 0, value: note },
      }),
    setNote: (note) => {
      const before = place(current.notes ?? [], note.id);
      if (before !== null) push({ of: 'note', id: note.id, before, after: { ...before, value: note } });
    },
    removeNote: (id) => {
      const before = place(current.notes ?? [], id);
      if (before !== null) push({ of: 'note', id, before, after: null });
    },
    setHead: (head) => push({ of: 'head', before: headOf(current), after: head }),
  });
  return changes;
};
