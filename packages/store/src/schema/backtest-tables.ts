import type { ColumnType, JSONColumnType } from 'kysely';
import type { Fixed, InstantColumn, JsonColumn } from './workflow-tables.ts';

/** `preview` is asked by the dialog before publishing: it stands in no list and goes after a day. */
export type BacktestKind = 'backtest' | 'preview';

/** `cancelling`: whoever works on it is to stop. */
export type BacktestStatus = 'queued' | 'running' | 'cancelling' | 'done' | 'cancelled' | 'failed';

export interface BacktestsTable {
  id: Fixed<string>;
  workflow: Fixed<string>;
  kind: Fixed<BacktestKind>;
  status: BacktestStatus;
  title: Fixed<string>;
  spec: JsonColumn<object>;
  /** The versions it compares and what they are compiled with, as they were when it was asked for. */
  plans: JsonColumn<object>;
  requested_by: Fixed<string | null>;
  attempts: number;
  /** Last sign of life of whoever works on it, by the database's clock. */
  alive_at: InstantColumn;
  leads: number;
  walked: number;
  events: number;
  cpu_ms: number;
  error: string | null;
  result: JSONColumnType<object | null>;
  created_at: Fixed<InstantColumn>;
  started_at: InstantColumn | null;
  finished_at: InstantColumn | null;
}

/** A lead whose verdict differs. */
export interface BacktestChangesTable {
  backtest: Fixed<string>;
  /** In the order found, from 1. */
  n: Fixed<number>;
  /** Null for a row of a file. */
  lead: Fixed<string | null>;
  name: Fixed<string>;
  kind: Fixed<'gained' | 'lost'>;
  outcome: Fixed<boolean | null>;
  detail: JsonColumn<object>;
}

/** A CSV that was uploaded to be judged. */
export interface BacktestFilesTable {
  id: Fixed<string>;
  name: Fixed<string>;
  data: ColumnType<Buffer, Uint8Array, never>;
  size: Fixed<number>;
  created_at: Fixed<InstantColumn>;
}
