import { type Instant, type LeadEvent, type LeadState, type TurnResult, timerDue } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { advance } from './advance.ts';
import { turn } from './turn.ts';

/**
 * What a lead is after its events, and what each turn did. Timers are fired between the events as this plan has
 * them due, and after the last one up to `until`; those of the log belong to the plan it was judged by and are
 * left out. Quarantined events change nothing.
 */
export function replay(
  plan: Plan,
  initial: LeadState,
  events: Iterable<LeadEvent>,
  { until }: { readonly until?: Instant } = {},
): { readonly state: LeadState; readonly turns: readonly TurnResult[] } {
  let state = initial;
  const turns: TurnResult[] = [];
  const pass = (result: TurnResult): void => {
    state = result.state;
    turns.push(result);
  };
  const fire = (to: Instant): void => {
    for (const { result } of advance(plan, state, to)) pass(result);
  };
  for (const event of events) {
    if (event.type === timerDue) continue;
    fire(event.occurredAt);
    pass(turn(plan, state, event));
  }
  if (until !== undefined) fire(until);
  return { state, turns };
}
