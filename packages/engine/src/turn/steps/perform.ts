import { SluiceError, type Step } from '@sluice/model';
import type { NodeKind } from '@sluice/sdk';
import { action } from './action.ts';
import { branch } from './branch.ts';
import { score } from './score.ts';
import { stage } from './stage.ts';
import { type Outcome, onwards, type StepContext, type StepOf } from './step-context.ts';
import { update } from './update.ts';

type Performers = { readonly [K in NodeKind]: (step: StepOf<K>, context: StepContext) => Outcome };

const performers: Performers = {
  trigger: () => onwards,
  condition: branch,
  split: branch,
  score,
  stage,
  wait: ({ title }) => {
    throw new SluiceError('run.wait-unsupported', `“${title}” waits, which is not supported yet.`);
  },
  update,
  action,
};

/** Does what a step's kind says with the value of its rule. */
export function perform(context: StepContext): Outcome {
  const { step } = context.planned;
  const run = performers[step.kind] as (step: Step, context: StepContext) => Outcome;
  return run(step, context);
}
