import { type Instant, type LeadEvent, type LeadState, type TurnResult, timerEvent } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { turn } from './turn.ts';

/** A turn with the event that made it. */
export interface EventTurn {
  readonly event: LeadEvent;
  readonly result: TurnResult;
}

/**
 * The turns time alone makes up to an instant, that instant included, as a host's timers would make them; the last
 * result holds the state. A lead that cannot be woken stays as it is.
 */
export function* advance(plan: Plan, state: LeadState, until: Instant): Generator<EventTurn, void> {
  let lead = state;
  while (lead.due !== null && lead.due <= until) {
    const event = timerEvent(lead.id, lead.due);
    const result = turn(plan, lead, event);
    yield { event, result };
    if (result.quarantined !== null || result.state.due === lead.due) return;
    lead = result.state;
  }
}
