import type { Cause, EffectRequest } from '@sluice/model';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Json } from '../json.ts';
import type { Fixed, InstantColumn, JsonColumn, SerialColumn } from './workflow-tables.ts';

/**
 * `parked` waits for its plugin, `cancelled` lost its run before it was tried, `given-up` was failed and laid to
 * rest by a person.
 */
export type EffectStatus = 'pending' | 'running' | 'done' | 'failed' | 'parked' | 'cancelled' | 'given-up';

/** What kind of place effects go to. */
export type DestinationKind = 'webhook' | 'smtp' | 'mailbox' | 'handoff' | 'plugin' | 'demo';

export interface OutboxTable {
  key: Fixed<string>;
  lead: Fixed<string>;
  type: Fixed<string>;
  input: ColumnType<Json, string, string>;
  cause: JsonColumn<Cause>;
  run: Fixed<string>;
  subject: JsonColumn<EffectRequest['subject']>;
  requested_at: Fixed<InstantColumn>;
  status: EffectStatus;
  attempts: number;
  /** Earliest next attempt; while running, when the claim lapses. By the database's clock. */
  next_at: InstantColumn;
  last_error: string | null;
  result: JSONColumnType<{ readonly port: string; readonly data: Json } | null>;
  /** Null until a runner has looked at it. */
  destination: string | null;
  created_at: Fixed<InstantColumn>;
  done_at: InstantColumn | null;
  /** How often a person changed the input: goes into the key the outside sees. */
  edits: number;
  /** Its run has ended while it was under way: a failed attempt is the last. */
  cancelled_at: InstantColumn | null;
  /** W3C traceparent of what asked for it; null where it is not sampled. */
  trace: string | null;
}

/** A place effects go to, with what its breaker knows. */
export interface DestinationsTable {
  name: Fixed<string>;
  kind: DestinationKind;
  max_at_once: number | null;
  per_minute: number | null;
  state: 'closed' | 'open';
  failures: number;
  recent_at: InstantColumn;
  recent_ok: number;
  recent_failed: number;
  openings: number;
  opened_at: InstantColumn | null;
  open_until: InstantColumn;
  tokens: number | null;
  tokens_at: InstantColumn;
  done: number;
  failed: number;
  last_ok_at: InstantColumn | null;
  last_failed_at: InstantColumn | null;
  last_error: string | null;
}

/** What people did to a destination. */
export interface DestinationChangesTable {
  id: SerialColumn;
  destination: Fixed<string>;
  at: Fixed<InstantColumn>;
  kind: Fixed<'closed' | 'limited'>;
  who: Fixed<string | null>;
  max_at_once: Fixed<number | null>;
  per_minute: Fixed<number | null>;
}

/** What happened to an effect: attempts, and what people did. */
export interface EffectHistoryTable {
  id: SerialColumn;
  effect: Fixed<string>;
  at: Fixed<InstantColumn>;
  kind: Fixed<'failed' | 'done' | 'retried' | 'edited' | 'given-up' | 'cancelled'>;
  attempt: Fixed<number | null>;
  ms: Fixed<number | null>;
  message: Fixed<string | null>;
  who: Fixed<string | null>;
  /** The input before an edit. */
  before: ColumnType<Json | null, string | null, never>;
}

/** The latest failure of a kind at a node. */
export interface WorkflowErrorsTable {
  workflow: Fixed<string>;
  node: Fixed<string>;
  version: number;
  code: Fixed<string>;
  message: string;
  lead: string;
  event: string;
  n: number;
  first_at: InstantColumn;
  last_at: InstantColumn;
}

/** Trace context of a sampled event, until its batch is done. */
export interface EventTracesTable {
  event: Fixed<string>;
  /** W3C traceparent. */
  trace: string;
  at: InstantColumn;
}

/** What one process did in one minute at one stage. */
export interface PulseTable {
  minute: Fixed<InstantColumn>;
  process: Fixed<string>;
  stage: Fixed<string>;
  n: number;
  failed: number;
  sum_ms: number;
  buckets: readonly number[];
}

export interface HandoffsTable {
  id: Fixed<string>;
  effect_key: Fixed<string>;
  lead: Fixed<string>;
  owner: string | null;
  reason: Fixed<string>;
  status: 'open' | 'accepted' | 'rejected';
  cause: JsonColumn<Cause>;
  created_at: Fixed<InstantColumn>;
  due_at: InstantColumn;
  decided_at: InstantColumn | null;
  decision_reason: string | null;
}

export interface MailboxTable {
  id: Fixed<string>;
  /** Equal keys are one message. */
  key: Fixed<string>;
  kind: 'email' | 'notify' | 'handoff';
  to_address: string;
  subject: string;
  text: string;
  html: string | null;
  at: InstantColumn;
  lead: string | null;
  cause: JSONColumnType<Cause | null>;
}

export interface ApiKeysTable {
  id: Fixed<string>;
  name: string;
  hash: Fixed<Uint8Array>;
  prefix: Fixed<string>;
  scope: 'all' | 'ingest' | 'read';
  created_at: Fixed<InstantColumn>;
  last_used_at: InstantColumn | null;
}

export interface SecretsTable {
  name: Fixed<string>;
  sealed: Uint8Array;
  updated_at: InstantColumn;
}
