import type { Step } from '@sluice/model';
import type { NodeKind } from '@sluice/sdk';
import { action } from './action.ts';
import { score } from './score.ts';
import { stage } from './stage.ts';
import { type Outcome, onwards, type StepContext, type StepOf } from './step-context.ts';
import { update } from './update.ts';
import { wait } from './wait.ts';

/** Kinds whose value is no port. */
type Acting = Exclude<NodeKind, 'condition' | 'split'>;
type Performers = { readonly [K in Acting]: (step: StepOf<K>, context: StepContext) => Outcome };

const performers: Performers = {
  trigger: () => onwards,
  score,
  stage,
  wait,
  update,
  action,
};

/** Does what a step's kind says with the value of its rule. */
export function perform(context: StepContext): Outcome {
  const { step } = context.planned;
  const run = performers[step.kind as Acting] as (step: Step, context: StepContext) => Outcome;
  return run(step, context);
}
