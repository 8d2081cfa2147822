import { truthy } from '@sluice/logic';
import { SluiceError, type WaitingRun } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import { plannedVersion } from '../compile/version-key.ts';
import { faultOf } from './fault.ts';
import { pass, passageOf, passing } from './passing.ts';
import { endRuns } from './resume-runs.ts';
import { runOn } from './run.ts';
import { timePort } from './steps/wait.ts';
import { dataOf, type Working } from './working.ts';

/**
 * Time has come: what a goal or an exit holds for ends, then every run whose instant is reached goes on, earliest
 * first, equal ones in the order in which they began to wait.
 */
export function wakeRuns(work: Working): void {
  endRuns(work);
  for (let run = firstDue(work); run !== null; run = firstDue(work)) {
    const { workflow, planned } = placeOf(work, run);
    const port = planned?.step.kind === 'wait' ? timePort(planned.step) : 'out';
    leave(work, { run, workflow, planned, port, value: run.wakeAt ?? null });
  }
}

function firstDue({ lead }: Working): WaitingRun | null {
  let first: WaitingRun | null = null;
  for (const run of lead.runs) {
    if (run.wakeAt === undefined || run.wakeAt > lead.clock) continue;
    if (first?.wakeAt === undefined || run.wakeAt < first.wakeAt) first = run;
  }
  return first;
}

/** Does a run wait for events of this type? */
export const isAwaited = ({ lead }: Working, type: string): boolean =>
  lead.runs.some((run) => run.event === type);

/** Lets the runs go on that waited for the event being handled, where their condition holds and it is not too late. */
export function answerRuns(work: Working): void {
  const { lead, happening, plan } = work;
  for (const run of lead.runs) {
    if (run.event !== happening.type || !lead.runs.includes(run)) continue;
    if (run.wakeAt !== undefined && happening.occurredAt > run.wakeAt) continue;
    const workflow = plannedVersion(plan, run);
    const planned = workflow?.byNode.get(run.node);
    if (workflow === undefined || planned === undefined) continue;
    if (holds(work, { run, workflow, planned }))
      leave(work, { run, workflow, planned, port: 'happened', value: happening.id });
  }
}

interface Place {
  readonly run: WaitingRun;
  readonly workflow: PlannedWorkflow;
  readonly planned: PlannedStep;
}

/** A condition that fails ends its run as failed. */
function holds(work: Working, { run, workflow, planned }: Place): boolean {
  if (planned.where === null) return true;
  try {
    return truthy(workflow.rules.evaluate(planned.where, dataOf(work, workflow)));
  } catch (thrown) {
    work.lead.runs = work.lead.runs.filter((other) => other !== run);
    const error = { node: run.node, ...faultOf(thrown) };
    const passed = passing();
    work.passages.push(passageOf(work, { run: run.id, workflow, passed, outcome: 'failed', error }));
    return false;
  }
}

function placeOf(
  { plan }: Working,
  run: WaitingRun,
): { readonly workflow: PlannedWorkflow; readonly planned: PlannedStep | undefined } {
  const workflow = plannedVersion(plan, run);
  if (workflow !== undefined) return { workflow, planned: workflow.byNode.get(run.node) };
  const words = `Version ${run.version} of the workflow “${run.workflow}” is not part of the plan, and a run waits in it.`;
  throw new SluiceError('turn.version-missing', words);
}

interface Leaving extends Omit<Place, 'planned'> {
  /** Undefined where the version no longer has the node: the run ends. */
  readonly planned: PlannedStep | undefined;
  readonly port: string;
  readonly value: Json;
}

function leave(work: Working, { run, workflow, planned, port, value }: Leaving): void {
  const { lead } = work;
  lead.runs = lead.runs.filter((other) => other !== run);
  if (planned === undefined) return;
  const left = passing();
  pass(left, planned, { value, port });
  runOn(work, {
    id: run.id,
    workflow,
    first: planned,
    passing: left,
    passed: run.passed,
    next: planned.next.get(port) ?? [],
  });
}
