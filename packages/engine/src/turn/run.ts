import type { NodeId, RunId, RunTrace, TraceStep, WaitingRun } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import { faultOf } from './fault.ts';
import { perform } from './steps/perform.ts';
import { traceOf } from './trace.ts';
import { dataOf, type Working } from './working.ts';

/** Where a run begins or goes on. */
export interface RunStart {
  readonly id: RunId;
  readonly workflow: PlannedWorkflow;
  /** What it has already passed in this turn, for the trace: its triggers, or the answer it waited for. */
  readonly steps: readonly TraceStep[];
  /** Nodes passed before; none is passed again. */
  readonly passed: readonly NodeId[];
  /** Indices of the steps that are next. */
  readonly next: readonly number[];
}

/**
 * One pass over the steps in their order, each at most once however many ways lead to it. A step that fails
 * ends the run; what it did before stays done, and other runs go on.
 */
export function runOn(work: Working, start: RunStart): void {
  const { workflow, id } = start;
  const steps: TraceStep[] = [...start.steps];
  const passed = [...start.passed];
  const waits: Pick<WaitingRun, 'node' | 'awaits'>[] = [];
  const done = new Set(start.passed);
  const reached = new Set(start.next);
  let error: RunTrace['error'] = null;
  for (let index = lowest(reached); index !== null && error === null; index = lowest(reached)) {
    reached.delete(index);
    const planned = workflow.steps[index];
    if (planned === undefined || done.has(planned.step.node)) continue;
    const { node, kind, title } = planned.step;
    let value: Json = null;
    let port: string | null = null;
    try {
      value = evaluate(work, workflow, planned);
      const outcome = perform({ work, workflow, run: id, planned, value });
      port = outcome.port;
      if (outcome.awaits !== undefined) waits.push({ node, awaits: outcome.awaits });
    } catch (thrown) {
      error = { node, ...faultOf(thrown) };
    }
    done.add(node);
    passed.push(node);
    steps.push({ node, kind, title, value, port });
    if (port !== null) for (const next of planned.next.get(port) ?? []) reached.add(next);
  }
  wait(work, start, { waits, passed });
  const outcome = error ? 'failed' : waits.length > 0 ? 'waiting' : 'ended';
  work.trace.push(traceOf(work, { run: id, workflow, steps, outcome, error }));
}

/** The value of a step's rule over the lead as it stands now. */
export function evaluate(work: Working, workflow: PlannedWorkflow, planned: PlannedStep): Json {
  return (workflow.rules.evaluate(planned.index, dataOf(work)) ?? null) as Json;
}

function lowest(indices: ReadonlySet<number>): number | null {
  let found: number | null = null;
  for (const index of indices) if (found === null || index < found) found = index;
  return found;
}

/** Notes what the run waits for; where it waits in several places, each knows all nodes passed. */
function wait(
  { lead }: Working,
  { id, workflow }: RunStart,
  {
    waits,
    passed,
  }: { readonly waits: readonly Pick<WaitingRun, 'node' | 'awaits'>[]; readonly passed: readonly NodeId[] },
): void {
  const own = lead.runs.some((run) => run.id === id);
  if (!own && waits.length === 0) return;
  const since = lead.clock;
  lead.runs = [
    ...lead.runs.map((run) => (run.id === id ? { ...run, passed } : run)),
    ...waits.map((at) => ({ id, workflow: workflow.id, version: workflow.number, ...at, since, passed })),
  ];
}
