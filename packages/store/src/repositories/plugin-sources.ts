import { sql } from 'kysely';
import { type Db, nowMs, rowsParam } from '../db.ts';
import type { Json } from '../json.ts';

/** A place a plugin's events come from, as it is set up. */
export interface StoredSource {
  readonly plugin: string;
  readonly source: string;
  readonly kind: 'webhook' | 'poll';
  readonly token: string;
  readonly config: Json;
  readonly enabled: boolean;
  readonly cursor: Json;
  readonly fence: number;
  readonly lastAt: number | null;
  readonly lastError: string | null;
  readonly taken: number;
}

/** A source a manifest names. */
export interface NewSource {
  readonly source: string;
  readonly kind: 'webhook' | 'poll';
  readonly token: string;
  readonly config: Json;
  readonly everyMs: number | null;
}

const columns = sql`plugin, source, kind, token, config, enabled, cursor, fence, last_at as "lastAt",
  last_error as "lastError", taken`;

/** Sources of plugins' events. */
export const pluginSourcesRepository = (db: Db) => ({
  async list(): Promise<readonly StoredSource[]> {
    const { rows } =
      await sql<StoredSource>`select ${columns} from plugin_sources order by plugin, source`.execute(db);
    return rows;
  },

  async get(plugin: string, source: string): Promise<StoredSource | null> {
    const { rows } = await sql<StoredSource>`
      select ${columns} from plugin_sources where plugin = ${plugin} and source = ${source}`.execute(db);
    return rows[0] ?? null;
  },

  /** Makes the sources of a plugin these: new ones are off at first, those gone are forgotten. */
  async set(plugin: string, sources: readonly NewSource[]): Promise<void> {
    await sql`
      delete from plugin_sources where plugin = ${plugin}
        and source <> all(${sources.map(({ source }) => source)}::text[])`.execute(db);
    await sql`
      insert into plugin_sources (plugin, source, kind, token, config, every_ms)
      select ${plugin}, r.source, r.kind, r.token, r.config, r."everyMs"
      from json_to_recordset(${rowsParam(sources)}) as r(source text, kind text, token text, config jsonb, "everyMs" bigint)
      on conflict (plugin, source) do update set kind = excluded.kind, every_ms = excluded.every_ms`.execute(
      db,
    );
  },

  async change(
    plugin: string,
    source: string,
    change: {
      readonly enabled?: boolean | undefined;
      readonly config?: Json | undefined;
      readonly token?: string | undefined;
    },
  ): Promise<void> {
    const { enabled = null, token = null } = change;
    const config = change.config === undefined ? null : JSON.stringify(change.config);
    await sql`
      update plugin_sources set enabled = coalesce(${enabled}, enabled), token = coalesce(${token}, token),
        config = coalesce(${config}::jsonb, config), next_at = 0, last_error = null
      where plugin = ${plugin} and source = ${source}`.execute(db);
  },

  /** The pollers of these plugins that are due, each taken for `leaseMs`. */
  async claim(options: {
    readonly plugins: readonly string[];
    readonly leaseMs: number;
    readonly limit: number;
  }): Promise<readonly StoredSource[]> {
    const { rows } = await sql<StoredSource>`
      update plugin_sources set leased_until = ${nowMs} + ${options.leaseMs}, fence = fence + 1
      where (plugin, source) in (
        select plugin, source from plugin_sources
        where enabled and kind = 'poll' and next_at <= ${nowMs} and leased_until <= ${nowMs}
          and plugin = any(${[...options.plugins]}::text[])
        order by next_at limit ${options.limit} for update skip locked)
      returning ${columns}`.execute(db);
    return rows;
  },

  /** Writes down what a look gave; false when somebody else has taken it meanwhile. A failure leaves the cursor. */
  async looked(
    at: Pick<StoredSource, 'plugin' | 'source' | 'fence'>,
    look: {
      readonly cursor?: Json | undefined;
      readonly taken: number;
      readonly error: string | null;
      /** Null: after its usual time. */
      readonly againInMs: number | null;
    },
  ): Promise<boolean> {
    const cursor = look.cursor === undefined ? null : JSON.stringify(look.cursor);
    const { rows } = await sql`
      update plugin_sources set cursor = coalesce(${cursor}::jsonb, cursor), taken = taken + ${look.taken},
        last_at = ${nowMs}, last_error = ${look.error}, leased_until = 0,
        next_at = ${nowMs} + coalesce(${look.againInMs}::bigint, every_ms, 60000)
      where plugin = ${at.plugin} and source = ${at.source} and fence = ${at.fence} returning source`.execute(
      db,
    );
    return rows.length > 0;
  },

  /** Writes down that a receiver was called. */
  async heard(
    at: Pick<StoredSource, 'plugin' | 'source'>,
    call: { readonly taken: number; readonly error: string | null },
  ): Promise<void> {
    await sql`
      update plugin_sources set taken = taken + ${call.taken}, last_at = ${nowMs}, last_error = ${call.error}
      where plugin = ${at.plugin} and source = ${at.source}`.execute(db);
  },
});
