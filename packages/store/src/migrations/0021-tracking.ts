import type { Migration } from './migration.ts';

/*
 * Keys that stand in the pages of a site for everyone to read: they only let pages of the named origins tell what
 * visitors do there. The link secret signs the marks of links in mails.
 */
export const tracking: Migration = {
  name: '0021-tracking',
  sql: `
create table browser_keys (
  id uuid primary key,
  name text not null,
  origins jsonb not null,
  created_at bigint not null,
  last_used_at bigint
);

insert into cursors (name, value) values ('link-secret', gen_random_uuid()::text || gen_random_uuid()::text);
`,
};
