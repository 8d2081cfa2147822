import { sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';
import type { Json, JsonObject } from '../json.ts';
import type { PluginTier } from '../schema/plugin-tables.ts';

/** A plugin as it is installed, without its code. */
export interface StoredPlugin {
  readonly name: string;
  readonly version: string;
  readonly tier: PluginTier;
  readonly enabled: boolean;
  readonly granted: JsonObject;
  readonly integrity: string;
  readonly manifest: JsonObject;
  readonly origin: string;
  readonly installedAt: number;
  readonly installedBy: string | null;
  readonly changedAt: number;
  /** Every version kept, the newest install first. */
  readonly versions: readonly string[];
}

/** A version to be kept. */
export interface PluginVersion {
  readonly plugin: string;
  readonly version: string;
  readonly integrity: string;
  readonly manifest: JsonObject;
  readonly bundle: string;
  readonly origin: string;
  readonly by: string | null;
  readonly now: number;
}

/** A place where a plugin's node types stand. */
export interface PluginUse {
  readonly workflow: string;
  readonly name: string;
  readonly draft: boolean;
  /** Versions that are published or that runs wait in. */
  readonly published: boolean;
}

/** Told when a plugin is installed, changed or removed. */
export const pluginsChannel = 'sluice_plugins';

const mostKeys = 1_000;

const tell = (db: Db) => sql`select pg_notify(${pluginsChannel}, '')`.execute(db);

/** Plugins, their versions, and what they keep. */
export const pluginsRepository = (db: Db) => ({
  async list(): Promise<readonly StoredPlugin[]> {
    const { rows } = await sql<StoredPlugin>`
      select p.name, p.version, p.tier, p.enabled, p.granted, p.changed_at as "changedAt", v.integrity, v.manifest, v.origin,
        v.installed_at as "installedAt", v.installed_by as "installedBy",
        (select array_agg(o.version order by o.installed_at desc, o.version desc) from plugin_versions o where o.plugin = p.name) as versions
      from plugins p join plugin_versions v on v.plugin = p.name and v.version = p.version order by p.name`.execute(
      db,
    );
    return rows;
  },

  /** The code of a version and its integrity; null when it is not kept. */
  async bundle(
    plugin: string,
    version: string,
  ): Promise<{ readonly bundle: string; readonly integrity: string; readonly manifest: JsonObject } | null> {
    const { rows } = await sql<{ bundle: string; integrity: string; manifest: JsonObject }>`
      select bundle, integrity, manifest from plugin_versions where plugin = ${plugin} and version = ${version}`.execute(
      db,
    );
    return rows[0] ?? null;
  },

  /** Keeps a version; gives the integrity of what is kept under its number, which may be another. */
  async keep(version: PluginVersion): Promise<string> {
    await sql`
      insert into plugin_versions (plugin, version, integrity, manifest, bundle, origin, installed_at, installed_by)
      values (${version.plugin}, ${version.version}, ${version.integrity}, ${JSON.stringify(version.manifest)}, ${version.bundle},
        ${version.origin}, ${version.now}, ${version.by})
      on conflict (plugin, version) do nothing`.execute(db);
    return (await this.bundle(version.plugin, version.version))?.integrity ?? '';
  },

  /** Makes a version the one that runs. */
  async use(
    plugin: Pick<StoredPlugin, 'name' | 'version' | 'tier' | 'granted'> & { readonly now: number },
  ): Promise<void> {
    await sql`
      insert into plugins (name, version, tier, granted, changed_at)
      values (${plugin.name}, ${plugin.version}, ${plugin.tier}, ${JSON.stringify(plugin.granted)}, ${plugin.now})
      on conflict (name) do update set version = excluded.version, tier = excluded.tier, granted = excluded.granted,
        changed_at = excluded.changed_at`.execute(db);
    await tell(db);
  },

  async enable(name: string, to: { readonly enabled: boolean; readonly now: number }): Promise<void> {
    await sql`update plugins set enabled = ${to.enabled}, changed_at = ${to.now} where name = ${name}`.execute(
      db,
    );
    await tell(db);
  },

  /** Forgets a plugin with its versions, what it kept and its secrets. */
  async remove(name: string): Promise<void> {
    await sql`delete from plugins where name = ${name}`.execute(db);
    await sql`delete from plugin_versions where plugin = ${name}`.execute(db);
    await sql`delete from plugin_storage where plugin = ${name}`.execute(db);
    await sql`delete from plugin_sources where plugin = ${name}`.execute(db);
    await sql`delete from secrets where starts_with(name, ${`plugin/${name}/`})`.execute(db);
    await tell(db);
  },

  /** Workflows with nodes of the plugin: in the draft, or in a version that is published or that runs wait in. */
  async uses(name: string): Promise<readonly PluginUse[]> {
    const prefix = `${name}/`;
    const { rows } = await sql<PluginUse>`
      select * from (
        select w.id as workflow, w.name,
          exists (select 1 from jsonb_array_elements(w.draft -> 'nodes') n where starts_with(n ->> 'type', ${prefix})) as draft,
          exists (
            select 1 from workflow_versions v, jsonb_array_elements(v.graph -> 'nodes') n
            where v.workflow = w.id and starts_with(n ->> 'type', ${prefix})
              and (v.version = w.published_version
                or exists (select 1 from runs r where r.workflow = v.workflow and r.version = v.version))) as published
        from workflows w) u
      where draft or published order by name`.execute(db);
    return rows;
  },

  /** Effects of the plugin that are still to be done. */
  async waiting(name: string): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from outbox where status in ('pending', 'running', 'parked') and starts_with(type, ${`${name}/`})`.execute(
      db,
    );
    return rows[0]?.n ?? 0;
  },

  /** Which secrets of a plugin are set. */
  async secretsSet(name: string): Promise<readonly string[]> {
    const prefix = `plugin/${name}/`;
    const { rows } = await sql<{
      name: string;
    }>`select name from secrets where starts_with(name, ${prefix})`.execute(db);
    return rows.map((row) => row.name.slice(prefix.length));
  },

  /** What a plugin keeps under a key; null where there is nothing, or no longer. */
  async read(plugin: string, key: string): Promise<Json> {
    const { rows } = await sql<{ value: Json }>`
      select value from plugin_storage where plugin = ${plugin} and key = ${key}
        and (expires_at is null or expires_at > ${nowMs})`.execute(db);
    return rows[0]?.value ?? null;
  },

  /** Keeps a value; false where the plugin keeps as many as it may. */
  async write(
    plugin: string,
    key: string,
    entry: { readonly value: Json; readonly ttlMs: number | null },
  ): Promise<boolean> {
    await sql`delete from plugin_storage where plugin = ${plugin} and expires_at <= ${nowMs}`.execute(db);
    const { rows } = await sql`
      insert into plugin_storage (plugin, key, value, expires_at)
      select ${plugin}, ${key}, ${JSON.stringify(entry.value)}::jsonb, ${nowMs} + ${entry.ttlMs}::bigint
      where exists (select 1 from plugin_storage where plugin = ${plugin} and key = ${key})
        or (select count(*) from plugin_storage where plugin = ${plugin}) < ${mostKeys}
      on conflict (plugin, key) do update set value = excluded.value, expires_at = excluded.expires_at
      returning key`.execute(db);
    return rows.length > 0;
  },

  async forget(plugin: string, key: string): Promise<void> {
    await sql`delete from plugin_storage where plugin = ${plugin} and key = ${key}`.execute(db);
  },
});
