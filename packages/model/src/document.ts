import type { JsonObject, Rule } from '@sluice/sdk';
import type { Golden } from './golden.ts';
import type { NodeId } from './ids.ts';

/** A node as drawn. */
export interface DocumentNode {
  readonly id: NodeId;
  /** `plugin/type`: `core/rule`. */
  readonly type: string;
  /** Version of the config's shape. */
  readonly version: number;
  readonly config: JsonObject;
  readonly position: { readonly x: number; readonly y: number };
  /** A name of the user's own, shown instead of the node type's title. */
  readonly title?: string;
  /** A remark for colleagues. */
  readonly note?: string;
  /** Stays where a person put it when the rest is laid out. */
  readonly pinned?: boolean;
}

/** The colours of paper a note may have. */
export type NoteColor = 'yellow' | 'green' | 'blue' | 'red';

/** A remark that lies on the canvas, of no step in particular. It means nothing to a lead. */
export interface StickyNote {
  readonly id: string;
  readonly text: string;
  readonly color: NoteColor;
  readonly position: { readonly x: number; readonly y: number };
}

/** A wire from one node's port to another node. */
export interface DocumentEdge {
  readonly id: string;
  readonly from: { readonly node: NodeId; readonly port: string };
  readonly to: { readonly node: NodeId };
}

/** When the same lead may run through a workflow again. */
export type Reentry = 'every-time' | 'once' | 'while-not-running' | 'once-per-period';

/** Whom a workflow judges: single people, or companies by what their contacts do. */
export type Subject = 'lead' | 'account';

/** Settings of one workflow; `goal` and `exit` are rules that end waiting runs, null for none. */
export interface WorkflowSettings {
  /** Who runs through it; leads where absent. */
  readonly subject?: Subject;
  readonly reentry: Reentry;
  readonly goal: Rule;
  readonly exit: Rule;
  /** Length of the period of `once-per-period`, in days; default 30. */
  readonly periodDays?: number;
  /** Most runs of one lead that may wait in this workflow at the same time; default 25. */
  readonly maxWaiting?: number;
}

/** The workflow as drawn and as stored in a draft. */
export interface WorkflowDocument {
  readonly name: string;
  readonly description?: string;
  readonly nodes: readonly DocumentNode[];
  readonly edges: readonly DocumentEdge[];
  readonly settings: WorkflowSettings;
  /** Tests kept with the workflow; none where absent. */
  readonly tests?: readonly Golden[];
  /** Absent where there are none. */
  readonly notes?: readonly StickyNote[];
}

/** What a new workflow starts as. */
export const emptyDocument = (name: string): WorkflowDocument => ({
  name,
  nodes: [],
  edges: [],
  settings: { reentry: 'every-time', goal: null, exit: null },
});
