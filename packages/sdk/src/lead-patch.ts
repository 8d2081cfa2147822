import type { Json, JsonObject } from './json.ts';

/** What an `update` node changes on the lead's own record, within the turn. */
export interface LeadPatch {
  /** Traits to set; null removes one. */
  readonly traits?: Readonly<Record<string, Json>>;
  /** Lists the lead joins. */
  readonly addTo?: readonly string[];
  /** Lists the lead leaves. */
  readonly removeFrom?: readonly string[];
  /** Events that follow in the same turn, first in, first out. */
  readonly emit?: readonly { readonly type: string; readonly properties: JsonObject }[];
}
