import type { Workflow } from '../../api/index.ts';
import { type Names, namesApart, renameChanges, renameParts } from '../document/apart.ts';
import { merge } from '../document/merge.ts';
import { same } from '../document/same.ts';
import { type DocumentStore, type Entry, known } from './document-store.ts';

const renamedEntries = (entries: readonly Entry[], names: Names): readonly Entry[] =>
  entries.map((entry) => ({ ...entry, changes: renameChanges(entry.changes, names) }));

/**
 * Joins what the server holds with what stands here; asks only where both sides changed one field. The answer is the
 * new names of parts of mine that somebody else's new parts had the ids of.
 */
export const takeIn = (store: DocumentStore, theirs: Workflow): Names => {
  const { base, document, past, future, floor } = store.getState();
  const names = namesApart(base, document, theirs.document);
  const mine = renameParts(document, names);
  const { document: merged, clashes } = merge(base, mine, theirs.document);
  const kept = {
    past: renamedEntries(past, names),
    future: renamedEntries(future, names),
    floor: Math.max(floor, theirs.nodeFloor),
  };
  if (clashes.length > 0) {
    store.setState({ ...kept, document: mine, save: 'conflict', conflict: { theirs, clashes } });
  } else {
    const saved = same(merged, theirs.document);
    store.setState({
      ...kept,
      ...known(theirs),
      document: saved ? theirs.document : merged,
      save: saved ? 'saved' : 'unsaved',
      saveError: null,
    });
  }
  return names;
};

/** Ends a conflict: their value stands in the fields named, mine in the others; all else of both is kept. */
export const settle = (store: DocumentStore, takeTheirs: ReadonlySet<string>): void => {
  const { base, document, conflict } = store.getState();
  if (conflict === null) return;
  const { theirs } = conflict;
  const { document: merged } = merge(base, document, theirs.document, { takeTheirs });
  const saved = same(merged, theirs.document);
  store.setState({
    ...known(theirs),
    document: saved ? theirs.document : merged,
    conflict: null,
    save: saved ? 'saved' : 'unsaved',
  });
};
