import type { Migration } from './migration.ts';

/** Comments, approval, activity and shared links of workflows; ids of nodes that are never given twice. */
export const collaboration: Migration = {
  name: '0020-collaboration',
  sql: `
alter table workflows add column node_floor integer not null default 0;
update workflows w set node_floor = greatest(
  (select coalesce(max(substring(n ->> 'id' from '^n([0-9]{1,9})$')::int), 0)
   from jsonb_array_elements(w.draft -> 'nodes') n),
  (select coalesce(max(substring(n ->> 'id' from '^n([0-9]{1,9})$')::int), 0)
   from workflow_versions v, jsonb_array_elements(v.graph -> 'nodes') n where v.workflow = w.id));

create table draft_editors (
  workflow uuid not null references workflows on delete cascade,
  person text not null,
  name text not null,
  at bigint not null,
  primary key (workflow, person)
);

create table comments (
  id uuid primary key,
  workflow uuid not null references workflows on delete cascade,
  node text,
  parent uuid references comments on delete cascade,
  author text not null,
  author_name text not null,
  text text not null,
  mentions text[] not null,
  at bigint not null,
  edited_at bigint,
  resolved_at bigint,
  resolved_by text
);
create index comments_workflow on comments (workflow, at, id);
create index comments_parent on comments (parent) where parent is not null;
create index comments_mentions on comments using gin (mentions);

create table reviews (
  id uuid primary key,
  workflow uuid not null references workflows on delete cascade,
  hash text not null,
  requested_by text not null,
  requester_name text not null,
  note text,
  at bigint not null,
  status text not null check (status in ('open', 'approved', 'changes', 'withdrawn', 'published')),
  decided_by text,
  decider_name text,
  decision_note text,
  decided_at bigint
);
create unique index reviews_open on reviews (workflow) where status = 'open';
create index reviews_workflow on reviews (workflow, at desc, id desc);

create table activity (
  id uuid primary key,
  at bigint not null,
  actor text not null,
  actor_name text not null,
  verb text not null,
  workflow uuid,
  details jsonb not null
);
create index activity_recent on activity (at desc, id desc);
create index activity_workflow on activity (workflow, at desc, id desc) where workflow is not null;

create table share_links (
  id uuid primary key,
  workflow uuid not null references workflows on delete cascade,
  token_hash text not null unique,
  shows text not null check (shows in ('draft', 'live')),
  created_by text not null,
  created_at bigint not null,
  opened bigint not null default 0,
  last_opened_at bigint,
  revoked_at bigint,
  revoked_by text
);
create index share_links_workflow on share_links (workflow, created_at desc);
`,
};
