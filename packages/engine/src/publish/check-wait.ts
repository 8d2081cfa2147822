import { CalendarError } from '@sluice/calendar';
import { compile, LogicError } from '@sluice/logic';
import { type Diagnostic, problem, type RulePlace, type Step, timerDue } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { NotAWait, wakeOf } from '../turn/wake-of.ts';

/** What stands against a wait before any lead has come to it: hours that are none, a window that never opens. */
export function checkWait(step: Step, place: RulePlace): readonly Diagnostic[] {
  if (step.kind !== 'wait') return [];
  const found = timeWords(step.logic);
  const words = [
    ...(found === null ? [] : [`“${step.title}” cannot wait like this: ${found}`]),
    ...(step.answer !== null && (step.answer.event === '' || step.answer.event === timerDue)
      ? [`“${step.title}” needs an event to wait for.`]
      : []),
  ];
  return words.map((message) =>
    problem('run.not-a-wait', place.path, message, place.node === undefined ? {} : { node: place.node }),
  );
}

/** What is wrong with the time whatever the lead: the rule is asked about a lead nothing is known of. */
function timeWords(logic: Json): string | null {
  try {
    wakeOf((compile(logic)(nobody) ?? null) as Json, { now: 0, zoneOf: (choice) => namedZone(choice) });
    return null;
  } catch (cause) {
    // A rule over the lead's own data may fail for a lead that has none.
    if (cause instanceof LogicError) return null;
    if (cause instanceof NotAWait || cause instanceof CalendarError) return cause.message;
    throw cause;
  }
}

const chosen: ReadonlySet<string | undefined> = new Set([undefined, 'lead', 'account', 'workspace']);
const namedZone = (choice: string | undefined): string =>
  choice === undefined || chosen.has(choice) ? 'UTC' : choice;
const nobody = {
  lead: { traits: {} },
  account: {},
  event: { properties: {} },
  score: {},
  counts: {},
  now: 0,
};
