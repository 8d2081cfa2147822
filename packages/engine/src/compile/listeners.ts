import { hostEventTypes } from '@sluice/model';
import type { Listener, Listeners, PlannedStep, PlannedWorkflow } from './plan.ts';

/** Indexes triggers by event type, so that an event nobody listens to costs next to nothing. */
export function listeners(workflows: readonly PlannedWorkflow[]): Listeners {
  const types = new Set(workflows.flatMap((workflow) => triggersOf(workflow).flatMap(eventsOf)));
  types.delete('*');
  const outside = new Map<string, readonly Listener[]>();
  const inside = new Map<string, readonly Listener[]>();
  for (const type of types) {
    const own = listening(workflows, (events) => events.includes(type));
    inside.set(type, own);
    outside.set(
      type,
      isOfHost(type) ? own : listening(workflows, (events) => events.includes(type) || events.includes('*')),
    );
  }
  const anyEvent = listening(workflows, (events) => events.includes('*'));
  // What the product writes for itself is no act of the lead; told to change a lead, the turn says so itself.
  for (const type of hostEventTypes) if (!outside.has(type)) outside.set(type, []);
  outside.set('lead.updated', anyEvent);
  return { outside, anyEvent, inside };
}

const isOfHost = (type: string): boolean => hostEventTypes.some((known) => known === type);

function listening(
  workflows: readonly PlannedWorkflow[],
  wants: (events: readonly string[]) => boolean,
): readonly Listener[] {
  return workflows.flatMap((workflow) => {
    const triggers = triggersOf(workflow).filter((trigger) => wants(eventsOf(trigger)));
    return triggers.length === 0 ? [] : [{ workflow, triggers }];
  });
}

const triggersOf = ({ steps }: PlannedWorkflow): readonly PlannedStep[] =>
  steps.filter(({ step }) => step.kind === 'trigger');

const eventsOf = ({ step }: PlannedStep): readonly string[] => (step.kind === 'trigger' ? step.events : []);
