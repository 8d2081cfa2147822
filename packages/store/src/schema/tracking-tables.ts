import type { Fixed, InstantColumn, JsonColumn } from './workflow-tables.ts';

/** Keys of web pages; they are no secrets. */
export interface BrowserKeysTable {
  id: Fixed<string>;
  name: Fixed<string>;
  /** `https://www.example.com` */
  origins: JsonColumn<readonly string[]>;
  created_at: Fixed<InstantColumn>;
  last_used_at: InstantColumn | null;
}
