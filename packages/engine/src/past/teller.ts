import {
  type Instant,
  type LeadEvent,
  type LeadState,
  type TurnResult,
  timerDue,
  timerEvent,
} from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { turn } from '../turn/turn.ts';
import { consequenceOf } from './consequence.ts';
import { asTold, type Tellings } from './tellings.ts';

/** Tells the past of one lead anew by one plan, event by event. */
export interface Teller {
  /** The lead as told so far. */
  state(): LeadState;
  /** The next event of the log, with what time does before it. */
  take(event: LeadEvent): void;
  /** Lets time pass after the last event. */
  pass(until: Instant): void;
}

export interface TellerOptions {
  /** This very plan judged the lead when it happened: the log tells all there was, also when time passed. */
  readonly recorded: boolean;
  /** The same lead told as it was then; it must take each event after this one does. Null where nobody tells that. */
  readonly beside: Teller | null;
  /** Instants of the timers the log still has ahead for this lead. */
  readonly ahead: ReadonlySet<Instant>;
  /** What the family's leads tell each other by this plan; null for a lead that stands alone. */
  readonly tellings: Tellings | null;
  readonly onTurn: (event: LeadEvent, result: TurnResult) => void;
}

/**
 * A plan that judged then takes the log as it stands: what it comes to is what was lived, byte for byte. Another one
 * has waits and effects of its own. Its timers fire at their instants, but where the log has a timer of the same
 * instant, or the plan of then waits for the same, they fire where that one's did: server and timers take a moment,
 * and the same wait must not come out differently. It hears of no effect it has not asked for, and a merge gives it
 * what it made of the other lead.
 */
export function teller(plan: Plan, initial: LeadState, options: TellerOptions): Teller {
  const { recorded, beside, ahead, tellings, onTurn } = options;
  let state = initial;
  let asked: Set<string> | null = null;
  const dues = new Set<Instant>();

  const step = (event: LeadEvent): TurnResult => {
    tellings?.before(event, state);
    const result = turn(plan, state, event);
    state = result.state;
    onTurn(event, result);
    if (recorded) return result;
    for (const { key } of result.effects) {
      asked ??= new Set();
      asked.add(key);
    }
    if (tellings !== null) for (const told of result.tell) tellings.add(told);
    if (state.due !== null) dues.add(state.due);
    return result;
  };

  const pass = (until: Instant): void => {
    while (state.due !== null && state.due <= until) {
      const { due, id } = state;
      if (ahead.has(due) || beside?.state().due === due) return;
      const result = step(timerEvent(id, due));
      if (result.quarantined !== null || state.due === due) return;
    }
  };

  /** A timer of the log is this plan's where it had that instant due, or has something due by then. */
  const isMine = (at: Instant): boolean => dues.has(at) || (state.due !== null && state.due <= at);

  return {
    state: () => state,
    pass,
    take(event) {
      if (recorded) {
        step(event);
        return;
      }
      if (event.type === timerDue) {
        if (isMine(event.occurredAt)) step(event);
        return;
      }
      const key = consequenceOf(event.id);
      if (key !== null && !(asked?.has(key) ?? false)) return;
      pass(event.occurredAt);
      step(tellings === null ? event : asTold(tellings, event));
    },
  };
}
