import { type Counter, type CounterState, type LeadEvent, type LeadState, own } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { type Counters, countEvent, noCounts } from './count-event.ts';
import { isHeld } from './planned-counter.ts';

/** Counters the plan reads and the lead does not hold: what no version before counted. */
export const lackedCounters = (plan: Plan, lead: Pick<LeadState, 'counters'>): readonly Counter[] =>
  [...plan.counterKeys.values()].flatMap((planned) =>
    isHeld(own(lead.counters, planned.counter.key), planned) ? [] : [planned.counter],
  );

/** Fills the counters a lead lacks, event by event, so that a long past need not be held at once. */
export interface Fill {
  /** Takes events, those of one instant in the order of the log. */
  readonly add: (events: Iterable<LeadEvent>) => void;
  /** The lead with what it lacked; counters it has are left as they are. */
  readonly lead: () => LeadState;
}

/** Begins to fill the counters a lead lacks. */
export function beginFill(plan: Plan, lead: LeadState): Fill {
  const lacked = lackedCounters(plan, lead);
  let counted: Counters = noCounts(plan);
  return {
    add(events) {
      for (const event of events) counted = countEvent(plan, counted, event);
    },
    lead() {
      if (lacked.length === 0) return lead;
      const filled = lacked.map(({ key }): [string, CounterState] => [
        key,
        own(counted, key) ?? plan.counterKeys.get(key)?.take.none ?? 0,
      ]);
      return { ...lead, counters: { ...lead.counters, ...Object.fromEntries(filled) } };
    },
  };
}

/** The lead with counters it lacks filled from its past events. */
export function fillCounters(plan: Plan, lead: LeadState, past: Iterable<LeadEvent>): LeadState {
  if (lackedCounters(plan, lead).length === 0) return lead;
  const fill = beginFill(plan, lead);
  fill.add(past);
  return fill.lead();
}
