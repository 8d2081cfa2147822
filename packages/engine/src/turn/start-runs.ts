import { truthy } from '@sluice/logic';
import { type NodeId, own, type RunId } from '@sluice/model';
import type { Listener, PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import { type Enters, entranceOf } from './assign.ts';
import { faultOf } from './fault.ts';
import { type Passing, pass, passageOf, passing } from './passing.ts';
import { evaluate, runOn } from './run.ts';
import type { Working } from './working.ts';

const day = 86_400_000;

/**
 * Starts the runs of the event being handled, workflow by workflow. Several triggers of one workflow that
 * match the same event start one run, so that nothing behind them happens twice.
 */
export function startRuns(work: Working, listeners: readonly Listener[]): void {
  for (const listener of listeners) {
    const entrance = listener.trial === null ? listener : entranceOf(work, listener, enters);
    if (entrance === null) continue;
    const { workflow, triggers } = entrance;
    if (!mayEnter(work, workflow)) continue;
    const matched: PlannedStep[] = [];
    for (const trigger of triggers) if (matches(work, workflow, trigger)) matched.push(trigger);
    const [first] = matched;
    if (first === undefined) continue;
    const { entered, clock } = work.lead;
    if (workflow.reentry === 'once-per-period' || !Object.hasOwn(entered, workflow.id))
      work.lead.entered = { ...entered, [workflow.id]: clock };
    const id = runId(work, workflow, first);
    const next = matched.length === 1 ? first.onward : matched.flatMap(({ onward }) => onward);
    runOn(work, { id, workflow, first, passing: started(matched), passed: nodes, next });
  }
}

const nodes: readonly NodeId[] = [];

/** Depends on the event, the workflow and the trigger only, so that a retry makes the same run. */
const runId = ({ happening }: Working, { id }: PlannedWorkflow, trigger: PlannedStep): RunId =>
  `${happening.id}:${id}:${trigger.step.node}`;

function started(triggers: readonly PlannedStep[]): Passing {
  const steps: number[] = [];
  for (const { index } of triggers) steps.push(index, 0);
  return { steps, values: [] };
}

type Gate = (work: Working, workflow: PlannedWorkflow) => boolean;

const gates: Readonly<Record<PlannedWorkflow['reentry'], Gate>> = {
  'every-time': () => true,
  once: ({ lead }, { id }) => own(lead.entered, id) === undefined,
  'once-per-period': ({ lead }, { id, periodDays }) => {
    const last = own(lead.entered, id);
    return last === undefined || lead.clock >= last + periodDays * day;
  },
  'while-not-running': ({ lead }, { id }) => !lead.runs.some((run) => run.workflow === id),
};

const mayEnter: Gate = (work, workflow) =>
  gates[workflow.reentry](work, workflow) && waitingRuns(work, workflow) < workflow.maxWaiting;

/** How many runs of the workflow wait; one that waits in several places is one. */
function waitingRuns({ lead }: Working, { id, maxWaiting }: PlannedWorkflow): number {
  if (lead.runs.length < maxWaiting) return 0;
  return new Set(lead.runs.flatMap((run) => (run.workflow === id ? run.id : []))).size;
}

/** Would the event start a run here? Says nothing of a rule that fails. */
const enters: Enters = (work, { workflow, triggers }) =>
  mayEnter(work, workflow) &&
  triggers.some((trigger) => {
    try {
      return trigger.always || truthy(evaluate(work, workflow, trigger));
    } catch {
      return false;
    }
  });

/** A trigger whose rule fails starts nothing, and leaves a failed passage that says why. */
function matches(work: Working, workflow: PlannedWorkflow, trigger: PlannedStep): boolean {
  if (trigger.always) return true;
  try {
    return truthy(evaluate(work, workflow, trigger));
  } catch (thrown) {
    const { node } = trigger.step;
    const run = runId(work, workflow, trigger);
    const passed = passing();
    pass(passed, trigger, { value: null, port: null });
    const error = { node, ...faultOf(thrown) };
    work.passages.push(passageOf(work, { run, workflow, passed, outcome: 'failed', error }));
    return false;
  }
}
