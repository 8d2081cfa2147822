import { compileProgram } from '@sluice/logic';
import { holdoutArm, type LiveExperiment, type WorkflowId } from '@sluice/model';
import { armKey } from './arm-key.ts';
import { type Guarded, guarded } from './guarded.ts';
import { knownNames } from './known-names.ts';
import type { PlannedExperiment, PlannedWorkflow } from './plan.ts';
import { versionKey } from './version-key.ts';

type Planned = ReadonlyMap<WorkflowId, PlannedExperiment>;

/**
 * Makes experiments ready to assign. Where the version of an arm is missing, nobody new is taken in and those of that
 * arm start nothing, so that nobody sees a version they were not assigned to.
 */
export function planExperiments(
  live: readonly LiveExperiment[],
  versions: ReadonlyMap<string, PlannedWorkflow>,
): Guarded<Planned> {
  const made = live.map((experiment, index) =>
    guarded(`/experiments/${index}/eligibility`, () => planOne(experiment, { live, versions })),
  );
  const diagnostics = made.flatMap((one) => one.diagnostics);
  const planned = made.flatMap((one) => one.made ?? []);
  return { made: new Map(planned.map((one) => [one.workflow, one])), diagnostics };
}

interface Around {
  readonly live: readonly LiveExperiment[];
  readonly versions: ReadonlyMap<string, PlannedWorkflow>;
}

function planOne(experiment: LiveExperiment, { live, versions }: Around): readonly PlannedExperiment[] {
  const { id, workflow, unit, phases } = experiment;
  const last = phases.at(-1);
  if (last === undefined) return [];
  const found = new Map(
    phases.flatMap(({ phase, arms }) =>
      arms.flatMap(({ key, version }): (readonly [string, PlannedWorkflow])[] => {
        const planned = versions.get(versionKey(workflow, version));
        return planned === undefined ? [] : [[armKey(phase, key), planned]];
      }),
    ),
  );
  const complete = last.arms.every(({ key }) => found.has(armKey(last.phase, key)));
  const arms = [...last.arms, { key: holdoutArm, weight: last.holdout }];
  return [
    {
      id,
      workflow,
      unit,
      enrolling: experiment.enrolling && complete,
      phase: last.phase,
      entrants: last.entrants,
      eligible: last.eligibility === null ? null : compileProgram([last.eligibility], { known: knownNames }),
      arms: arms.map(({ key, weight }) => ({ key, share: weight / 100 })),
      versions: found,
      group: groupOf(experiment, live),
    },
  ];
}

/** In one order whatever the order in which they were started. */
function groupOf({ id, group }: LiveExperiment, live: readonly LiveExperiment[]): PlannedExperiment['group'] {
  if (group === null) return null;
  const all = live.filter((other) => other.group === group);
  const open = all.filter(({ enrolling }) => enrolling).map((other) => other.id);
  open.sort();
  return {
    name: group,
    others: all.flatMap((other) => (other.id === id ? [] : [other.id])),
    place: open.indexOf(id),
    places: open.length,
  };
}
