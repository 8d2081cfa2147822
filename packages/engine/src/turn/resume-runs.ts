import { truthy } from '@sluice/logic';
import { type Passage, SluiceError, type WaitingRun } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedWorkflow } from '../compile/plan.ts';
import { plannedVersion } from '../compile/version-key.ts';
import { faultOf } from './fault.ts';
import { pass, passageOf, passing } from './passing.ts';
import { runOn } from './run.ts';
import { dataOf, type Working } from './working.ts';

/** Ends the waiting runs whose goal is reached or whose exit holds. A rule that fails ends its run as failed. */
export function endRuns(work: Working): void {
  const { lead, plan } = work;
  for (const run of lead.runs) {
    const workflow = plannedVersion(plan, run);
    if (workflow === undefined || workflow.ends.length === 0) continue;
    const ending = endOf(work, run, workflow);
    if (ending === null) continue;
    lead.runs = lead.runs.filter((other) => other !== run);
    if (!work.cancels.includes(run.id)) work.cancels.push(run.id);
    work.passages.push(ending);
  }
}

/** The last passage of a run, or null where it goes on. */
function endOf(work: Working, run: WaitingRun, workflow: PlannedWorkflow): Passage | null {
  let error: Passage['error'] = null;
  try {
    if (!workflow.ends.some((rule) => truthy(workflow.rules.evaluate(rule, dataOf(work, workflow)))))
      return null;
  } catch (thrown) {
    error = { node: run.node, ...faultOf(thrown) };
  }
  const outcome = error ? 'failed' : 'ended';
  return passageOf(work, { run: run.id, workflow, passed: passing(), outcome, error });
}

/** Lets the run that waits for this effect's answer go on by the port the answer names. */
export function resumeRun(work: Working): void {
  const { lead, plan, event } = work;
  const { key, port } = event.properties;
  const run = lead.runs.find(({ awaits }) => awaits === key);
  if (run === undefined || typeof port !== 'string' || typeof key !== 'string') return;
  const workflow = plannedVersion(plan, run);
  if (workflow === undefined) {
    const words = `Version ${run.version} of the workflow “${run.workflow}” is not part of the plan, and a run waits in it.`;
    throw new SluiceError('turn.version-missing', words);
  }
  lead.runs = lead.runs.filter((other) => other !== run);
  goOn(work, { run, workflow, port, data: event.properties.data ?? null });
}

interface Answer {
  readonly run: WaitingRun;
  readonly workflow: PlannedWorkflow;
  readonly port: string;
  readonly data: Json;
}

function goOn(work: Working, { run, workflow, port, data }: Answer): void {
  const planned = workflow.byNode.get(run.node);
  if (planned === undefined) return;
  const answered = passing();
  pass(answered, planned, { value: data, port });
  runOn(work, {
    id: run.id,
    workflow,
    first: planned,
    passing: answered,
    passed: run.passed,
    next: planned.next.get(port) ?? [],
  });
}
