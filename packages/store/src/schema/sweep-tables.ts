import type { Fixed, InstantColumn, JsonColumn } from './workflow-tables.ts';

/** What a walk over all leads is for. */
export type SweepKind = 'fill' | 'rescore-preview' | 'rescore';

/** `replaced`: a later one does its work too. */
export type SweepStatus = 'running' | 'done' | 'replaced';

export interface SweepsTable {
  id: Fixed<string>;
  kind: Fixed<SweepKind>;
  status: SweepStatus;
  spec: JsonColumn<object>;
  requested_by: Fixed<string | null>;
  /** Leads there were when it began. */
  leads: Fixed<number>;
  /** Events it was said to read; null where it reads none. */
  events: Fixed<number | null>;
  created_at: Fixed<InstantColumn>;
  finished_at: InstantColumn | null;
}

export interface SweepPartsTable {
  sweep: Fixed<string>;
  partition: Fixed<number>;
  /** The last lead done. */
  after: string | null;
  done: boolean;
  leads: number;
  events: number;
  changed: number;
  ms: number;
  result: JsonColumn<object> | null;
}
