import type { Migration } from './migration.ts';

export const accounts: Migration = {
  name: '0010-accounts',
  sql: `
alter table leads add column kind text not null default 'lead' check (kind in ('lead', 'account')),
  add column merged_into uuid;
create index leads_merged on leads (merged_into) where merged_into is not null;
create index leads_members on leads (account, last_event_at desc, id desc) where account is not null and kind = 'lead';
create index leads_accounts_recent on leads (last_event_at desc, id desc) where kind = 'account';
create index leads_accounts_score on leads ((coalesce(total, '-infinity')) desc, id desc) where kind = 'account';

alter table identities drop constraint identities_kind_check,
  add constraint identities_kind_check check (kind in ('external', 'email', 'anonymous', 'account'));

create table merges (
  id uuid primary key,
  winner uuid not null,
  loser uuid not null,
  merged_by text,
  reason text not null,
  at bigint not null,
  moved jsonb not null,
  undone_at bigint,
  undone_by text
);
create unique index merges_loser on merges (loser) where undone_at is null;
create index merges_winner on merges (winner, at desc, id desc);

create table duplicate_keys (
  rule text not null,
  key text not null,
  lead uuid not null references leads on delete cascade,
  primary key (rule, key, lead)
);
create index duplicate_keys_lead on duplicate_keys (lead);

create table duplicates (
  a uuid not null references leads on delete cascade,
  b uuid not null references leads on delete cascade,
  rule text not null,
  found_at bigint not null,
  dismissed_at bigint,
  dismissed_by text,
  primary key (a, b, rule)
);
create index duplicates_open on duplicates (found_at desc, a desc, b desc) where dismissed_at is null;
create index duplicates_b on duplicates (b);
`,
};
