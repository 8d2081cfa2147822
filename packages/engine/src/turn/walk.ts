import type { FlowWalker } from '@sluice/logic';
import { carriesValue, type NodeId, type Passage, type RunId, type WaitingRun } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { PlannedStep, PlannedWorkflow } from '../compile/plan.ts';
import { faultOf } from './fault.ts';
import type { Passing } from './passing.ts';
import { notAPort } from './steps/branch.ts';
import { perform } from './steps/perform.ts';
import { onwards, type StepContext } from './steps/step-context.ts';
import type { Working } from './working.ts';

/** Where a run waits, and for what. */
export type Wait = Pick<WaitingRun, 'node' | 'awaits' | 'wakeAt' | 'event'>;

/** Where a run begins or goes on. */
export interface RunStart {
  readonly id: RunId;
  readonly workflow: PlannedWorkflow;
  /** The step it begins at or goes on from. */
  readonly first: PlannedStep;
  /** What it has already passed in this turn: its triggers, or the answer it waited for. */
  readonly passing: Readonly<Passing>;
  /** Nodes passed in earlier turns; none is passed again. */
  readonly passed: readonly NodeId[];
  /** Indices of the steps that are next. */
  readonly next: readonly number[];
}

/**
 * A run on its way through its workflow. The flow finds the way by the rules; this does what a step asks for and
 * notes what the passage cannot do without. It is the context of every step it passes.
 */
export class Walk implements FlowWalker, StepContext {
  readonly work: Working;
  readonly workflow: PlannedWorkflow;
  readonly run: RunId;
  /** The step being done, with the value of its rule. */
  planned: PlannedStep;
  value: Json;
  /** Values of the steps that carry one. */
  readonly values: Json[];
  /** Where it waits; null as long as it does nowhere. */
  waits: Wait[] | null = null;
  /** Set when a step failed: there the run ends. */
  error: Passage['error'] = null;

  constructor(work: Working, { id, workflow, first, passing }: RunStart) {
    this.work = work;
    this.workflow = workflow;
    this.run = id;
    this.planned = first;
    this.value = null;
    this.values = passing.values.slice();
  }

  act(index: number, value: unknown): number {
    const planned = this.#at(index);
    this.value = value as Json;
    const outcome = perform(this);
    if (planned.carries) this.values.push(outcome.value === undefined ? this.value : outcome.value);
    if (outcome === onwards) return 0;
    const { port, awaits } = outcome;
    if (awaits !== undefined) {
      this.waits ??= [];
      this.waits.push({ node: planned.step.node, ...awaits });
    }
    return port === null ? -1 : planned.ports.indexOf(port);
  }

  astray(index: number, value: unknown): number {
    const { step } = this.#at(index);
    if (value === null) {
      this.values.push(null);
      return -1;
    }
    throw notAPort(step, value);
  }

  stopped(index: number, value: unknown, thrown: unknown): void {
    const { step } = this.#at(index);
    this.error = { node: step.node, ...faultOf(thrown) };
    if (carriesValue(step, -1)) this.values.push(value as Json);
  }

  #at(index: number): PlannedStep {
    const planned = this.workflow.steps[index];
    if (planned === undefined) throw new RangeError(`The workflow has no step ${index}.`);
    this.planned = planned;
    return planned;
  }
}
