import type { LeadEvent, LeadState, TurnResult } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { turn } from './turn.ts';

/** What a lead is after its events, and what each turn did. Quarantined events change nothing. */
export function replay(
  plan: Plan,
  initial: LeadState,
  events: Iterable<LeadEvent>,
): { readonly state: LeadState; readonly turns: readonly TurnResult[] } {
  let state = initial;
  const turns: TurnResult[] = [];
  for (const event of events) {
    const result = turn(plan, state, event);
    state = result.state;
    turns.push(result);
  }
  return { state, turns };
}
