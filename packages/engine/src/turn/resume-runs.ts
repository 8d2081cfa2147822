import { SluiceError, type WaitingRun } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedWorkflow } from '../compile/plan.ts';
import { versionKey } from '../compile/version-key.ts';
import { runOn } from './run.ts';
import { isTrue } from './truth.ts';
import { dataOf, type Working } from './working.ts';

/** Ends the waiting runs whose goal is reached or whose exit holds. */
export function endRuns(work: Working): void {
  const { lead, plan } = work;
  if (lead.runs.length === 0) return;
  const ended = lead.runs.filter((run) => {
    const workflow = plan.versions.get(versionKey(run.workflow, run.version));
    return workflow?.ends.some((rule) => isTrue(workflow.rules.evaluate(rule, dataOf(work)))) ?? false;
  });
  if (ended.length > 0) lead.runs = lead.runs.filter((run) => !ended.includes(run));
}

/** Lets the run that waits for this effect's answer go on by the port the answer names. */
export function resumeRun(work: Working): void {
  const { lead, plan, event } = work;
  const { key, port } = event.properties;
  const run = lead.runs.find(({ awaits }) => awaits === key);
  if (run === undefined || typeof port !== 'string') return;
  const workflow = plan.versions.get(versionKey(run.workflow, run.version));
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
  const { node, kind, title } = planned.step;
  runOn(work, {
    id: run.id,
    workflow,
    steps: [{ node, kind, title, value: data, port }],
    passed: run.passed,
    next: planned.next.get(port) ?? [],
  });
}
