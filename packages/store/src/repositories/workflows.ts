import type { WorkflowDocument } from '@sluice/model';
import { SluiceError } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { isUuid, uuidv7 } from '../uuid.ts';
import { bumpPlan } from './plan.ts';

export interface StoredWorkflow {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly document: WorkflowDocument;
  /** Revision of the draft; the ETag. */
  readonly revision: number;
  /** Highest number an id `n…` of a node ever had here. */
  readonly nodeFloor: number;
  readonly publishedVersion: number | null;
  readonly publishedAt: number | null;
  /** The graph of the published version, to tell whether the draft changed. */
  readonly publishedGraph: WorkflowDocument | null;
  readonly archived: boolean;
  readonly demo: boolean;
  readonly updatedAt: number;
}

const select = sql`
  select w.id, w.name, w.position, w.draft as document, w.draft_revision as revision, w.node_floor as "nodeFloor",
    w.published_version as "publishedVersion", v.published_at as "publishedAt", v.graph as "publishedGraph",
    w.archived, w.demo, w.updated_at as "updatedAt"
  from workflows w left join workflow_versions v on v.workflow = w.id and v.version = w.published_version`;

const floorOf = ({ nodes }: WorkflowDocument): number =>
  Math.max(0, ...nodes.map(({ id }) => Number(/^n(\d{1,9})$/.exec(id)?.[1] ?? 0)));

/** Workflows and their drafts. */
export const workflowsRepository = (db: Db) => ({
  /** All that are not archived, in the order in which they run. */
  async list(): Promise<readonly StoredWorkflow[]> {
    return (await sql<StoredWorkflow>`${select} where not w.archived order by w.position, w.id`.execute(db))
      .rows;
  },

  async get(id: string): Promise<StoredWorkflow | null> {
    if (!isUuid(id)) return null;
    return (await sql<StoredWorkflow>`${select} where w.id = ${id}`.execute(db)).rows[0] ?? null;
  },

  /** How a workflow stands, without its documents; null where there is none. */
  async stand(
    id: string,
  ): Promise<{ readonly revision: number; readonly publishedVersion: number | null } | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql<{ revision: number; publishedVersion: number | null }>`
      select draft_revision as revision, published_version as "publishedVersion" from workflows
      where id = ${id} and not archived`.execute(db);
    return rows[0] ?? null;
  },

  /** Adds a workflow at the end of the order; gives its id. */
  async create(input: {
    readonly name: string;
    readonly document: WorkflowDocument;
    readonly demo?: boolean;
    readonly now: number;
  }): Promise<string> {
    const id = uuidv7(input.now);
    await sql`
      insert into workflows (id, name, position, draft, node_floor, demo, created_at, updated_at)
      select ${id}, ${input.name}, coalesce(max(position) + 1, 0), ${JSON.stringify(input.document)},
        ${floorOf(input.document)}, ${input.demo ?? false}, ${input.now}, ${input.now}
      from workflows`.execute(db);
    return id;
  },

  /** Replaces the draft and gives its new revision; null if there is no such workflow. Throws `draft.stale`. */
  async saveDraft(
    id: string,
    draft: {
      readonly name: string;
      readonly document: WorkflowDocument;
      readonly ifRevision?: number;
      readonly now: number;
    },
  ): Promise<number | null> {
    if (!isUuid(id)) return null;
    const { rows } = await sql<{ revision: number }>`
      update workflows set name = ${draft.name}, draft = ${JSON.stringify(draft.document)},
        draft_revision = draft_revision + 1, node_floor = greatest(node_floor, ${floorOf(draft.document)}),
        updated_at = ${draft.now}
      where id = ${id} and not archived
        and (${draft.ifRevision ?? null}::int is null or draft_revision = ${draft.ifRevision ?? null}::int)
      returning draft_revision as revision`.execute(db);
    if (rows[0] !== undefined) return rows[0].revision;
    const there = await db
      .selectFrom('workflows')
      .select('id')
      .where('id', '=', id)
      .where('archived', '=', false)
      .executeTakeFirst();
    if (there === undefined) return null;
    throw new SluiceError('draft.stale');
  },

  /** Hides a workflow and takes it out of the plan; its versions and history stay. */
  async archive(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const done = await db
      .updateTable('workflows')
      .set({ archived: true, published_version: null })
      .where('id', '=', id)
      .where('archived', '=', false)
      .executeTakeFirst();
    await bumpPlan(db);
    return done.numUpdatedRows > 0n;
  },

  /** Stops a workflow from being entered; waiting runs go on. */
  async unpublish(id: string): Promise<boolean> {
    if (!isUuid(id)) return false;
    const done = await db
      .updateTable('workflows')
      .set({ published_version: null })
      .where('id', '=', id)
      .executeTakeFirst();
    await bumpPlan(db);
    return done.numUpdatedRows > 0n;
  },

  /** Puts the given workflows into this order, those not named after them. */
  async order(ids: readonly string[]): Promise<void> {
    await sql`
      update workflows w set position = o.position
      from (
        select w.id, row_number() over (order by g.n nulls last, w.position, w.id) - 1 as position
        from workflows w left join unnest(${ids.filter(isUuid)}::uuid[]) with ordinality g(id, n) on g.id = w.id
      ) o where o.id = w.id`.execute(db);
    await bumpPlan(db);
  },
});
