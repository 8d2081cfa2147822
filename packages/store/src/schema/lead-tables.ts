import type { LeadState } from '@sluice/model';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { JsonObject } from '../json.ts';
import type { Fixed, InstantColumn, JsonColumn, SerialColumn } from './workflow-tables.ts';

export interface LeadsTable {
  id: Fixed<string>;
  partition: Fixed<number>;
  kind: ColumnType<'lead' | 'account', 'lead' | 'account' | undefined, never>;
  /** The lead this one was merged into, set by its own last turn. */
  merged_into: string | null;
  email: string | null;
  name: string | null;
  account: string | null;
  stage: string | null;
  band: string | null;
  total: number | null;
  owner: string | null;
  created_at: Fixed<InstantColumn>;
  /** Of the last event, up to five minutes late: lists are sorted by it, the exact instant is the state's clock. */
  last_event_at: InstantColumn;
  demo: boolean;
}

/** There since the lead's first turn. */
export interface LeadStatesTable {
  lead: Fixed<string>;
  state: JSONColumnType<LeadState>;
}

export interface IdentitiesTable {
  kind: Fixed<'external' | 'email' | 'anonymous' | 'account'>;
  value: Fixed<string>;
  lead: string;
}

/** Two leads united, or parted again. */
export interface MergesTable {
  id: Fixed<string>;
  winner: Fixed<string>;
  loser: Fixed<string>;
  /** Who did it; null for a merge by itself. */
  merged_by: Fixed<string | null>;
  reason: Fixed<string>;
  at: Fixed<InstantColumn>;
  /** The identities that pointed to the loser. */
  moved: JsonColumn<readonly { readonly kind: string; readonly value: string }[]>;
  undone_at: InstantColumn | null;
  undone_by: string | null;
}

export interface EventsTable {
  /** Order of the log; assigned under a lock, so it is the order of commits too. */
  seq: Fixed<number>;
  partition: Fixed<number>;
  id: Fixed<string>;
  lead: Fixed<string>;
  type: Fixed<string>;
  properties: JsonColumn<JsonObject>;
  traits: JsonColumn<JsonObject>;
  email: Fixed<string | null>;
  occurred_at: Fixed<InstantColumn>;
  received_at: Fixed<InstantColumn>;
}

/** Ids the log has taken, as digests: the same id is one event in whatever partition of the log it lies. */
export interface EventIdsTable {
  digest: Fixed<string>;
  seq: Fixed<number>;
}

/** One row for each lead to which something is due; the truth is `due` of its state, this is its index by time. */
export interface TimersTable {
  lead: Fixed<string>;
  partition: Fixed<number>;
  due_at: number;
}

export interface PartitionsTable {
  id: Fixed<number>;
  offset_seq: number;
  owner: string | null;
  fence: number;
  /** By the database's clock. */
  lease_until: InstantColumn;
}

export interface WorkersTable {
  id: Fixed<string>;
  seen_until: InstantColumn;
}

export interface ScoreRowsTable {
  id: SerialColumn;
  lead: string;
  at: InstantColumn;
  group_id: string;
  mode: 'add' | 'set';
  points: number;
  delta: number;
  limited: string | null;
  /** At most one of the two. */
  half_life_days: number | null;
  expires_after_days: number | null;
  workflow: string;
  workflow_name: string;
  version: number;
  node: string;
  title: string;
  event: string;
}

export interface StageRowsTable {
  id: SerialColumn;
  lead: string;
  at: InstantColumn;
  from_stage: string | null;
  to_stage: string;
  rule: JSONColumnType<object | null>;
  event: string;
  /** What is said of the event outlives it. */
  event_type: string;
  /** Properties of a stage set by a person. */
  note: JSONColumnType<JsonObject | null>;
}

/** What workflows did at about 256 events, compressed. */
export interface TraceBlocksTable {
  id: SerialColumn;
  first_seq: number;
  last_seq: number;
  data: Uint8Array;
}

export interface QuarantineTable {
  id: SerialColumn;
  lead: string;
  event: string;
  seq: number;
  code: string;
  message: string;
  at: InstantColumn;
  retried_at: InstantColumn | null;
  retried_by: string | null;
  /** Id of the copy in the log that was made to try it again. */
  retried_as: string | null;
}

/** What was deleted, without saying of whom. */
export interface DeletionsTable {
  id: SerialColumn;
  at: InstantColumn;
  kind: 'lead' | 'events' | 'traces';
  detail: JsonColumn<object>;
}
