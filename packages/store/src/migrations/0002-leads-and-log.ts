import type { Migration } from './migration.ts';

export const leadsAndLog: Migration = {
  name: '0002-leads-and-log',
  sql: `
create table leads (
  id uuid primary key,
  partition smallint not null,
  email text,
  name text,
  account text,
  stage text,
  band text,
  total double precision,
  owner text,
  state jsonb,
  created_at bigint not null,
  last_event_at bigint not null,
  demo boolean not null default false
) with (fillfactor = 85);
create index leads_recent on leads (last_event_at desc, id desc);
create index leads_score on leads ((coalesce(total, '-infinity')) desc, id desc);
create index leads_stage on leads (stage, last_event_at desc, id desc);
create index leads_owner on leads (owner, last_event_at desc, id desc) where owner is not null;
create index leads_email on leads (email text_pattern_ops) where email is not null;
create index leads_demo on leads (id) where demo;

create table identities (
  kind text not null check (kind in ('external', 'email', 'anonymous')),
  value text not null,
  lead uuid not null,
  primary key (kind, value)
);
create index identities_lead on identities (lead, kind);

create table events (
  seq bigint generated always as identity primary key,
  partition smallint not null,
  id text not null unique,
  lead uuid not null,
  type text not null,
  properties jsonb not null,
  traits jsonb not null,
  email text,
  occurred_at bigint not null,
  received_at bigint not null
);
create index events_lead on events (lead, occurred_at desc, seq desc);
create index events_received on events using brin (received_at) with (pages_per_range = 32);

create table partitions (
  id smallint primary key,
  offset_seq bigint not null default 0,
  owner text,
  fence bigint not null default 0,
  lease_until bigint not null default 0
) with (fillfactor = 20);
insert into partitions (id) select generate_series(0, 63);

create table workers (id text primary key, seen_until bigint not null);
`,
};
