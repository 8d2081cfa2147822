import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db.ts';

const seal = (key: Uint8Array, text: string): Buffer => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
};

const unseal = (key: Uint8Array, sealed: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
};

/** Secrets, sealed with AES-256-GCM under the host's 32-byte key. */
export const secretsRepository = (db: Db, key: Uint8Array | null) => {
  const need = (): Uint8Array => {
    if (key !== null) return key;
    throw new Error('This server was started without a key for secrets: give openStore a 32-byte secretKey.');
  };
  return {
    /** Null when there is none. Throws when the host's key is another than at the time of writing. */
    async get(name: string): Promise<string | null> {
      const row = await db.selectFrom('secrets').select('sealed').where('name', '=', name).executeTakeFirst();
      return row === undefined ? null : unseal(need(), Buffer.from(row.sealed));
    },

    async set(name: string, value: string, now: number): Promise<void> {
      await sql`
        insert into secrets (name, sealed, updated_at) values (${name}, ${seal(need(), value)}, ${now})
        on conflict (name) do update set sealed = excluded.sealed, updated_at = excluded.updated_at`.execute(
        db,
      );
    },

    /** The secret of that name; the first caller's `make()` when there was none. */
    async getOrCreate(name: string, make: () => string): Promise<string> {
      const there = await this.get(name);
      if (there !== null) return there;
      await sql`
        insert into secrets (name, sealed, updated_at) values (${name}, ${seal(need(), make())}, 0)
        on conflict (name) do nothing`.execute(db);
      return (await this.get(name)) ?? '';
    },

    async remove(name: string): Promise<void> {
      await db.deleteFrom('secrets').where('name', '=', name).execute();
    },
  };
};
