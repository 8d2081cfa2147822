import type { Workspace } from '@sluice/model';
import { type ExperimentResults, experimentResults } from '@sluice/runtime';
import type { FigureRequest, StoredExperiment } from '@sluice/store';
import type { Services } from '../context.ts';
import { workspaceOf } from '../settings.ts';
import { iso, isoOrNull } from '../wire.ts';

const day = 86_400_000;

/** Stages off the way: reaching one is not going further. */
const aside: ReadonlySet<string> = new Set(['recycled', 'disqualified']);

/** The stages that count as reaching one: itself and those further on. */
export const stagesFrom = ({ stages }: Workspace, stage: string): readonly string[] => {
  const place = stages.findIndex(({ id }) => id === stage);
  const further = place < 0 ? [] : stages.slice(place + 1).map(({ id }) => id);
  return [stage, ...further.filter((id) => !aside.has(id))];
};

/** How the units of an experiment are followed. */
export const requestOf = (
  { id, workflow, settings }: StoredExperiment,
  { workspace, now }: { readonly workspace: Workspace; readonly now: number },
): FigureRequest => ({
  experiment: id,
  workflow,
  unit: settings.unit,
  stages: settings.outcome.stage === null ? [] : stagesFrom(workspace, settings.outcome.stage),
  windowMs: settings.outcome.days * day,
  now,
});

/** The results as they stand. */
export const resultsOf = async (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  experiment: StoredExperiment,
): Promise<ExperimentResults> => {
  const workspace = await workspaceOf({ store });
  const now = clock();
  const rows = await store.experimentFigures.of(requestOf(experiment, { workspace, now }));
  const { outcome, planned, lift } = experiment.settings;
  return experimentResults({
    rows,
    phases: experiment.phases,
    outcome: { kind: outcome.kind, days: outcome.days, name: outcomeName(workspace, experiment) },
    planned,
    lift,
    closed: experiment.status !== 'running',
    now,
  });
};

const outcomeName = ({ stages }: Workspace, { settings }: StoredExperiment): string => {
  const { kind, stage } = settings.outcome;
  if (kind === 'value') return 'Deals won';
  return stages.find(({ id }) => id === stage)?.name ?? stage ?? '';
};

const base = (stored: StoredExperiment, workspace: Workspace) => {
  const { id, workflow, workflowName, name, status, settings, decision } = stored;
  const { hypothesis, unit, group, outcome, lift, baseline, planned } = settings;
  return {
    id,
    workflow,
    workflowName,
    name,
    status,
    hypothesis,
    unit,
    group,
    outcome,
    outcomeName: outcomeName(workspace, stored),
    lift,
    baseline,
    planned,
    phases: stored.phases.map(({ startedAt, ...phase }) => ({ ...phase, startedAt: isoOrNull(startedAt) })),
    createdAt: iso(stored.createdAt),
    createdBy: stored.createdBy,
    startedAt: isoOrNull(stored.startedAt),
    closedAt: isoOrNull(stored.closedAt),
    decidedAt: isoOrNull(stored.decidedAt),
    decision: decision === null ? null : { ...decision, rolledBackAt: isoOrNull(decision.rolledBackAt) },
  };
};

/** Results as they go over the wire. */
const wire = ({ asOf, arms, phases, comparisons, ...rest }: ExperimentResults) => ({
  asOf: iso(asOf),
  arms: arms.map(({ valueSquares: _s, crossed: _c, strayed: _t, ...arm }) => arm),
  phases: phases.map(({ arms: of, ...phase }) => ({
    ...phase,
    arms: of.map(({ valueSquares: _s, crossed: _c, strayed: _t, ...arm }) => arm),
  })),
  comparisons: comparisons.map(({ logE: _l, missing: _m, ...comparison }) => comparison),
  ...rest,
});

/** An experiment as the API gives it: its results as they stand, or as they were when it was decided. */
export const experimentView = async (
  services: Pick<Services, 'store' | 'clock'>,
  stored: StoredExperiment,
) => {
  const workspace = await workspaceOf(services);
  const results =
    stored.status === 'draft'
      ? null
      : stored.snapshot === null
        ? await resultsOf(services, stored)
        : frozen(stored.snapshot);
  return { ...base(stored, workspace), results: results === null ? null : wire(results) };
};

/** The snapshot is written by `resultsOf` only. */
const frozen = (snapshot: object): ExperimentResults => snapshot as ExperimentResults;

/** A line of the list. */
export const experimentEntry = (stored: StoredExperiment, workspace: Workspace) => ({
  ...base(stored, workspace),
  verdict: stored.snapshot === null ? null : frozen(stored.snapshot).verdict.sentence,
});
