import { carriesValue, type Passage } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import type { Working } from './working.ts';

/** The steps a run passes, in short, as they happen. */
export interface Passing {
  readonly steps: number[];
  readonly values: Json[];
}

/** Nothing passed yet. */
export const passing = (): Passing => ({ steps: [], values: [] });

/** Notes that a step was passed with this value and left by this port. */
export function pass(
  { steps, values }: Passing,
  { index, step, ports }: PlannedStep,
  { value, port }: { readonly value: Json; readonly port: string | null },
): void {
  const place = port === null ? -1 : ports.indexOf(port);
  steps.push(index, place);
  if (carriesValue(step, place)) values.push(value);
}

/** What is told of a passage, besides where and when it happened. */
export interface Told extends Pick<Passage, 'run' | 'outcome' | 'error'> {
  readonly workflow: PlannedWorkflow;
  readonly passed: Passing;
}

/** The passage of a run within the event being handled. */
export const passageOf = (work: Working, { run, workflow, passed, outcome, error }: Told): Passage => ({
  run,
  workflow: workflow.id,
  version: workflow.number,
  event: work.event.id,
  eventType: work.happening.type,
  at: work.lead.clock,
  steps: passed.steps,
  values: passed.values,
  outcome,
  error,
});
