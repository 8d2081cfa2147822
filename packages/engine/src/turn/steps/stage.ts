import { SluiceError } from '@sluice/model';
import { moveStage } from '../move-stage.ts';
import { type Outcome, onwards, type StepContext, type StepOf } from './step-context.ts';

/** The rule names the stage to move to; null stays. */
export function stage(step: StepOf<'stage'>, { work, planned, value }: StepContext): Outcome {
  if (value === null) return onwards;
  if (typeof value !== 'string' || !work.plan.stages.has(value)) {
    const given = JSON.stringify(value).slice(0, 100);
    throw new SluiceError(
      'run.not-a-stage',
      `The rule of “${step.title}” gave ${given}, not a stage of the workspace.`,
    );
  }
  moveStage(work, value, planned.cause);
  return onwards;
}
