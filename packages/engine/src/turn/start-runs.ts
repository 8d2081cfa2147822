import { own, type TraceStep } from '@sluice/model';
import type { Listener, PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import { faultOf } from './fault.ts';
import { evaluate, runOn } from './run.ts';
import { isTrue } from './truth.ts';
import type { Working } from './working.ts';

/**
 * Starts the runs of the event being handled, workflow by workflow. Several triggers of one workflow that
 * match the same event start one run, so that nothing behind them happens twice.
 */
export function startRuns(work: Working, listeners: readonly Listener[]): void {
  for (const { workflow, triggers } of listeners) {
    if (!mayEnter(work, workflow)) continue;
    const matched = triggers.filter((trigger) => matches(work, workflow, trigger));
    const [first] = matched;
    if (first === undefined) continue;
    const id = `${work.happening.id}:${workflow.id}:${first.step.node}`;
    if (!Object.hasOwn(work.lead.entered, workflow.id)) {
      work.lead.entered = { ...work.lead.entered, [workflow.id]: work.lead.clock };
    }
    runOn(work, {
      id,
      workflow,
      steps: matched.map(passing),
      passed: matched.map(({ step }) => step.node),
      next: matched.flatMap(({ next }) => next.get('out') ?? []),
    });
  }
}

const passing = ({ step }: PlannedStep): TraceStep => ({
  node: step.node,
  kind: step.kind,
  title: step.title,
  value: true,
  port: 'out',
});

type Gate = (work: Working, workflow: PlannedWorkflow) => boolean;

const gates: Readonly<Record<PlannedWorkflow['reentry'], Gate>> = {
  'every-time': () => true,
  once: ({ lead }, { id }) => own(lead.entered, id) === undefined,
  'while-not-running': ({ lead }, { id }) => !lead.runs.some((run) => run.workflow === id),
};

const mayEnter: Gate = (work, workflow) => gates[workflow.reentry](work, workflow);

/** A trigger whose rule fails starts nothing, and leaves a failed trace that says why. */
function matches(work: Working, workflow: PlannedWorkflow, trigger: PlannedStep): boolean {
  try {
    return isTrue(evaluate(work, workflow, trigger));
  } catch (thrown) {
    const { node } = trigger.step;
    work.trace.push({
      run: `${work.happening.id}:${workflow.id}:${node}`,
      workflow: workflow.id,
      workflowName: workflow.name,
      version: workflow.number,
      event: work.event.id,
      eventType: work.happening.type,
      at: work.lead.clock,
      steps: [{ ...passing(trigger), value: null, port: null }],
      outcome: 'failed',
      error: { node, ...faultOf(thrown) },
    });
    return false;
  }
}
