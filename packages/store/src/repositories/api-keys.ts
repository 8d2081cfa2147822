import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../db.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

export interface StoredApiKey {
  readonly id: string;
  readonly name: string;
  readonly scope: 'all' | 'ingest' | 'read';
  /** The first characters, to tell keys apart. */
  readonly prefix: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

const columns = [
  'id',
  'name',
  'scope',
  'prefix',
  'created_at as createdAt',
  'last_used_at as lastUsedAt',
] as const;

/** Keys of programs, kept as SHA-256: a key has 256 random bits, so a slow hash would add nothing. */
export const apiKeysRepository = (db: Db) => ({
  /** Makes a key. `key` is in this answer only. */
  async create(input: {
    readonly name: string;
    readonly scope: StoredApiKey['scope'];
    readonly now: number;
  }): Promise<StoredApiKey & { readonly key: string }> {
    const key = `slk_${randomBytes(32).toString('base64url')}`;
    const row = await db
      .insertInto('api_keys')
      .values({
        id: uuidv7(input.now),
        name: input.name,
        scope: input.scope,
        prefix: key.slice(0, 10),
        hash: hashOf(key),
        created_at: input.now,
      })
      .returning(columns)
      .executeTakeFirstOrThrow();
    return { ...row, key };
  },

  /** The key's entry, or null for a key that is not ours. */
  async find(key: string): Promise<StoredApiKey | null> {
    return (
      (await db.selectFrom('api_keys').select(columns).where('hash', '=', hashOf(key)).executeTakeFirst()) ??
      null
    );
  },

  /** Notes the use of a key; the caller does so at most once a minute. */
  async used(id: string, now: number): Promise<void> {
    await db.updateTable('api_keys').set({ last_used_at: now }).where('id', '=', id).execute();
  },

  async list(): Promise<readonly StoredApiKey[]> {
    return db.selectFrom('api_keys').select(columns).orderBy('created_at', 'desc').execute();
  },

  async remove(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    return (await db.deleteFrom('api_keys').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n;
  },
});
