import type { ExperimentPhase, ExperimentUnit } from '@sluice/model';
import { SluiceError } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { JsonObject } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { isUuid, uuidv7 } from '../uuid.ts';
import { bumpPlan } from './plan.ts';

export type ExperimentStatus = 'draft' | 'running' | 'maturing' | 'decided';

/** What counts as success: a stage reached, or the worth of deals won, within days of the assignment. */
export interface ExperimentOutcome {
  readonly kind: 'stage' | 'value';
  /** Null for the worth of deals. */
  readonly stage: string | null;
  readonly days: number;
}

/** What stays the same over all phases. */
export interface ExperimentSettings {
  readonly hypothesis: string | null;
  readonly unit: ExperimentUnit;
  readonly group: string | null;
  readonly outcome: ExperimentOutcome;
  /** The smallest difference worth finding, relative, in percent. */
  readonly lift: number;
  /** What share is expected of the first arm, 0–1, where it is known. */
  readonly baseline: number | null;
  /** Leads in all arms the experiment is planned for; null where nobody could say. */
  readonly planned: number | null;
}

/** How it ended. */
export interface ExperimentDecision {
  /** The arm that was promoted, or null for none. */
  readonly arm: string | null;
  readonly by: string | null;
  /** The version that was live before the promotion. */
  readonly previous: number | null;
  /** Set when the promotion was taken back. */
  readonly rolledBackAt: number | null;
}

export interface StoredPhase extends ExperimentPhase {
  readonly startedAt: number | null;
  readonly startedBy: string | null;
}

export interface StoredExperiment {
  readonly id: string;
  readonly workflow: string;
  readonly workflowName: string;
  readonly name: string;
  readonly status: ExperimentStatus;
  readonly settings: ExperimentSettings;
  readonly revision: number;
  readonly createdAt: number;
  readonly createdBy: string | null;
  readonly startedAt: number | null;
  readonly closedAt: number | null;
  readonly decidedAt: number | null;
  readonly decision: ExperimentDecision | null;
  /** The results as they were when it was decided. */
  readonly snapshot: JsonObject | null;
  readonly phases: readonly StoredPhase[];
}

type PhaseConfig = Omit<ExperimentPhase, 'phase'>;

const select = sql`
  select e.id, e.workflow, w.name as "workflowName", e.name, e.status, e.settings, e.revision, e.created_at as "createdAt",
    e.created_by as "createdBy", e.started_at as "startedAt", e.closed_at as "closedAt", e.decided_at as "decidedAt",
    e.decision, e.snapshot, (
      select json_agg(p.config::jsonb || jsonb_build_object('phase', p.phase, 'startedAt', p.started_at, 'startedBy', p.started_by)
        order by p.phase) from experiment_phases p where p.experiment = e.id) as phases
  from experiments e join workflows w on w.id = e.workflow`;

const stale = (): SluiceError =>
  new SluiceError('experiment.wrong-state', 'Somebody else changed the experiment meanwhile.');

/** Experiments and their phases. What changes what leads meet is called in a transaction. */
export const experimentsRepository = (db: Db) => ({
  /** Newest first. */
  async list(
    filter: { readonly workflow?: string | undefined } & PageRequest = {},
  ): Promise<Page<StoredExperiment>> {
    const limit = pageLimit(filter);
    const [at, id] = readCursor(filter.cursor, 'iu') ?? [null, null];
    const workflow = filter.workflow ?? null;
    if (workflow !== null && !isUuid(workflow)) return { items: [], next: null };
    const { rows } = await sql<StoredExperiment>`
      ${select} where (${workflow}::uuid is null or e.workflow = ${workflow}::uuid)
        and (${at}::bigint is null or (e.created_at, e.id) < (${at}::bigint, ${id}::uuid))
      order by e.created_at desc, e.id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.createdAt, row.id] });
  },

  async get(id: string): Promise<StoredExperiment | null> {
    if (!isUuid(id)) return null;
    return (await sql<StoredExperiment>`${select} where e.id = ${id}`.execute(db)).rows[0] ?? null;
  },

  /** Those whose enrolment is closed and that nobody has decided. */
  async maturing(): Promise<readonly StoredExperiment[]> {
    return (await sql<StoredExperiment>`${select} where e.status = 'maturing' order by e.id`.execute(db))
      .rows;
  },

  /** Adds a draft; gives its id. */
  async create(draft: {
    readonly workflow: string;
    readonly name: string;
    readonly settings: ExperimentSettings;
    readonly phase: PhaseConfig;
    readonly by: string | null;
    readonly now: number;
  }): Promise<string> {
    const id = uuidv7(draft.now);
    await sql`
      with e as (
        insert into experiments (id, workflow, name, settings, created_at, created_by)
        values (${id}, ${draft.workflow}, ${draft.name}, ${JSON.stringify(draft.settings)}, ${draft.now}, ${draft.by})
      )
      insert into experiment_phases (experiment, phase, config) values (${id}, 1, ${JSON.stringify(draft.phase)})`.execute(
      db,
    );
    return id;
  },

  /** Replaces a draft. Throws `experiment.wrong-state` when it is none any more. */
  async saveDraft(
    id: string,
    draft: { readonly name: string; readonly settings: ExperimentSettings; readonly phase: PhaseConfig },
  ): Promise<void> {
    const { rows } = await sql`
      with e as (
        update experiments set name = ${draft.name}, settings = ${JSON.stringify(draft.settings)}, revision = revision + 1
        where id = ${id} and status = 'draft' returning id
      )
      update experiment_phases p set config = ${JSON.stringify(draft.phase)} from e where p.experiment = e.id returning 1`.execute(
      db,
    );
    if (rows.length === 0) throw stale();
  },

  /** Deletes a draft. Throws `experiment.wrong-state` when it is none any more. */
  async deleteDraft(id: string): Promise<void> {
    const { rows } =
      await sql`delete from experiments where id = ${id} and status = 'draft' returning id`.execute(db);
    if (rows.length === 0) throw stale();
  },

  /** Lets leads in from now on. Throws `experiment.wrong-state`; a second live one of the workflow breaks a constraint. */
  async start(
    id: string,
    {
      by,
      now,
      settings,
    }: { readonly by: string | null; readonly now: number; readonly settings: ExperimentSettings },
  ): Promise<void> {
    const { rows } = await sql`
      with e as (
        update experiments set status = 'running', started_at = ${now}, settings = ${JSON.stringify(settings)},
          revision = revision + 1
        where id = ${id} and status = 'draft' returning id
      )
      update experiment_phases p set started_at = ${now}, started_by = ${by} from e where p.experiment = e.id returning 1`.execute(
      db,
    );
    if (rows.length === 0) throw stale();
    await bumpPlan(db);
  },

  /** Opens the next phase of a running experiment; nobody moves. Throws `experiment.wrong-state`. */
  async change(
    id: string,
    { phase, by, now }: { readonly phase: PhaseConfig; readonly by: string | null; readonly now: number },
  ): Promise<void> {
    const { rows } = await sql`
      with e as (
        update experiments set revision = revision + 1 where id = ${id} and status = 'running' returning id
      )
      insert into experiment_phases (experiment, phase, config, started_at, started_by)
      select e.id, 1 + (select max(phase) from experiment_phases where experiment = e.id), ${JSON.stringify(phase)}, ${now}, ${by}
      from e returning 1`.execute(db);
    if (rows.length === 0) throw stale();
    await bumpPlan(db);
  },

  /** Lets nobody in any more. Throws `experiment.wrong-state`. */
  async close(id: string, { now }: { readonly now: number }): Promise<void> {
    const { rows } = await sql`
      update experiments set status = 'maturing', closed_at = ${now}, revision = revision + 1
      where id = ${id} and status = 'running' returning id`.execute(db);
    if (rows.length === 0) throw stale();
    await bumpPlan(db);
  },

  /** Ends it with what was found. Throws `experiment.wrong-state` when it is not live. */
  async decide(
    id: string,
    {
      decision,
      snapshot,
      now,
    }: { readonly decision: ExperimentDecision; readonly snapshot: object; readonly now: number },
  ): Promise<void> {
    const { rows } = await sql`
      update experiments set status = 'decided', decided_at = ${now}, closed_at = coalesce(closed_at, ${now}),
        decision = ${JSON.stringify(decision)}, snapshot = ${JSON.stringify(snapshot)}, revision = revision + 1
      where id = ${id} and status in ('running', 'maturing') returning id`.execute(db);
    if (rows.length === 0) throw stale();
    await bumpPlan(db);
  },

  /** Writes down another decision over the same findings: a promotion afterwards, or one taken back. */
  async redecide(id: string, decision: ExperimentDecision): Promise<void> {
    const { rows } = await sql`
      update experiments set decision = ${JSON.stringify(decision)}, revision = revision + 1
      where id = ${id} and status = 'decided' returning id`.execute(db);
    if (rows.length === 0) throw stale();
  },
});
