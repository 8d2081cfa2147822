import { SluiceError, type Step } from '@sluice/model';

/** Why a branch cannot go on: its rule names the port, and this is none; null leaves by none. */
export function notAPort(step: Step, value: unknown): SluiceError {
  const ports = 'ports' in step ? step.ports : [];
  return new SluiceError(
    'run.not-a-port',
    `The rule of “${step.title}” gave ${JSON.stringify(value).slice(0, 100)}, not one of its ports: ${ports.join(', ')}.`,
  );
}
