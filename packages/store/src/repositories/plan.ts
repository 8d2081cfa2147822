import type { LiveExperiment, WorkflowVersion, Workspace } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, nowMs } from '../db.ts';

/** One version that is live, or that waiting runs still stand in. */
export interface PlanWorkflow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Place in the order of the editor, from 0. */
  readonly position: number;
  /** False for a version kept only for the runs waiting in it, or as an arm of an experiment. */
  readonly live: boolean;
  readonly content: WorkflowVersion;
}

export interface StoredPlan {
  readonly revision: number;
  readonly workspace: Workspace | null;
  readonly workflows: readonly PlanWorkflow[];
  /** Those that run or mature. */
  readonly experiments: readonly LiveExperiment[];
}

/** Tells the workers to compile anew; call it in the transaction that changes what they run. */
export const bumpPlan = async (db: Db): Promise<void> => {
  await sql`update plan set revision = revision + 1, changed_at = ${nowMs}`.execute(db);
};

/** What the workers run. */
export const planRepository = (db: Db) => ({
  async revision(): Promise<number> {
    return (await db.selectFrom('plan').select('revision').executeTakeFirstOrThrow()).revision;
  },

  /** Read in one statement, so that revision and content belong together. */
  async load(): Promise<StoredPlan> {
    const { rows } = await sql<StoredPlan>`
      select p.revision, (select workspace from settings) as workspace,
        coalesce((
          select json_agg(json_build_object(
            'id', w.id, 'name', v.graph ->> 'name', 'version', v.version, 'position', w.position,
            'live', v.version = w.published_version and not w.archived,
            'content', json_build_object('graph', v.graph, 'program', v.program, 'nodeTypes', v.node_types, 'hash', v.hash)
          ) order by w.position, w.id, v.version desc)
          from workflows w join workflow_versions v on v.workflow = w.id
          where (v.version = w.published_version and not w.archived)
             or exists (select from runs r where r.workflow = v.workflow and r.version = v.version)
             or exists (select from experiments e join experiment_phases ph on ph.experiment = e.id,
                  json_array_elements(ph.config -> 'arms') a
                where e.workflow = v.workflow and e.status in ('running', 'maturing') and (a ->> 'version')::int = v.version)
        ), '[]') as workflows,
        coalesce((
          select json_agg(json_build_object(
            'id', e.id, 'workflow', e.workflow, 'unit', e.settings ->> 'unit', 'group', e.settings ->> 'group',
            'enrolling', e.status = 'running',
            'phases', (select json_agg((ph.config::jsonb || jsonb_build_object('phase', ph.phase)) order by ph.phase)
              from experiment_phases ph where ph.experiment = e.id)
          ) order by e.id)
          from experiments e where e.status in ('running', 'maturing')
        ), '[]') as experiments
      from plan p`.execute(db);
    const plan = rows[0];
    if (plan === undefined) throw new Error('The plan table has no row: the database is not migrated.');
    return plan;
  },
});
