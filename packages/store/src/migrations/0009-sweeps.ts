import type { Migration } from './migration.ts';

/* A walk over all leads, partition by partition, so that each part is done by the worker that holds it. */
export const sweeps: Migration = {
  name: '0009-sweeps',
  sql: `
create table sweeps (
  id uuid primary key,
  kind text not null check (kind in ('fill', 'rescore-preview', 'rescore')),
  status text not null default 'running' check (status in ('running', 'done', 'replaced')),
  spec json not null,
  requested_by text,
  leads bigint not null,
  events bigint,
  created_at bigint not null,
  finished_at bigint
);
create index sweeps_recent on sweeps (created_at desc, id desc);
create index sweeps_running on sweeps (id) where status = 'running';

create table sweep_parts (
  sweep uuid not null references sweeps on delete cascade,
  partition smallint not null,
  after uuid,
  done boolean not null default false,
  leads bigint not null default 0,
  events bigint not null default 0,
  changed bigint not null default 0,
  ms bigint not null default 0,
  result json,
  primary key (sweep, partition)
) with (fillfactor = 50);

create index leads_sweep on leads (partition, id);
`,
};
