import type { Migration } from './migration.ts';

/*
 * Where plugins' events come from: receivers of webhooks, found by a token that stands in their address, and pollers
 * with a cursor, each looked at by one worker at a time.
 */
export const pluginSources: Migration = {
  name: '0019-plugin-sources',
  sql: `
create table plugin_sources (
  plugin text not null,
  source text not null,
  kind text not null check (kind in ('webhook', 'poll')),
  token text not null unique,
  config jsonb not null,
  enabled boolean not null default false,
  every_ms bigint,
  cursor jsonb,
  next_at bigint not null default 0,
  leased_until bigint not null default 0,
  fence bigint not null default 0,
  last_at bigint,
  last_error text,
  taken bigint not null default 0,
  primary key (plugin, source)
);
create index plugin_sources_due on plugin_sources (next_at) where enabled and kind = 'poll';
`,
};
