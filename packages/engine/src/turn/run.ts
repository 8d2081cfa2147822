import type { NodeId, Passage, RunId, WaitingRun } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import { faultOf } from './fault.ts';
import { type Passing, pass, passageOf } from './passing.ts';
import { perform } from './steps/perform.ts';
import { dataOf, type Working } from './working.ts';

/** Where a run begins or goes on. */
export interface RunStart {
  readonly id: RunId;
  readonly workflow: PlannedWorkflow;
  /** What it has already passed in this turn: its triggers, or the answer it waited for. */
  readonly passing: Passing;
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
  const { workflow, id, passing } = start;
  const waits: Wait[] = [];
  const marks = marked(start);
  let error: Passage['error'] = null;
  for (let index = 0; index < marks.length && error === null; index++) {
    if (marks[index] !== next) continue;
    const planned = workflow.steps[index];
    if (planned === undefined) break;
    const { node } = planned.step;
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
    pass(passing, planned, { value, port });
    const targets = port === null ? undefined : planned.next.get(port);
    if (targets !== undefined) for (const target of targets) reach(marks, target);
  }
  wait(work, start, waits);
  const outcome = error ? 'failed' : waits.length > 0 ? 'waiting' : 'ended';
  work.passages.push(passageOf(work, { run: id, workflow, passed: passing, outcome, error }));
}

type Wait = Pick<WaitingRun, 'node' | 'awaits'>;

/** A step's mark: 0 while nothing leads to it, then one of these. Edges lead forward, so it is set before its turn. */
const next = 1;
const closed = 2;

/** One mark per step of the program; what the run has passed before is closed for good. */
function marked({ workflow, next: first, passed }: RunStart): Uint8Array {
  const marks = new Uint8Array(workflow.steps.length);
  for (const node of passed) {
    const planned = workflow.byNode.get(node);
    if (planned !== undefined) marks[planned.index] = closed;
  }
  for (const index of first) reach(marks, index);
  return marks;
}

function reach(marks: Uint8Array, index: number): void {
  if (marks[index] !== closed) marks[index] = next;
}

/** The value of a step's rule over the lead as it stands now. */
export function evaluate(work: Working, workflow: PlannedWorkflow, planned: PlannedStep): Json {
  return (workflow.rules.evaluate(planned.index, dataOf(work)) ?? null) as Json;
}

/** Notes what the run waits for; where it waits in several places, each knows all nodes passed. */
function wait(
  { lead }: Working,
  { id, workflow, passed: before, passing }: RunStart,
  waits: readonly Wait[],
): void {
  if (waits.length === 0 && !lead.runs.some((run) => run.id === id)) return;
  const passed = [...new Set([...before, ...nodesOf(workflow, passing)])];
  const since = lead.clock;
  lead.runs = [
    ...lead.runs.map((run) => (run.id === id ? { ...run, passed } : run)),
    ...waits.map((at) => ({ id, workflow: workflow.id, version: workflow.number, ...at, since, passed })),
  ];
}

function nodesOf({ steps }: PlannedWorkflow, passing: Passing): readonly NodeId[] {
  return passing.steps.flatMap((index, at) => (at % 2 === 0 ? (steps[index]?.step.node ?? []) : []));
}
