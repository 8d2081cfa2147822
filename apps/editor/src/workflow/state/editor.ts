import type { Diagnostic, DocumentNode, NodeTypeInfo, Workspace } from '@sluice/model';
import { createContext, useContext } from 'react';
import type { IntlShape } from 'react-intl';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { NodeView } from '../../api/index.ts';
import type { Change } from '../document/change.ts';
import { commit, type DocumentState, type DocumentStore } from './document-store.ts';
import type { ViewState, ViewStore } from './view-store.ts';

/** What the canvas lets others do with it; absent where there is no canvas (narrow screens). */
export interface CanvasControls {
  readonly fit: () => void;
  readonly show: (node: string) => void;
  readonly zoom: (factor: number) => void;
  /** The middle of what is visible, in the document's coordinates. */
  readonly centre: () => { readonly x: number; readonly y: number };
}

/** Everything one open workflow needs. */
export interface Editor {
  readonly documents: DocumentStore;
  readonly view: ViewStore;
  readonly types: ReadonlyMap<string, NodeTypeInfo>;
  readonly workspace: Workspace;
  readonly intl: IntlShape;
  readonly flush: () => Promise<void>;
  canvas: CanvasControls | null;
}

export const EditorContext = createContext<Editor | null>(null);

/** The open workflow. */
export const useEditor = (): Editor => {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('There is no workflow open around this component');
  return editor;
};

/** A part of the document's state. */
export const useDocument = <T>(select: (state: DocumentState) => T): T =>
  useStore(useEditor().documents, select);

/** The same for parts made anew on each look: compared one level deep. */
export const useDocumentShallow = <T>(select: (state: DocumentState) => T): T =>
  useStore(useEditor().documents, useShallow(select));

/** A part of what is looked at. */
export const useView = <T>(select: (state: ViewState) => T): T => useStore(useEditor().view, select);

const missing: NodeView = { title: '', sentence: '', ports: [], icon: 'puzzle-off', kind: 'action' };

/** How a node presents itself; from its type until the server has seen it. */
export const viewOf = (
  { types }: Pick<Editor, 'types'>,
  node: DocumentNode,
  views: DocumentState['views'],
): NodeView => {
  const type = types.get(node.type);
  const told = views[node.id];
  if (told !== undefined) return { ...told, title: node.title ?? type?.title ?? told.title };
  return type === undefined
    ? { ...missing, title: node.title ?? node.type }
    : {
        title: node.title ?? type.title,
        sentence: type.description,
        ports: type.ports,
        icon: type.icon,
        kind: type.kind,
      };
};

/** Applies changes as one undoable step, now. `message` names the step. */
export const commitNow = (
  editor: Editor,
  changes: readonly Change[],
  { message, key = null }: { readonly message: string; readonly key?: string | null },
): void =>
  commit(editor.documents, changes, {
    label: editor.intl.formatMessage({ id: message }),
    key,
    at: Date.now(),
  });

/** Problems of one node. */
export const diagnosticsOf = (all: readonly Diagnostic[], node: string): readonly Diagnostic[] =>
  all.filter((diagnostic) => diagnostic.node === node);
