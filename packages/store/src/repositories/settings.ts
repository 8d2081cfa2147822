import type { Workspace } from '@sluice/model';
import { SluiceError } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { bumpPlan } from './plan.ts';

export interface StoredSettings {
  readonly workspace: Workspace;
  readonly revision: number;
}

/** The workspace document: fields, segments, territories, stages, reps, scoring model. */
export const settingsRepository = (db: Db) => ({
  /** Null before `init`. */
  async get(): Promise<StoredSettings | null> {
    const row = await db.selectFrom('settings').select(['workspace', 'revision']).executeTakeFirst();
    return row ?? null;
  },

  /** Writes the first document; does nothing when there is one. */
  async init(workspace: Workspace): Promise<void> {
    await sql`insert into settings (workspace) values (${JSON.stringify(workspace)}) on conflict (id) do nothing`.execute(
      db,
    );
  },

  /** Replaces the document and gives the new revision. Throws `settings.stale` when it is no longer at `ifRevision`. */
  async put(workspace: Workspace, options: { readonly ifRevision?: number } = {}): Promise<number> {
    const { rows } = await sql<{ revision: number }>`
      update settings set workspace = ${JSON.stringify(workspace)}, revision = revision + 1
      where ${options.ifRevision ?? null}::int is null or revision = ${options.ifRevision ?? null}::int
      returning revision`.execute(db);
    const row = rows[0];
    if (row === undefined) throw new SluiceError('draft.stale', 'Somebody changed the settings meanwhile.');
    await bumpPlan(db);
    return row.revision;
  },
});
