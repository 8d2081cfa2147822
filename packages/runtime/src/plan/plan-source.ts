import { compile, type Plan, type PublishedWorkflow } from '@sluice/engine';
import type { Diagnostic, LiveExperiment, WaitingRun } from '@sluice/model';
import type { PlanWorkflow, Store } from '@sluice/store';

export interface PlanSourceOptions {
  readonly store: Store;
  /** Told of published versions that do not compile; they are left out, the others run. */
  readonly onProblem?: (problem: {
    readonly workflow: string;
    readonly version: number;
    readonly diagnostics: readonly Diagnostic[];
  }) => void;
  readonly backend?: 'closures' | 'generated';
}

export interface PlanSource {
  /**
   * The plan of a revision, with the versions the given runs wait in; compiled
   * anew when the revision rose or such a version is not in it yet.
   */
  at(revision: number, waiting?: readonly WaitingRun[]): Promise<Plan>;
}

interface Built {
  readonly revision: number;
  readonly plan: Plan;
  readonly versions: readonly string[];
}

const published = (workflow: PlanWorkflow): PublishedWorkflow => ({
  id: workflow.id,
  number: workflow.version,
  version: workflow.content,
});

/** The compiled form of all published workflows, in the order of the editor. */
export const createPlanSource = (options: PlanSourceOptions): PlanSource => {
  let current: (Built & { readonly sought: ReadonlySet<string> }) | null = null;

  const build = async (): Promise<Built> => {
    const stored = await options.store.plan.load();
    const settings = {
      ...(stored.workspace === null
        ? {}
        : {
            scoring: stored.workspace.scoring,
            stages: stored.workspace.stages,
            timezone: stored.workspace.timezone,
            ...(stored.workspace.companyDomains === undefined
              ? {}
              : { companyDomains: stored.workspace.companyDomains }),
          }),
      ...(options.backend === undefined ? {} : { backend: options.backend }),
    };
    const sound = (workflow: PlanWorkflow): boolean => {
      const { plan, diagnostics } = compile([published(workflow)], settings);
      if (plan === null)
        options.onProblem?.({ workflow: workflow.id, version: workflow.version, diagnostics });
      return plan !== null;
    };
    /* A rule that does not compile lets nobody in; who was assigned stays where they are. */
    const sane = (experiment: LiveExperiment): LiveExperiment =>
      compile([], { ...settings, experiments: [experiment] }).plan === null
        ? {
            ...experiment,
            enrolling: false,
            phases: experiment.phases.map((phase) => ({ ...phase, eligibility: null })),
          }
        : experiment;
    const experiments = stored.experiments.map(sane);
    const compiled = (workflows: readonly PlanWorkflow[]) =>
      compile(workflows.filter((workflow) => workflow.live).map(published), {
        ...settings,
        experiments,
        resumable: workflows.filter((workflow) => !workflow.live).map(published),
      });
    const plan = compiled(stored.workflows).plan ?? compiled(stored.workflows.filter(sound)).plan;
    if (plan === null) throw new Error('The published workflows compile one by one but not together.');
    return {
      revision: stored.revision,
      plan,
      versions: stored.workflows.map(({ id, version }) => versionOf({ workflow: id, version })),
    };
  };

  return {
    async at(revision, waiting = []) {
      const missing = waiting.map(versionOf).filter((version) => !(current?.sought.has(version) ?? false));
      if (current === null || current.revision < revision || missing.length > 0) {
        const built = await build();
        current = { ...built, sought: new Set([...built.versions, ...missing]) };
      }
      return current.plan;
    },
  };
};

const versionOf = ({ workflow, version }: { readonly workflow: string; readonly version: number }): string =>
  `${workflow} ${version}`;
