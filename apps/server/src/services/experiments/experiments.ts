import type { ExperimentOutcome, StoredExperiment } from '@sluice/store';
import { notFound, Problem } from '../../http/problem.ts';
import type { Services } from '../context.ts';
import { newCounters } from '../new-counters.ts';
import { checkOutcome, phaseOf, type Terms } from './check.ts';
import { planView } from './plan.ts';
import { resultsOf } from './view.ts';

type Needs = Pick<Services, 'store' | 'registry' | 'clock'>;

/** What is asked for when an experiment is drawn up. */
export interface Draft extends Terms {
  readonly workflow: string;
  readonly name: string;
  readonly hypothesis?: string | null;
  readonly unit?: 'lead' | 'account';
  readonly group?: string | null;
  readonly outcome: ExperimentOutcome;
  readonly lift?: number;
  readonly baseline?: number | null;
}

const day = 86_400_000;

/** An experiment by id. One whose last lead has had its time is decided first. Throws `resource.not-found`. */
export const experimentOf = async (
  services: Pick<Services, 'store' | 'clock'>,
  id: string,
): Promise<StoredExperiment> => {
  const stored = await services.store.experiments.get(id);
  if (stored === null) throw notFound('experiment');
  if (stored.status === 'maturing' && (await decideIfMatured(services, stored)))
    return experimentOf(services, id);
  return stored;
};

/** Decides what has nothing to wait for any more, as nobody's choice: no version is put live. */
export const decideMatured = async (services: Pick<Services, 'store' | 'clock'>): Promise<void> => {
  for (const stored of await services.store.experiments.maturing()) await decideIfMatured(services, stored);
};

const decideIfMatured = async (
  services: Pick<Services, 'store' | 'clock'>,
  stored: StoredExperiment,
): Promise<boolean> => {
  const results = await resultsOf(services, stored);
  if (results.phases.some(({ arms }) => arms.some(({ immature }) => immature > 0))) return false;
  const now = services.clock();
  /* What came in last may still be on its way through the workers. */
  if (now < (stored.closedAt ?? now) + Math.min(60_000, stored.settings.outcome.days * day)) return false;
  const decision = { arm: null, by: null, previous: null, rolledBackAt: null };
  await services.store.transaction((tx) =>
    tx.experiments.decide(stored.id, { decision, snapshot: results, now }),
  );
  return true;
};

const settingsOf = (draft: Draft) => ({
  hypothesis: draft.hypothesis ?? null,
  unit: draft.unit ?? 'lead',
  group: draft.group ?? null,
  outcome: draft.outcome,
  lift: draft.lift ?? 20,
  baseline: draft.baseline ?? null,
  planned: null,
});

/** Draws an experiment up; gives its id. */
export const createExperiment = async (
  services: Needs,
  { draft, by }: { readonly draft: Draft; readonly by: string | null },
): Promise<string> => {
  await checkOutcome(services, draft.outcome);
  const phase = await phaseOf(services, { workflow: draft.workflow, terms: draft, by });
  const { workflow, name } = draft;
  return services.store.experiments.create({
    workflow,
    name,
    settings: settingsOf(draft),
    phase,
    by,
    now: services.clock(),
  });
};

/** Draws it up anew. */
export const saveExperiment = async (
  services: Needs,
  { id, draft, by }: { readonly id: string; readonly draft: Draft; readonly by: string | null },
): Promise<void> => {
  const stored = await experimentOf(services, id);
  if (stored.status !== 'draft') throw new Problem('experiment.wrong-state', 'It has been started already.');
  if (stored.workflow !== draft.workflow)
    throw new Problem('experiment.invalid', 'The workflow of an experiment cannot change: draw up another.');
  await checkOutcome(services, draft.outcome);
  const phase = await phaseOf(services, { workflow: draft.workflow, terms: draft, by });
  await services.store.experiments.saveDraft(id, { name: draft.name, settings: settingsOf(draft), phase });
};

const anotherLive = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';

/** Lets leads in, with the size it is planned for as the workflow's pace is today. */
export const startExperiment = async (
  services: Needs,
  { id, by }: { readonly id: string; readonly by: string | null },
): Promise<void> => {
  const { status, workflow, settings, phases } = await experimentOf(services, id);
  if (status !== 'draft') throw new Problem('experiment.wrong-state', 'It has been started already.');
  const arms = phases.at(-1)?.arms ?? [];
  const { total } = await planView(services, {
    workflow,
    unit: settings.unit,
    outcome: settings.outcome,
    lift: settings.lift,
    baseline: settings.baseline,
    weights: arms.map(({ weight }) => weight),
  });
  try {
    await services.store.transaction(async (tx) => {
      const now = services.clock();
      await tx.experiments.start(id, { by, now, settings: { ...settings, planned: total } });
      await fillFor(tx, { workflow, versions: arms.map(({ version }) => version), by, now });
    });
  } catch (error) {
    if (anotherLive(error)) throw new Problem('experiment.another-live');
    throw error;
  }
};

type Transaction = Parameters<Parameters<Services['store']['transaction']>[0]>[0];

/** What the versions count that nobody counted before is counted from the log, as when one is published. */
const fillFor = async (
  tx: Transaction,
  fill: {
    readonly workflow: string;
    readonly versions: readonly number[];
    readonly by: string | null;
    readonly now: number;
  },
): Promise<void> => {
  for (const number of new Set(fill.versions)) {
    const version = await tx.versions.get(fill.workflow, number);
    if (version === null || (await newCounters(tx, version.content)).length === 0) continue;
    await tx.sweeps.begin({
      kind: 'fill',
      spec: { workflow: fill.workflow },
      requestedBy: fill.by,
      now: fill.now,
    });
    return;
  }
};

/** Opens the next phase. Arms keep their letters by their place. */
export const changeExperiment = async (
  services: Needs,
  { id, terms, by }: { readonly id: string; readonly terms: Terms; readonly by: string | null },
): Promise<void> => {
  const { status, workflow, phases } = await experimentOf(services, id);
  if (status !== 'running')
    throw new Problem('experiment.wrong-state', 'Only an experiment that lets leads in can be changed.');
  if (terms.arms.length < (phases.at(-1)?.arms.length ?? 0))
    throw new Problem(
      'experiment.invalid',
      'An arm cannot be taken out while leads are in it: give it the weight 0.',
    );
  const phase = await phaseOf(services, { workflow, terms, by });
  await services.store.transaction(async (tx) => {
    const now = services.clock();
    await tx.experiments.change(id, { phase, by, now });
    await fillFor(tx, { workflow, versions: phase.arms.map(({ version }) => version), by, now });
  });
};

/** Lets nobody in any more. */
export const stopExperiment = async (
  services: Pick<Services, 'store' | 'clock'>,
  id: string,
): Promise<void> => {
  const { status } = await experimentOf(services, id);
  if (status !== 'running') throw new Problem('experiment.wrong-state', 'It does not let leads in.');
  await services.store.transaction((tx) => tx.experiments.close(id, { now: services.clock() }));
};

/** Ends it with a version for everybody, or with what is live. */
export const promoteExperiment = async (
  services: Pick<Services, 'store' | 'clock'>,
  { id, arm, by }: { readonly id: string; readonly arm: string | null; readonly by: string | null },
): Promise<void> => {
  const stored = await experimentOf(services, id);
  if (stored.status === 'draft')
    throw new Problem('experiment.wrong-state', 'It has not been started: there is nothing to promote.');
  const version = stored.phases.at(-1)?.arms.find(({ key }) => key === arm)?.version ?? null;
  if (arm !== null && version === null)
    throw new Problem('experiment.invalid', `The experiment has no arm ${JSON.stringify(arm)}.`);
  if (stored.decision !== null && stored.decision.arm !== null && stored.decision.rolledBackAt === null)
    throw new Problem('experiment.wrong-state', 'An arm has been promoted already: take that back first.');
  const snapshot = stored.status === 'decided' ? null : await resultsOf(services, stored);
  await services.store.transaction(async (tx) => {
    const workflow = await tx.workflows.get(stored.workflow);
    const previous = arm === null ? null : (workflow?.publishedVersion ?? null);
    const decision = { arm, by, previous, rolledBackAt: null };
    if (snapshot === null) await tx.experiments.redecide(id, decision);
    else await tx.experiments.decide(id, { decision, snapshot, now: services.clock() });
    if (version !== null) await tx.versions.makeLive(stored.workflow, version);
  });
};

/** Takes a promotion back. */
export const rollbackExperiment = async (
  services: Pick<Services, 'store' | 'clock'>,
  { id, by }: { readonly id: string; readonly by: string | null },
): Promise<void> => {
  const { decision, workflow } = await experimentOf(services, id);
  if (decision === null || decision.arm === null || decision.rolledBackAt !== null)
    throw new Problem('experiment.wrong-state', 'There is no promotion to take back.');
  await services.store.transaction(async (tx) => {
    await tx.experiments.redecide(id, { ...decision, by, rolledBackAt: services.clock() });
    await tx.versions.makeLive(workflow, decision.previous);
  });
};
