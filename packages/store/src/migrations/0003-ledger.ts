import type { Migration } from './migration.ts';

export const ledger: Migration = {
  name: '0003-ledger',
  sql: `
create table score_rows (
  id bigint generated always as identity primary key,
  lead uuid not null,
  at bigint not null,
  group_id text not null,
  mode text not null check (mode in ('add', 'set')),
  points double precision not null,
  delta double precision not null,
  limited text,
  workflow uuid not null,
  workflow_name text not null,
  version integer not null,
  node text not null,
  title text not null,
  event text not null
);
create index score_rows_lead on score_rows (lead, at desc, id desc);

create table stage_rows (
  id bigint generated always as identity primary key,
  lead uuid not null,
  at bigint not null,
  from_stage text,
  to_stage text not null,
  rule jsonb,
  event text not null
);
create index stage_rows_lead on stage_rows (lead, at desc, id desc);
create index stage_rows_entries on stage_rows (to_stage, at);

create table traces (
  id bigint generated always as identity primary key,
  lead uuid not null,
  at bigint not null,
  event text not null,
  event_type text not null,
  passages jsonb not null
);
create index traces_lead on traces (lead, at desc, id desc);

create table quarantine (
  id bigint generated always as identity primary key,
  lead uuid not null,
  event text not null,
  seq bigint not null,
  code text not null,
  message text not null,
  at bigint not null
);
create index quarantine_lead on quarantine (lead);
`,
};
