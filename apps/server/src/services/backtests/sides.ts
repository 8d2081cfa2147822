import { publish } from '@sluice/engine';
import type { WorkflowVersion, Workspace } from '@sluice/model';
import type { BacktestPlans, BacktestSide } from '@sluice/runtime/backtest';
import { capabilitiesOf } from '@sluice/sdk';
import type { StoredWorkflow } from '@sluice/store';
import { notFound, Problem } from '../../http/problem.ts';
import { detailOf } from '../../http/validators.ts';
import type { Services } from '../context.ts';

type Dry = Pick<Services, 'store' | 'registry'>;

/** A draft as a version; throws `workflow.does-not-compile`. */
const drafted = ({ registry }: Dry, workflow: StoredWorkflow, workspace: Workspace): WorkflowVersion => {
  const { version, diagnostics } = publish(workflow.document, { registry, workspace });
  if (version !== null) return version;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  throw new Problem('workflow.does-not-compile', detailOf(errors), { diagnostics });
};

/** A revision of a workflow as a side of a backtest; `from` and `to` are read like the API's. */
const sideOf = async (
  dry: Dry,
  {
    workflow,
    revision,
    workspace,
    fresh,
    contested,
  }: {
    readonly workflow: StoredWorkflow;
    readonly revision: string;
    readonly workspace: Workspace;
    /** By a scoring model that is not the workspace's: versions are made anew. */
    readonly fresh: boolean;
    /** Versions compete, so that not every lead was judged by what is published. */
    readonly contested: boolean;
  },
): Promise<BacktestSide> => {
  if (revision === 'draft')
    return {
      label: 'draft',
      number: (workflow.publishedVersion ?? 0) + 1,
      content: drafted(dry, workflow, workspace),
      live: false,
    };
  const number = Number(revision);
  const stored = await dry.store.versions.get(workflow.id, number);
  if (stored === null) throw notFound('version');
  const content = fresh
    ? drafted(dry, { ...workflow, document: stored.content.graph }, workspace)
    : stored.content;
  return {
    label: revision,
    number,
    content,
    live: !fresh && !contested && number === workflow.publishedVersion,
  };
};

const nothing = { workflows: [], experiments: [] };

/** The versions a backtest compares, with everything else that runs. */
export const plansOf = async (
  dry: Dry,
  input: {
    readonly workflow: StoredWorkflow;
    readonly from: string | undefined;
    readonly to: string;
    readonly workspace: Workspace;
    /** Rows of a file are judged by this workflow alone. */
    readonly alone: boolean;
    readonly fresh: boolean;
  },
): Promise<BacktestPlans> => {
  const { workflow, to, workspace, fresh } = input;
  const published = workflow.publishedVersion;
  const from = input.from ?? (published === null || String(published) === to ? 'none' : String(published));
  const revisions = from === 'none' ? [to] : [from, to];
  const { workflows, experiments } = input.alone ? nothing : await dry.store.plan.load();
  const contested = experiments.length > 0;
  const sides = await Promise.all(
    revisions.map((revision) => sideOf(dry, { workflow, revision, workspace, fresh, contested })),
  );
  const running = workflows.filter(({ live }) => live);
  const others = running.filter(({ id }) => id !== workflow.id);
  return {
    workflow: workflow.id,
    others: others.map(({ id, version, content }) => ({ id, number: version, version: content })),
    place: running.some(({ id }) => id === workflow.id)
      ? running.findIndex(({ id }) => id === workflow.id)
      : others.filter(({ position }) => position < workflow.position).length,
    sides,
    settings: {
      scoring: workspace.scoring,
      stages: workspace.stages,
      timezone: workspace.timezone,
      ...(workspace.companyDomains === undefined ? {} : { companyDomains: workspace.companyDomains }),
      reps: workspace.reps,
      territories: workspace.territories,
    },
    handoffTypes: [...dry.registry.types.values()].flatMap(({ type, definition }) =>
      definition.kind === 'action' && capabilitiesOf(definition.capabilities).includes('handoff')
        ? [type]
        : [],
    ),
  };
};
