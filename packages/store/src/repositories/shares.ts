import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

/** A link anybody who has it may look at a workflow by. */
export interface StoredShare {
  readonly id: string;
  readonly workflow: string;
  readonly shows: 'draft' | 'live';
  readonly createdBy: string;
  readonly createdAt: number;
  readonly opened: number;
  readonly lastOpenedAt: number | null;
}

const columns = sql`id, workflow, shows, created_by as "createdBy", created_at as "createdAt", opened,
  last_opened_at as "lastOpenedAt"`;

/** Read-only links of workflows. Only hashes of their tokens are kept. */
export const sharesRepository = (db: Db) => ({
  async create(share: {
    readonly workflow: string;
    readonly tokenHash: string;
    readonly shows: 'draft' | 'live';
    readonly by: string;
    readonly now: number;
  }): Promise<StoredShare> {
    const { rows } = await sql<StoredShare>`
      insert into share_links (id, workflow, token_hash, shows, created_by, created_at)
      values (${uuidv7(share.now)}, ${share.workflow}, ${share.tokenHash}, ${share.shows}, ${share.by}, ${share.now})
      returning ${columns}`.execute(db);
    const [made] = rows;
    if (made === undefined) throw new Error('The insert of a share link gave no row.');
    return made;
  },

  /** Those still good, newest first; a workflow has a handful. */
  async list(workflow: string): Promise<readonly StoredShare[]> {
    if (!isUuid(workflow)) return [];
    const { rows } = await sql<StoredShare>`
      select ${columns} from share_links where workflow = ${workflow} and revoked_at is null
      order by created_at desc, id desc limit 200`.execute(db);
    return rows;
  },

  /** Ends a link; gives its workflow, null when there is no such link. */
  async revoke(
    id: string,
    { by, now }: { readonly by: string; readonly now: number },
  ): Promise<string | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql<{ workflow: string }>`
      update share_links set revoked_at = ${now}, revoked_by = ${by} where id = ${id} and revoked_at is null
      returning workflow`.execute(db);
    return rows[0]?.workflow ?? null;
  },

  /** The link of a token, counted as opened; null for any that is not good. */
  async open(tokenHash: string, now: number): Promise<StoredShare | null> {
    const { rows } = await sql<StoredShare>`
      update share_links set opened = opened + 1, last_opened_at = ${now}
      where token_hash = ${tokenHash} and revoked_at is null returning ${columns}`.execute(db);
    return rows[0] ?? null;
  },
});
