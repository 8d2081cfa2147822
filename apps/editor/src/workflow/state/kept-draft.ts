import type { WorkflowDocument } from '@sluice/model';
import type { Workflow } from '../../api/index.ts';
import type { DocumentState, DocumentStore } from './document-store.ts';

/* Of this tab alone, so that two tabs of one workflow do not take each other's; it outlives a reload and a crash. */
const keyOf = (id: string): string => `sluice.draft.${id}`;

interface Kept {
  readonly base: WorkflowDocument;
  readonly document: WorkflowDocument;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'base' in value && 'document' in value;

const read = (id: string): Kept | null => {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};

/** Keeps in this tab what the server does not have yet; forgets it once it has. */
export const keepDraft = ({ id, base, document, save }: DocumentState): void => {
  try {
    if (save === 'saved') sessionStorage.removeItem(keyOf(id));
    else sessionStorage.setItem(keyOf(id), JSON.stringify({ base, document }));
  } catch {
    /* A full or closed storage takes the safety net away, not the draft: it still is on the page. */
  }
};

/** Brings back edits an earlier visit could not save, joined with what the server has by now. */
export const bringBack = async (store: DocumentStore, loaded: Workflow): Promise<void> => {
  const kept = read(loaded.id);
  if (kept === null) return;
  const { takeIn } = await import('./take-in.ts');
  if (store.getState().document !== loaded.document) return;
  store.setState({ base: kept.base, document: kept.document });
  takeIn(store, loaded);
};
