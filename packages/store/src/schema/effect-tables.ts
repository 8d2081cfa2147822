import type { Cause, EffectRequest } from '@sluice/model';
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Json } from '../json.ts';
import type { Fixed, InstantColumn, JsonColumn } from './workflow-tables.ts';

export type EffectStatus = 'pending' | 'running' | 'done' | 'failed';

export interface OutboxTable {
  key: Fixed<string>;
  lead: Fixed<string>;
  type: Fixed<string>;
  input: ColumnType<Json, string, never>;
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
