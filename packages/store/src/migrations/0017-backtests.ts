import type { Migration } from './migration.ts';

/*
 * Questions to the past: what a draft or a version would have made of the leads there were. A job row outlives the
 * process that works on it; whoever finds it without a sign of life begins it anew. `plan.changed_at` says since when
 * what runs has been the same: leads that came later were judged by it alone.
 */
export const backtests: Migration = {
  name: '0017-backtests',
  sql: `
alter table plan add column changed_at bigint not null default (extract(epoch from clock_timestamp()) * 1000)::bigint;

create index merges_of_loser on merges (loser);

create table backtests (
  id uuid primary key,
  workflow uuid not null references workflows on delete cascade,
  kind text not null check (kind in ('backtest', 'preview')),
  status text not null default 'queued'
    check (status in ('queued', 'running', 'cancelling', 'done', 'cancelled', 'failed')),
  title text not null,
  spec json not null,
  plans json not null,
  requested_by text,
  attempts integer not null default 0,
  alive_at bigint not null default 0,
  leads bigint not null default 0,
  walked bigint not null default 0,
  events bigint not null default 0,
  cpu_ms bigint not null default 0,
  error text,
  result json,
  created_at bigint not null,
  started_at bigint,
  finished_at bigint
);
create index backtests_of on backtests (workflow, created_at desc, id desc);
create index backtests_open on backtests (created_at, id) where status in ('queued', 'running', 'cancelling');

create table backtest_changes (
  backtest uuid not null references backtests on delete cascade,
  n integer not null,
  lead uuid,
  name text not null,
  kind text not null check (kind in ('gained', 'lost')),
  outcome boolean,
  detail json not null,
  primary key (backtest, n)
);
create index backtest_changes_lead on backtest_changes (lead);

create table backtest_files (
  id uuid primary key,
  name text not null,
  data bytea not null,
  size bigint not null,
  created_at bigint not null
);
`,
};
