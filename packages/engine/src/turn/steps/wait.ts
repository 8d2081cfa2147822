import { CalendarError } from '@sluice/calendar';
import { type Instant, SluiceError } from '@sluice/model';
import { NotAWait, type Wake, wakeOf } from '../wake-of.ts';
import { zoneOf } from '../zone-of.ts';
import type { Outcome, StepContext, StepOf } from './step-context.ts';

/** The port a wait leaves by when its time has come. */
export const timePort = (step: StepOf<'wait'>): string => (step.answer === null ? 'out' : 'timeout');

/** Stops the run here until an instant, an event or whichever comes first; an instant that is past does not stop it. */
export function wait(step: StepOf<'wait'>, context: StepContext): Outcome {
  const { lead } = context.work;
  const wake = read(step, context);
  if ('port' in wake) return branch(step, wake.port === undefined ? timePort(step) : wake.port);
  if (wake.at !== null && wake.at <= lead.clock) return { port: timePort(step) };
  if (wake.at === null && step.answer === null) return { port: 'out' };
  return { port: null, awaits: { ...untilPart(wake.at), ...eventPart(step) }, value: wake.at };
}

/** Leaves at once by the port the rule names. */
function branch({ title, ports }: StepOf<'wait'>, port: string | null): Outcome {
  if (port === null || ports.includes(port)) return { port };
  const words = `The rule of “${title}” named “${port}”, not one of its ports: ${ports.join(', ')}.`;
  throw new SluiceError('run.not-a-port', words);
}

const untilPart = (at: Instant | null) => (at === null ? {} : { wakeAt: at });
const eventPart = ({ answer }: StepOf<'wait'>) => (answer === null ? {} : { event: answer.event });

function read(step: StepOf<'wait'>, { work, value }: StepContext): Wake {
  try {
    return wakeOf(value, { now: work.lead.clock, zoneOf: (choice) => zoneOf(work, choice) });
  } catch (cause) {
    if (!(cause instanceof NotAWait || cause instanceof CalendarError)) throw cause;
    throw new SluiceError('run.not-a-wait', `“${step.title}” cannot wait: ${cause.message}`);
  }
}
