import { sql } from 'kysely';
import type { Db } from '../db.ts';

export interface ImportProgress {
  readonly id: string;
  readonly source: string;
  /** Bytes of the source that are in the log. */
  readonly position: number;
  readonly line: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly done: boolean;
}

/** How far each import got, so that it goes on where it stopped. */
export const importsRepository = (db: Db) => ({
  async get(id: string): Promise<ImportProgress | null> {
    const { rows } = await sql<ImportProgress>`
      select id, source, position, line, accepted, duplicates, rejected, done from imports where id = ${id}`.execute(
      db,
    );
    return rows[0] ?? null;
  },

  async save(progress: ImportProgress & { readonly now: number }): Promise<void> {
    const p = progress;
    await sql`
      insert into imports (id, source, position, line, accepted, duplicates, rejected, done, updated_at)
      values (${p.id}, ${p.source}, ${p.position}, ${p.line}, ${p.accepted}, ${p.duplicates}, ${p.rejected}, ${p.done}, ${p.now})
      on conflict (id) do update set source = excluded.source, position = excluded.position, line = excluded.line,
        accepted = excluded.accepted, duplicates = excluded.duplicates, rejected = excluded.rejected,
        done = excluded.done, updated_at = excluded.updated_at`.execute(db);
  },
});
