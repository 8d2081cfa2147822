import type { Migration } from './migration.ts';

export const workflows: Migration = {
  name: '0001-workflows',
  sql: `
create table settings (
  id smallint primary key default 1 check (id = 1),
  workspace jsonb not null,
  revision integer not null default 1
);

create table plan (
  id smallint primary key default 1 check (id = 1),
  revision bigint not null default 1
);
insert into plan default values;

create table workflows (
  id uuid primary key,
  name text not null,
  position integer not null,
  draft jsonb not null,
  draft_revision integer not null default 1,
  published_version integer,
  archived boolean not null default false,
  demo boolean not null default false,
  created_at bigint not null,
  updated_at bigint not null
);
create index workflows_order on workflows (position, id) where not archived;

create table workflow_versions (
  workflow uuid not null references workflows on delete cascade,
  version integer not null,
  graph jsonb not null,
  program jsonb not null,
  node_types jsonb not null,
  hash text not null,
  note text,
  published_by text,
  published_at bigint not null,
  primary key (workflow, version)
);

create table node_counts (
  workflow uuid not null,
  version integer not null,
  node text not null,
  port text not null,
  hour bigint not null,
  n bigint not null,
  primary key (workflow, hour, version, node, port)
) with (fillfactor = 70);

create table runs (
  id text not null,
  lead uuid not null,
  workflow uuid not null,
  version integer not null,
  node text not null,
  awaits text not null,
  since bigint not null,
  primary key (lead, id, node)
);
create index runs_waiting on runs (workflow, version, node);

create table cursors (name text primary key, value text not null);

create table demo (
  id smallint primary key default 1 check (id = 1),
  state text not null default 'absent' check (state in ('absent', 'loading', 'loaded', 'removing')),
  progress double precision not null default 0,
  updated_at bigint not null default 0
);
insert into demo default values;

create table imports (
  id text primary key,
  source text not null,
  position bigint not null default 0,
  line bigint not null default 0,
  accepted bigint not null default 0,
  duplicates bigint not null default 0,
  rejected bigint not null default 0,
  done boolean not null default false,
  updated_at bigint not null
);
`,
};
