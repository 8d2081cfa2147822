import type { NodeTypeLocks, Program, WorkflowDocument, Workspace } from '@sluice/model';
import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** A JSON column: read as `T`, written as text. */
export type JsonColumn<T extends object> = JSONColumnType<T>;
/** Milliseconds since 1970. */
export type InstantColumn = number;
/** A column written once. */
export type Fixed<T> = ColumnType<T, T, never>;

/** One row: the workspace document. */
export interface SettingsTable {
  id: Fixed<number>;
  workspace: JsonColumn<Workspace>;
  revision: number;
}

/** One row: changes whenever what workers must run changes. */
export interface PlanTable {
  id: Fixed<number>;
  revision: number;
  /** Since when, by the database's clock. */
  changed_at: InstantColumn;
}

export interface WorkflowsTable {
  id: Fixed<string>;
  name: string;
  position: number;
  draft: JsonColumn<WorkflowDocument>;
  draft_revision: number;
  /** Highest number an id of a node ever had. */
  node_floor: number;
  published_version: number | null;
  archived: boolean;
  demo: boolean;
  created_at: Fixed<InstantColumn>;
  updated_at: InstantColumn;
}

export interface WorkflowVersionsTable {
  workflow: Fixed<string>;
  version: Fixed<number>;
  graph: JsonColumn<WorkflowDocument>;
  program: JsonColumn<Program>;
  node_types: JsonColumn<NodeTypeLocks>;
  hash: Fixed<string>;
  note: string | null;
  published_by: string | null;
  published_at: Fixed<InstantColumn>;
}

export interface NodeCountsTable {
  workflow: string;
  version: number;
  node: string;
  /** `''` for a step the run ended or waits at, `!error` for one that failed. */
  port: string;
  hour: InstantColumn;
  n: number;
}

/** Runs that wait; the truth is the lead's state, this is its index. */
export interface RunsTable {
  id: string;
  lead: string;
  workflow: string;
  version: number;
  node: string;
  awaits: string | null;
  wake_at: number | null;
  event: string | null;
  since: InstantColumn;
}

export interface CursorsTable {
  name: string;
  value: string;
}

export interface DemoTable {
  id: Fixed<number>;
  state: 'absent' | 'loading' | 'loaded' | 'removing';
  progress: number;
  updated_at: InstantColumn;
}

export interface ImportsTable {
  id: string;
  source: string;
  /** Bytes of the source that are done. */
  position: number;
  line: number;
  accepted: number;
  duplicates: number;
  rejected: number;
  done: boolean;
  updated_at: InstantColumn;
}

export type SerialColumn = Generated<number>;
