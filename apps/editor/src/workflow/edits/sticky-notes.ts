import type { StickyNote, WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { freshId } from '../document/graph.ts';
import { same } from '../document/same.ts';

/** Lays an empty note on the canvas. */
export const addNote = (
  document: WorkflowDocument,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly id: string; readonly changes: readonly Change[] } => {
  const id = freshId(document, 's');
  const note: StickyNote = {
    id,
    text: '',
    color: 'yellow',
    position: { x: Math.round(x), y: Math.round(y) },
  };
  return { id, changes: edit(document, (draft) => draft.addNote(note)) };
};

/** Writes on a note, or gives it another colour or place. */
export const setNote = (
  document: WorkflowDocument,
  id: string,
  change: Partial<Omit<StickyNote, 'id'>>,
): readonly Change[] => {
  const note = document.notes?.find((item) => item.id === id);
  if (note === undefined) return [];
  const next = { ...note, ...change };
  return same(note, next) ? [] : edit(document, (draft) => draft.setNote(next));
};

/** Takes notes away. */
export const removeNotes = (document: WorkflowDocument, ids: Iterable<string>): readonly Change[] =>
  edit(document, (draft) => {
    for (const id of ids) draft.removeNote(id);
  });
