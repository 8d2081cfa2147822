import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

/** A key that stands in the pages of a site: it only lets pages of these origins tell events. */
export interface BrowserKey {
  readonly id: string;
  readonly name: string;
  readonly origins: readonly string[];
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

const columns = sql`id, name, origins, created_at as "createdAt", last_used_at as "lastUsedAt"`;

/** Keys of web pages. */
export const browserKeysRepository = (db: Db) => ({
  async create(key: Pick<BrowserKey, 'name' | 'origins'> & { readonly now: number }): Promise<BrowserKey> {
    const { rows } = await sql<BrowserKey>`
      insert into browser_keys (id, name, origins, created_at)
      values (${uuidv7(key.now)}, ${key.name}, ${JSON.stringify(key.origins)}, ${key.now}) returning ${columns}`.execute(
      db,
    );
    const row = rows[0];
    if (row === undefined) throw new Error('The key insert gave no row.');
    return row;
  },

  async list(): Promise<readonly BrowserKey[]> {
    return (
      await sql<BrowserKey>`select ${columns} from browser_keys order by created_at desc, id desc`.execute(db)
    ).rows;
  },

  async get(id: string): Promise<BrowserKey | null> {
    if (!isUuid(id)) return null;
    return (
      (await sql<BrowserKey>`select ${columns} from browser_keys where id = ${id}`.execute(db)).rows[0] ??
      null
    );
  },

  async used(id: string, at: number): Promise<void> {
    await sql`update browser_keys set last_used_at = ${at} where id = ${id}`.execute(db);
  },

  async remove(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    return (await sql`delete from browser_keys where id = ${id} returning id`.execute(db)).rows.length > 0;
  },

  /** Signs the marks of links in mails; made with the database, the same for all machines. */
  async linkSecret(): Promise<string> {
    const { rows } = await sql<{
      value: string;
    }>`select value from cursors where name = 'link-secret'`.execute(db);
    const row = rows[0];
    if (row === undefined) throw new Error('The link secret is missing.');
    return row.value;
  },
});
