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
