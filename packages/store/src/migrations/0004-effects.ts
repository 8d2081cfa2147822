import type { Migration } from './migration.ts';

export const effects: Migration = {
  name: '0004-effects',
  sql: `
create table outbox (
  key text primary key,
  lead uuid not null,
  type text not null,
  input jsonb not null,
  cause jsonb not null,
  run text not null,
  subject jsonb not null,
  requested_at bigint not null,
  status text not null default 'pending' check (status in ('pending', 'running', 'done', 'failed')),
  attempts integer not null default 0,
  next_at bigint not null default 0,
  last_error text,
  result jsonb
);
create index outbox_due on outbox (next_at) where status in ('pending', 'running');
create index outbox_failed on outbox (requested_at desc, key desc) where status = 'failed';
create index outbox_recent on outbox (requested_at desc, key desc);
create index outbox_lead on outbox (lead, requested_at desc, key desc);

create table handoffs (
  id uuid primary key,
  effect_key text not null unique,
  lead uuid not null,
  owner text,
  reason text not null,
  status text not null default 'open' check (status in ('open', 'accepted', 'rejected')),
  cause jsonb not null,
  created_at bigint not null,
  due_at bigint not null,
  decided_at bigint,
  decision_reason text
);
create index handoffs_recent on handoffs (created_at desc, id desc);
create index handoffs_open on handoffs (due_at) where status = 'open';
create index handoffs_lead on handoffs (lead);

create table mailbox (
  id uuid primary key,
  key text not null unique,
  kind text not null check (kind in ('email', 'notify', 'handoff')),
  to_address text not null,
  subject text not null,
  text text not null,
  html text,
  at bigint not null,
  lead uuid,
  cause jsonb
);
create index mailbox_recent on mailbox (at desc, id desc);
create index mailbox_lead on mailbox (lead);

create table api_keys (
  id uuid primary key,
  name text not null,
  hash bytea not null unique,
  prefix text not null,
  scope text not null check (scope in ('all', 'ingest', 'read')),
  created_at bigint not null,
  last_used_at bigint
);

create table secrets (
  name text primary key,
  sealed bytea not null,
  updated_at bigint not null
);
`,
};
