import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

export interface StoredComment {
  readonly id: string;
  readonly workflow: string;
  /** Null is a comment on the draft as a whole. */
  readonly node: string | null;
  /** The comment it answers. */
  readonly parent: string | null;
  readonly author: string;
  readonly authorName: string;
  readonly text: string;
  /** Ids of people. */
  readonly mentions: readonly string[];
  readonly at: number;
  readonly editedAt: number | null;
  readonly resolvedAt: number | null;
  readonly resolvedBy: string | null;
}

/** A comment somebody mentioned a person in. */
export interface Mention extends StoredComment {
  readonly workflowName: string;
}

const columns = sql`c.id, c.workflow, c.node, c.parent, c.author, c.author_name as "authorName", c.text, c.mentions,
  c.at, c.edited_at as "editedAt", c.resolved_at as "resolvedAt", c.resolved_by as "resolvedBy"`;

/** What people say about drafts. */
export const commentsRepository = (db: Db) => ({
  /** Oldest first, as a talk is read. */
  async list(workflow: string, request: PageRequest = {}): Promise<Page<StoredComment>> {
    if (!isUuid(workflow)) return { items: [], next: null };
    const limit = pageLimit(request);
    const key = readCursor(request.cursor, 'iu');
    const [at, id] = [key?.[0] ?? null, key?.[1] ?? null];
    const { rows } = await sql<StoredComment>`
      select ${columns} from comments c where c.workflow = ${workflow}
        and (${at}::bigint is null or (c.at, c.id) > (${at}::bigint, ${id}::uuid))
      order by c.at, c.id limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.at, row.id] });
  },

  async get(id: string): Promise<StoredComment | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql<StoredComment>`select ${columns} from comments c where c.id = ${id}`.execute(
      db,
    );
    return rows[0] ?? null;
  },

  async add(
    comment: Pick<
      StoredComment,
      'workflow' | 'node' | 'parent' | 'author' | 'authorName' | 'text' | 'mentions' | 'at'
    >,
  ): Promise<string> {
    const id = uuidv7(comment.at);
    await sql`
      insert into comments (id, workflow, node, parent, author, author_name, text, mentions, at)
      values (${id}, ${comment.workflow}, ${comment.node}, ${comment.parent}, ${comment.author},
        ${comment.authorName}, ${comment.text}, ${comment.mentions}::text[], ${comment.at})`.execute(db);
    return id;
  },

  async rewrite(
    id: string,
    change: { readonly text: string; readonly mentions: readonly string[]; readonly now: number },
  ): Promise<void> {
    await sql`update comments set text = ${change.text}, mentions = ${change.mentions}::text[],
      edited_at = ${change.now} where id = ${id}`.execute(db);
  },

  /** Resolves a talk, or opens it again. */
  async resolve(
    id: string,
    { by, now }: { readonly by: string | null; readonly now: number },
  ): Promise<void> {
    await sql`update comments set resolved_at = ${by === null ? null : now}::bigint, resolved_by = ${by}
      where id = ${id}`.execute(db);
  },

  async remove(id: string): Promise<void> {
    await sql`delete from comments where id = ${id}`.execute(db);
  },

  /** Open comments that mention a person, newest first. */
  async mentioning(person: string, limit: number): Promise<readonly Mention[]> {
    const { rows } = await sql<Mention>`
      select ${columns}, w.name as "workflowName"
      from comments c join workflows w on w.id = c.workflow and not w.archived
      left join comments p on p.id = c.parent
      where c.mentions @> array[${person}]::text[] and coalesce(p.resolved_at, c.resolved_at) is null
      order by c.at desc, c.id desc limit ${limit}`.execute(db);
    return rows;
  },
});
