import type { RunId, WaitingRun } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedStep, PlannedWorkflow } from '../../compile/plan.ts';
import type { Working } from '../working.ts';

export type { StepOf } from '@sluice/model';

/** A step being run, with the value of its rule. */
export interface StepContext {
  readonly work: Working;
  readonly workflow: PlannedWorkflow;
  readonly run: RunId;
  readonly planned: PlannedStep;
  readonly value: Json;
}

/** Where a run goes from a step. */
export interface Outcome {
  /** The port it leaves by; null ends this branch. */
  readonly port: string | null;
  /** What it also waits for here: an effect's answer, an instant, an event. */
  readonly awaits?: Pick<WaitingRun, 'awaits' | 'wakeAt' | 'event'>;
  /** What the trace tells instead of the rule's own value. */
  readonly value?: Json;
}

/** Leaves by the one port of a node without a choice. */
export const onwards: Outcome = { port: 'out' };
