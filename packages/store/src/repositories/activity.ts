import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import type { Details } from '../schema/collaboration-tables.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

/** Something a person or a program did. */
export interface Deed {
  readonly actor: string;
  readonly actorName: string;
  /** `workflow.published`, `comment.added`. */
  readonly verb: string;
  readonly workflow: string | null;
  readonly details: Details;
  readonly at: number;
}

export interface StoredDeed extends Deed {
  readonly id: string;
  /** Its name as of now; null where it is gone. */
  readonly workflowName: string | null;
}

/* Saves of one person in a row are one deed: the draft saves itself while they type. */
const joinWithin = 30 * 60_000;

/** Who did what when. */
export const activityRepository = (db: Db) => ({
  async add({ actor, actorName, verb, workflow, details, at }: Deed): Promise<void> {
    await sql`
      insert into activity (id, at, actor, actor_name, verb, workflow, details)
      values (${uuidv7(at)}, ${at}, ${actor}, ${actorName}, ${verb}, ${workflow}, ${JSON.stringify(details)})`.execute(
      db,
    );
  },

  /** Like `add`, but moves the same person's last deed on when it is the same and nobody did anything there since. */
  async prolong(deed: Deed): Promise<void> {
    const { rows } = await sql<{ id: string }>`
      update activity set at = ${deed.at}
      where id = (select id from activity where workflow = ${deed.workflow} order by at desc, id desc limit 1)
        and actor = ${deed.actor} and verb = ${deed.verb} and at > ${deed.at - joinWithin}
      returning id`.execute(db);
    if (rows.length === 0) await this.add(deed);
  },

  /** Newest first; of one workflow where one is named. */
  async list(
    request: PageRequest & { readonly workflow?: string | undefined } = {},
  ): Promise<Page<StoredDeed>> {
    const limit = pageLimit(request);
    const key = readCursor(request.cursor, 'iu');
    const [at, id] = [key?.[0] ?? null, key?.[1] ?? null];
    const workflow = request.workflow ?? null;
    if (workflow !== null && !isUuid(workflow)) return { items: [], next: null };
    const { rows } = await sql<StoredDeed>`
      select a.id, a.at, a.actor, a.actor_name as "actorName", a.verb, a.workflow, a.details,
        w.name as "workflowName"
      from activity a left join workflows w on w.id = a.workflow
      where (${workflow}::uuid is null or a.workflow = ${workflow}::uuid)
        and (${at}::bigint is null or (a.at, a.id) < (${at}::bigint, ${id}::uuid))
      order by a.at desc, a.id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.at, row.id] });
  },
});
