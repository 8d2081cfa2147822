import type { RunTrace } from '@sluice/model';
import type { PlannedWorkflow } from '../compile/plan.ts';
import type { Working } from './working.ts';

/** What is told of a run's passage, besides where and when it happened. */
export interface Passage extends Pick<RunTrace, 'run' | 'steps' | 'outcome' | 'error'> {
  readonly workflow: PlannedWorkflow;
}

/** The trace of a passage within the event being handled. */
export const traceOf = (work: Working, { run, workflow, steps, outcome, error }: Passage): RunTrace => ({
  run,
  workflow: workflow.id,
  workflowName: workflow.name,
  version: workflow.number,
  event: work.event.id,
  eventType: work.happening.type,
  at: work.lead.clock,
  steps,
  outcome,
  error,
});
