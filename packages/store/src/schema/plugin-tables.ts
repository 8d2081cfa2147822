import type { Fixed, InstantColumn, JsonColumn } from './workflow-tables.ts';

/** Where a plugin's code runs. */
export type PluginTier = 'isolated' | 'process' | 'trusted';

export interface PluginVersionsTable {
  plugin: Fixed<string>;
  version: Fixed<string>;
  /** `sha512-…` of the bundle. */
  integrity: Fixed<string>;
  manifest: Fixed<JsonColumn<object>>;
  /** One ES module. */
  bundle: Fixed<string>;
  /** Where it came from: `npm:@acme/gates@1.2.0`, `file`. */
  origin: Fixed<string>;
  installed_at: Fixed<InstantColumn>;
  installed_by: Fixed<string | null>;
}

export interface PluginsTable {
  name: Fixed<string>;
  /** The version that runs. */
  version: string;
  tier: PluginTier;
  enabled: boolean;
  /** The capabilities an operator agreed to. */
  granted: JsonColumn<object>;
  changed_at: InstantColumn;
}

export interface PluginStorageTable {
  plugin: Fixed<string>;
  key: Fixed<string>;
  value: JsonColumn<object>;
  expires_at: InstantColumn | null;
}

export interface PluginSourcesTable {
  plugin: Fixed<string>;
  source: Fixed<string>;
  kind: 'webhook' | 'poll';
  /** Part of the address of a receiver. */
  token: string;
  config: JsonColumn<object>;
  enabled: boolean;
  /** Time between looks of a poller. */
  every_ms: number | null;
  cursor: JsonColumn<object> | null;
  next_at: InstantColumn;
  /** Until when a worker has it. */
  leased_until: InstantColumn;
  /** Counts the leases: who lost one cannot write. */
  fence: number;
  last_at: InstantColumn | null;
  last_error: string | null;
  /** Events it brought in. */
  taken: number;
}
