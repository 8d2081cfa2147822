import { hostEventTypes, type WorkflowId } from '@sluice/model';
import type { Listener, Listeners, PlannedExperiment, PlannedStep, PlannedWorkflow, Trial } from './plan.ts';

/**
 * Indexes triggers by event type, so that an event nobody listens to costs next to nothing. Where versions of a
 * workflow compete, it listens to what any of them does.
 */
export function listeners(
  workflows: readonly PlannedWorkflow[],
  experiments: ReadonlyMap<WorkflowId, PlannedExperiment>,
): Listeners {
  const versions = workflows.flatMap((workflow) => [
    workflow,
    ...(experiments.get(workflow.id)?.versions.values() ?? []),
  ]);
  const types = new Set(versions.flatMap((workflow) => triggersOf(workflow).flatMap(eventsOf)));
  types.delete('*');
  const listening = (wants: Wants): readonly Listener[] =>
    workflows.flatMap((workflow) => {
      const triggers = wanting(workflow, wants);
      const trial = trialOf(experiments.get(workflow.id), wants);
      const heard = [triggers, ...(trial?.triggers.values() ?? [])].some((those) => those.length > 0);
      return heard ? [{ workflow, triggers, trial }] : [];
    });
  const outside = new Map<string, readonly Listener[]>();
  const inside = new Map<string, readonly Listener[]>();
  for (const type of types) {
    const own = listening((events) => events.includes(type));
    inside.set(type, own);
    outside.set(
      type,
      isOfHost(type) ? own : listening((events) => events.includes(type) || events.includes('*')),
    );
  }
  const anyEvent = listening((events) => events.includes('*'));
  // What the product writes for itself is no act of the lead; told to change a lead, the turn says so itself.
  for (const type of hostEventTypes) if (!outside.has(type)) outside.set(type, []);
  outside.set('lead.updated', anyEvent);
  return { outside, anyEvent, inside };
}

type Wants = (events: readonly string[]) => boolean;

const isOfHost = (type: string): boolean => hostEventTypes.some((known) => known === type);

const wanting = (workflow: PlannedWorkflow, wants: Wants): readonly PlannedStep[] =>
  triggersOf(workflow).filter((trigger) => wants(eventsOf(trigger)));

function trialOf(experiment: PlannedExperiment | undefined, wants: Wants): Trial | null {
  if (experiment === undefined) return null;
  const versions = [...new Set(experiment.versions.values())];
  return { experiment, triggers: new Map(versions.map((version) => [version, wanting(version, wants)])) };
}

const triggersOf = ({ steps }: PlannedWorkflow): readonly PlannedStep[] =>
  steps.filter(({ step }) => step.kind === 'trigger');

const eventsOf = ({ step }: PlannedStep): readonly string[] => (step.kind === 'trigger' ? step.events : []);
