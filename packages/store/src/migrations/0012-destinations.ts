import type { Migration } from './migration.ts';

/*
 * Where effects go, what became of each attempt, and the figures of the Operations page. An outbox row without a
 * destination has not been looked at by a runner yet. Trace contexts (W3C traceparent) are kept for sampled events only,
 * apart from the log: who does not trace pays nothing.
 */
export const destinations: Migration = {
  name: '0012-destinations',
  sql: `
alter table outbox
  alter column next_at set default (extract(epoch from clock_timestamp()) * 1000)::bigint,
  add column destination text,
  add column created_at bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint,
  add column done_at bigint,
  add column edits integer not null default 0,
  add column cancelled_at bigint,
  add column trace text,
  drop constraint outbox_status_check,
  add constraint outbox_status_check
    check (status in ('pending', 'running', 'done', 'failed', 'parked', 'cancelled', 'given-up'));
drop index outbox_due;
create index outbox_due on outbox (destination, next_at) where status in ('pending', 'running');
create index outbox_new on outbox (next_at) where status = 'pending' and destination is null;
create index outbox_running on outbox (destination, next_at) where status = 'running';
create index outbox_parked on outbox (type) where status = 'parked';

create table destinations (
  name text primary key,
  kind text not null check (kind in ('webhook', 'smtp', 'mailbox', 'handoff', 'plugin', 'demo')),
  max_at_once integer,
  per_minute integer,
  state text not null default 'closed' check (state in ('closed', 'open')),
  failures integer not null default 0,
  recent_at bigint not null default 0,
  recent_ok integer not null default 0,
  recent_failed integer not null default 0,
  openings integer not null default 0,
  opened_at bigint,
  open_until bigint not null default 0,
  tokens double precision,
  tokens_at bigint not null default 0,
  done bigint not null default 0,
  failed bigint not null default 0,
  last_ok_at bigint,
  last_failed_at bigint,
  last_error text
) with (fillfactor = 50);

create table destination_changes (
  id bigint generated always as identity primary key,
  destination text not null references destinations (name) on delete cascade,
  at bigint not null,
  kind text not null check (kind in ('closed', 'limited')),
  who text,
  max_at_once integer,
  per_minute integer
);
create index destination_changes_destination on destination_changes (destination, id);

create table effect_history (
  id bigint generated always as identity primary key,
  effect text not null references outbox (key) on delete cascade,
  at bigint not null,
  kind text not null check (kind in ('failed', 'done', 'retried', 'edited', 'given-up', 'cancelled')),
  attempt integer,
  ms integer,
  message text,
  who text,
  before jsonb
);
create index effect_history_effect on effect_history (effect, id);

create table workflow_errors (
  workflow uuid not null,
  node text not null,
  version integer not null,
  code text not null,
  message text not null,
  lead uuid not null,
  event text not null,
  n bigint not null,
  first_at bigint not null,
  last_at bigint not null,
  primary key (workflow, node, code)
);
create index workflow_errors_recent on workflow_errors (last_at desc, workflow, node, code);

create table pulse (
  minute bigint not null,
  process text not null,
  stage text not null,
  n bigint not null,
  failed bigint not null,
  sum_ms double precision not null,
  buckets bigint[] not null,
  primary key (minute, process, stage)
);

alter table quarantine
  add column retried_at bigint,
  add column retried_by text,
  add column retried_as text;

create table event_traces (
  event text primary key,
  trace text not null,
  at bigint not null
);
create index event_traces_at on event_traces (at);
`,
};
