import type { Migration } from './migration.ts';

/* Versions of a workflow that compete, and who was assigned to which. */
export const experiments: Migration = {
  name: '0013-experiments',
  sql: `
create table experiments (
  id uuid primary key,
  workflow uuid not null references workflows on delete cascade,
  name text not null,
  status text not null default 'draft' check (status in ('draft', 'running', 'maturing', 'decided')),
  settings json not null,
  revision integer not null default 1,
  created_at bigint not null,
  created_by text,
  started_at bigint,
  closed_at bigint,
  decided_at bigint,
  decision json,
  snapshot json
);
create unique index experiments_live on experiments (workflow) where status in ('running', 'maturing');
create index experiments_recent on experiments (created_at desc, id desc);

create table experiment_phases (
  experiment uuid not null references experiments on delete cascade,
  phase integer not null,
  config json not null,
  started_at bigint,
  started_by text,
  primary key (experiment, phase)
);

create table assignments (
  experiment uuid not null,
  lead uuid not null,
  unit text not null,
  arm text not null,
  phase integer not null,
  version integer,
  at bigint not null,
  event text not null,
  primary key (experiment, lead)
);
create index assignments_unit on assignments (experiment, unit);
create index assignments_lead on assignments (lead);
`,
};
