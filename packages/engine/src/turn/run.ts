import type { NodeId } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import { passageOf } from './passing.ts';
import { type RunStart, type Wait, Walk } from './walk.ts';
import { dataOf, type Working } from './working.ts';

/**
 * One pass over the steps in their order, each at most once however many ways lead to it. A step that fails
 * ends the run; what it did before stays done, and other runs go on.
 */
export function runOn(work: Working, start: RunStart): void {
  const { workflow, id } = start;
  const { flow, track } = workflow;
  const walk = new Walk(work, start);
  prepare(start);
  flow.walk(walk, dataOf(work, workflow), track);
  const steps = track.trail.slice(0, track.length);
  const { error, values, waits } = walk;
  if (waits !== null || work.lead.runs.length > 0) wait(work, start, { waits: waits ?? [], steps });
  const outcome = error ? 'failed' : waits !== null ? 'waiting' : 'ended';
  work.passages.push(passageOf(work, { run: id, workflow, passed: { steps, values }, outcome, error }));
}

/** Where the run is to come by; what it has passed before is closed for good. */
function prepare({ workflow, next, passed, passing }: RunStart): void {
  const { track, byNode } = workflow;
  track.clear();
  for (const node of passed) {
    const planned = byNode.get(node);
    if (planned !== undefined) track.close(planned.index);
  }
  for (const index of next) track.reach(index);
  const { steps } = passing;
  for (let at = 0; at < steps.length; at += 2) track.note(steps[at] ?? 0, steps[at + 1] ?? 0);
}

/** The value of a step's rule over the lead as it stands now. */
export function evaluate(work: Working, workflow: PlannedWorkflow, planned: PlannedStep): Json {
  return (workflow.rules.evaluate(planned.index, dataOf(work, workflow)) ?? null) as Json;
}

/** Notes what the run waits for; where it waits in several places, each knows all nodes passed. */
function wait(
  { lead }: Working,
  { id, workflow, passed: before }: RunStart,
  { waits, steps }: { readonly waits: readonly Wait[]; readonly steps: readonly number[] },
): void {
  if (waits.length === 0 && !lead.runs.some((run) => run.id === id)) return;
  const passed = [...new Set([...before, ...nodesOf(workflow, steps)])];
  const since = lead.clock;
  lead.runs = [
    ...lead.runs.map((run) => (run.id === id ? { ...run, passed } : run)),
    ...waits.map((at) => ({ id, workflow: workflow.id, version: workflow.number, ...at, since, passed })),
  ];
}

function nodesOf({ steps }: PlannedWorkflow, trail: readonly number[]): readonly NodeId[] {
  return trail.flatMap((index, at) => (at % 2 === 0 ? (steps[index]?.step.node ?? []) : []));
}
