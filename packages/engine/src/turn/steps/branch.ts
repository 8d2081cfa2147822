import { SluiceError } from '@sluice/model';
import type { Outcome, StepContext, StepOf } from './step-context.ts';

/** The rule names the port; null leaves by none. */
export function branch(step: StepOf<'condition' | 'split'>, { value }: StepContext): Outcome {
  if (value === null) return { port: null };
  if (typeof value === 'string' && step.ports.includes(value)) return { port: value };
  throw new SluiceError(
    'run.not-a-port',
    `The rule of “${step.title}” gave ${JSON.stringify(value).slice(0, 100)}, not one of its ports: ${step.ports.join(', ')}.`,
  );
}
