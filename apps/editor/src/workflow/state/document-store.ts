import type { Diagnostic, WorkflowDocument } from '@sluice/model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApiError, NodeView, Workflow } from '../../api/index.ts';
import { apply, type Change, invert } from '../document/change.ts';
import { numberOf } from '../document/graph.ts';
import type { Clash } from '../document/merge.ts';
import { rebased } from '../document/rebase.ts';

/** One undoable step. */
export interface Entry {
  /** What was done, for the undo menu. */
  readonly label: string;
  readonly changes: readonly Change[];
  /** Steps of one key made in quick succession are one step: typing into one field. */
  readonly key: string | null;
  readonly at: number;
}

/** How the draft stands to the server. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

/** The workflow being edited: what is undoable, and what the server knows of it. */
export interface DocumentState {
  readonly id: string;
  readonly document: WorkflowDocument;
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
  /** What the server holds, as this page last heard. */
  readonly base: WorkflowDocument;
  readonly revision: number;
  /** Highest number an id of a node ever had here: none is given twice. */
  readonly floor: number;
  readonly views: Readonly<Record<string, NodeView>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly publishedVersion: number | null;
  readonly changed: boolean;
  readonly save: SaveState;
  readonly saveError: ApiError | null;
  readonly conflict: {
    readonly theirs: Workflow;
    readonly clashes: readonly Clash[];
  } | null;
}

export type DocumentStore = StoreApi<DocumentState>;

/** What the server says of a workflow, as part of the state. */
export const known = (workflow: Workflow) => ({
  base: workflow.document,
  revision: workflow.revision,
  views: workflow.nodes,
  diagnostics: workflow.diagnostics,
  publishedVersion: workflow.publishedVersion,
  changed: workflow.changed,
});

/** A store holding a workflow as loaded. */
export const createDocumentStore = (workflow: Workflow): DocumentStore =>
  createStore<DocumentState>()(() => ({
    id: workflow.id,
    document: workflow.document,
    past: [],
    future: [],
    save: 'saved',
    saveError: null,
    conflict: null,
    floor: Math.max(workflow.nodeFloor, highest(workflow.document)),
    ...known(workflow),
  }));

const highest = ({ nodes }: WorkflowDocument): number =>
  Math.max(0, ...nodes.map(({ id }) => numberOf(id, 'n')));

/** Milliseconds within which steps of one key join. */
const joinWithin = 1500;

/** Applies changes as one undoable step. */
export const commit = (
  store: DocumentStore,
  changes: readonly Change[],
  { label, key = null, at }: { readonly label: string; readonly key?: string | null; readonly at: number },
): void => {
  if (changes.length === 0) return;
  const { document, past, save } = store.getState();
  const last = past.at(-1);
  const joins = key !== null && last?.key === key && at - last.at < joinWithin;
  const entry: Entry = { label, key, at, changes: joins ? [...last.changes, ...changes] : changes };
  const after = apply(document, changes);
  store.setState({
    document: after,
    floor: Math.max(store.getState().floor, highest(after)),
    past: [...(joins ? past.slice(0, -1) : past), entry],
    future: [],
    save: save === 'conflict' ? save : 'unsaved',
  });
};

/** Applies changes one by one to whatever the document has become since. */
const replay = (start: WorkflowDocument, changes: readonly Change[]): WorkflowDocument => {
  const after = changes.reduce((document, change) => apply(document, rebased(document, change)), start);
  /* A wire that comes back to a step somebody else took away has nowhere to lead. */
  const alive = new Set(after.nodes.map(({ id }) => id));
  const touched = new Set(changes.flatMap((change) => (change.of === 'edge' ? [change.id] : [])));
  const loose = ({ id, from, to }: WorkflowDocument['edges'][number]) =>
    touched.has(id) && !(alive.has(from.node) && alive.has(to.node));
  return after.edges.some(loose) ? { ...after, edges: after.edges.filter((edge) => !loose(edge)) } : after;
};

/** Takes the last step back; what somebody else changed meanwhile stays. */
export const undo = (store: DocumentStore): void => {
  const { document, past, future } = store.getState();
  const entry = past.at(-1);
  if (entry === undefined) return;
  store.setState({
    document: replay(document, invert(entry.changes)),
    past: past.slice(0, -1),
    future: [...future, entry],
    save: 'unsaved',
  });
};

/** Does the last step taken back again. */
export const redo = (store: DocumentStore): void => {
  const { document, past, future } = store.getState();
  const entry = future.at(-1);
  if (entry === undefined) return;
  store.setState({
    document: replay(document, entry.changes),
    past: [...past, { ...entry, key: null }],
    future: future.slice(0, -1),
    save: 'unsaved',
  });
};
