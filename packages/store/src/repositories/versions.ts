import type { WorkflowVersion } from '@sluice/model';
import { SluiceError } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid } from '../uuid.ts';
import { bumpPlan } from './plan.ts';

export interface VersionEntry {
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: number;
  readonly publishedBy: string | null;
  readonly note: string | null;
}

export interface StoredVersion extends VersionEntry {
  readonly content: WorkflowVersion;
}

const entry = sql`version, hash, published_at as "publishedAt", published_by as "publishedBy", note`;

/** A version of a workflow, named. */
export interface VersionRef {
  readonly workflow: string;
  readonly version: number;
}

/** The name `contents` gives a version under. */
export const versionName = ({ workflow, version }: VersionRef): string => `${workflow} ${version}`;

const content = sql`json_build_object('graph', graph, 'program', program, 'nodeTypes', node_types, 'hash', hash) as content`;

const makeLive = async (db: Db, workflow: string, version: number | null): Promise<void> => {
  await sql`update workflows set published_version = ${version} where id = ${workflow}`.execute(db);
  await bumpPlan(db);
};

/** Immutable published versions. */
export const versionsRepository = (db: Db) => ({
  /** Stores the next version and makes it the live one unless told otherwise; gives its number. Call it in a transaction. */
  async publish(
    workflow: string,
    version: {
      readonly content: WorkflowVersion;
      readonly note: string | null;
      readonly publishedBy: string | null;
      readonly now: number;
      /** False for a version that only competes in an experiment. */
      readonly live?: boolean;
    },
  ): Promise<number> {
    const locked = await sql<{ next: number }>`
      select 1 + coalesce((select max(version) from workflow_versions v where v.workflow = w.id), 0) as next
      from workflows w where w.id = ${workflow} and not w.archived for update`.execute(db);
    const next = locked.rows[0]?.next;
    if (next === undefined) throw new SluiceError('resource.not-found', 'There is no such workflow.');
    const { graph, program, nodeTypes, hash } = version.content;
    await sql`
      insert into workflow_versions (workflow, version, graph, program, node_types, hash, note, published_by, published_at)
      values (${workflow}, ${next}, ${JSON.stringify(graph)}, ${JSON.stringify(program)}, ${JSON.stringify(nodeTypes)},
        ${hash}, ${version.note}, ${version.publishedBy}, ${version.now})`.execute(db);
    if (version.live !== false) await makeLive(db, workflow, next);
    return next;
  },

  /** Makes a version the live one, in place of any other; null for none. */
  makeLive: (workflow: string, version: number | null): Promise<void> => makeLive(db, workflow, version),

  /** Newest first. */
  async list(workflow: string, request: PageRequest = {}): Promise<Page<VersionEntry>> {
    const limit = pageLimit(request);
    const before = readCursor(request.cursor, 'i')?.[0] ?? null;
    if (!isUuid(workflow)) return { items: [], next: null };
    const { rows } = await sql<VersionEntry>`
      select ${entry} from workflow_versions
      where workflow = ${workflow} and (${before}::int is null or version < ${before}::int)
      order by version desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.version] });
  },

  async get(workflow: string, version: number): Promise<StoredVersion | null> {
    if (!isUuid(workflow)) return null;
    const { rows } = await sql<StoredVersion>`
      select ${entry}, ${content} from workflow_versions where workflow = ${workflow} and version = ${version}`.execute(
      db,
    );
    return rows[0] ?? null;
  },

  /** The versions asked for, each once, by `versionName`; those that are not there are left out. */
  async contents(refs: readonly VersionRef[]): Promise<ReadonlyMap<string, WorkflowVersion>> {
    const asked = [...new Map(refs.map((ref) => [versionName(ref), ref])).values()];
    if (asked.length === 0) return new Map();
    const { rows } = await sql<VersionRef & { content: WorkflowVersion }>`
      select workflow, version, ${content} from workflow_versions
      join unnest(${asked.map(({ workflow }) => workflow)}::uuid[], ${asked.map(({ version }) => version)}::int[])
        as asked(workflow, version) using (workflow, version)`.execute(db);
    return new Map(rows.map((row) => [versionName(row), row.content]));
  },

  /** How many runs wait at each node of any version. */
  async waiting(
    workflow: string,
  ): Promise<readonly { readonly version: number; readonly node: string; readonly runs: number }[]> {
    if (!isUuid(workflow)) return [];
    const { rows } = await sql<{ version: number; node: string; runs: number }>`
      select version, node, count(*)::int as runs from runs where workflow = ${workflow}
      group by version, node order by version, node`.execute(db);
    return rows;
  },
});
