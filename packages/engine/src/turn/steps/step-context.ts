import type { RunId } from '@sluice/model';
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
  /** Key of the effect whose answer it also waits for. */
  readonly awaits?: string;
}

/** Leaves by the one port of a node without a choice. */
export const onwards: Outcome = { port: 'out' };
