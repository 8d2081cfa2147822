import type { GoldenRun } from '@sluice/model';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Counts } from '../../api/index.ts';
import type { Spot } from '../edits/insert-node.ts';
import type { Positions } from '../edits/move-nodes.ts';

/** What stands in the right-hand panel. */
export type Panel = 'node' | 'test' | 'problems' | 'history' | 'settings' | 'sticky' | 'comments' | 'people';

/** A run painted on the canvas: what each node said and which way it was left. */
export interface Lit {
  readonly nodes: Readonly<
    Record<string, { readonly value: unknown; readonly port: string | null; readonly order: number }>
  >;
}

/** What came of the workflow's tests on the draft as saved last. */
export interface Goldens {
  readonly state: 'running' | 'done';
  /** By the test's id; empty while nothing can be run. */
  readonly runs: Readonly<Record<string, GoldenRun>>;
  /** Why they could not be run. */
  readonly problem: string | null;
}

/** What is looked at, never saved and never undone. */
export interface ViewState {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** The selected sticky note. */
  readonly note: string | null;
  /** Places of nodes while they are dragged. */
  readonly dragged: Positions;
  readonly panel: Panel | null;
  /** Where a picked node type goes; null while nothing is being picked. */
  readonly picking: Spot | null;
  /** The node whose wire is being drawn by list. */
  readonly connecting: string | null;
  readonly publishing: boolean;
  /** Looking for a step by its words. */
  readonly finding: boolean;
  /** Clicks add to the selection, and dragging the ground draws a frame around steps. */
  readonly several: boolean;
  /** Where the menu of the right button stands, in pixels of the page. */
  readonly menu: { readonly x: number; readonly y: number } | null;
  /** A layout is under way. */
  readonly tidying: boolean;
  readonly sharing: boolean;
  readonly printing: boolean;
  /** Hours the counts look back. */
  readonly hours: number;
  readonly palette: boolean;
  readonly outline: boolean;
  readonly counts: Counts['nodes'];
  readonly lit: Lit | null;
  readonly goldens: Goldens;
  /** The wire a dragged node type hovers over. */
  readonly dropEdge: string | null;
}

export type ViewStore = StoreApi<ViewState>;

/** A view of nothing in particular. */
export const createViewStore = (): ViewStore =>
  createStore<ViewState>()(() => ({
    nodes: new Set(),
    edges: new Set(),
    dragged: {},
    panel: null,
    picking: null,
    connecting: null,
    note: null,
    publishing: false,
    finding: false,
    several: false,
    menu: null,
    tidying: false,
    sharing: false,
    printing: false,
    hours: 168,
    palette: true,
    outline: false,
    counts: {},
    lit: null,
    goldens: { state: 'done', runs: {}, problem: null },
    dropEdge: null,
  }));
