import type { Instant, LeadEvent, LeadState, TurnResult } from '@sluice/model';
import { timerDue } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { fillCounters } from '../counters/fill.ts';
import { type Teller, teller } from './teller.ts';
import { tellings } from './tellings.ts';

/** An event with its place in the log. */
export interface PastLeadEvent extends LeadEvent {
  readonly seq: number;
}

/** One lead's past. */
export interface PastLead {
  /** As it was before its first event. */
  readonly born: LeadState;
  /** In the order of the log. */
  readonly events: readonly PastLeadEvent[];
  /** The first plan judged all of it when it happened. */
  readonly recorded: boolean;
}

/** A turn of a retelling: by which plan, of which lead of the family. */
export interface RetoldTurn {
  readonly side: number;
  readonly lead: number;
  readonly event: LeadEvent;
  readonly result: TurnResult;
}

/**
 * Tells the past of a lead, or of leads that were merged, by one plan or several side by side; nothing is done
 * outside. The first plan is the one other plans are compared with. Time passes up to `until`. Gives for each plan
 * what the leads are in the end.
 */
export function retell(
  family: readonly PastLead[],
  plans: readonly Plan[],
  { until, onTurn }: { readonly until: Instant; readonly onTurn: (turn: RetoldTurn) => void },
): readonly (readonly LeadState[])[] {
  const heard = plans.map(() => (family.length > 1 ? tellings() : null));
  const told = family.map(({ born, recorded, events }, lead) => {
    const ahead = timersOf(events);
    let first: Teller | null = null;
    const sides = plans.map((plan, side) => {
      const asItWas = side === 0 && recorded;
      const made = teller(plan, fillCounters(plan, born, []), {
        recorded: asItWas,
        beside: first,
        ahead,
        tellings: asItWas ? null : (heard[side] ?? null),
        onTurn: (event, result) => onTurn({ side, lead, event, result }),
      });
      if (asItWas) first = made;
      return made;
    });
    return { sides, ahead };
  });
  for (const { lead, event } of inOrder(family)) {
    const of = told[lead];
    if (of === undefined) continue;
    /* The first comes last: the others look at what it waits for before the event. */
    for (let side = of.sides.length - 1; side >= 0; side--) of.sides[side]?.take(event);
    if (event.type === timerDue) of.ahead.delete(event.occurredAt);
  }
  for (const [lead, { sides }] of told.entries())
    for (const [side, one] of sides.entries())
      if (side > 0 || family[lead]?.recorded !== true) one.pass(until);
  return plans.map((_, side) => told.flatMap(({ sides }) => sides[side]?.state() ?? []));
}

const timersOf = (events: readonly PastLeadEvent[]): Set<Instant> => {
  const ahead = new Set<Instant>();
  for (const { type, occurredAt } of events) if (type === timerDue) ahead.add(occurredAt);
  return ahead;
};

interface Placed {
  readonly lead: number;
  readonly event: PastLeadEvent;
}

function inOrder(family: readonly PastLead[]): readonly Placed[] {
  const all = family.flatMap(({ events }, lead) => events.map((event): Placed => ({ lead, event })));
  return family.length === 1 ? all : all.sort((a, b) => a.event.seq - b.event.seq);
}
