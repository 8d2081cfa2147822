import type { Migration } from './migration.ts';

/*
 * Plugins that were installed, every version with its bundle, so that all machines have it, and what plugins keep for
 * themselves. What an operator agreed to stands beside the version that runs.
 */
export const plugins: Migration = {
  name: '0014-plugins',
  sql: `
create table plugin_versions (
  plugin text not null,
  version text not null,
  integrity text not null,
  manifest jsonb not null,
  bundle text not null,
  origin text not null,
  installed_at bigint not null,
  installed_by text,
  primary key (plugin, version)
);

create table plugins (
  name text primary key,
  version text not null,
  tier text not null check (tier in ('isolated', 'process', 'trusted')),
  enabled boolean not null default true,
  granted jsonb not null,
  changed_at bigint not null,
  foreign key (name, version) references plugin_versions (plugin, version)
);

create table plugin_storage (
  plugin text not null,
  key text not null,
  value jsonb not null,
  expires_at bigint,
  primary key (plugin, key)
);
`,
};
