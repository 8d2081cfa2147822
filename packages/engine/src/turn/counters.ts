import { truthy } from '@sluice/logic';
import {
  type Counter,
  type CounterState,
  type Instant,
  type LeadEvent,
  type LeadState,
  own,
} from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import type { Working } from './working.ts';

/** Instants kept per counter with a window: more than this within the window count as this many. */
export const keptInstants = 1_000;
const day = 86_400_000;

type Counters = Readonly<Record<string, CounterState>>;

/** Counters after an event of the log. Those no version reads any more are dropped: they would miss events. */
export function countEvent(plan: Plan, counters: Counters, event: LeadEvent): Counters {
  let next = Object.keys(counters).every((key) => plan.counterKeys.has(key))
    ? counters
    : Object.fromEntries(Object.entries(counters).filter(([key]) => plan.counterKeys.has(key)));
  for (const { counter, where } of plan.counters.get(event.type) ?? []) {
    if (where !== null && !truthy(plan.counterRules.evaluate(where, { event, now: event.occurredAt })))
      continue;
    next = { ...next, [counter.key]: counted(counter, own(next, counter.key), event.occurredAt) };
  }
  return next;
}

/** Events may come late, so an instant goes to its place and not simply to the end. */
function counted({ days }: Counter, held: CounterState | undefined, at: Instant): CounterState {
  const { total, at: instants } = held ?? { total: 0, at: [] };
  if (days === null) return { total: total + 1, at: [] };
  const place = instants.findLastIndex((instant) => instant <= at) + 1;
  const newest = Math.max(at, instants.at(-1) ?? at);
  const inWindow = instants.toSpliced(place, 0, at).filter((instant) => instant > newest - days * day);
  return { total: total + 1, at: inWindow.slice(-keptInstants) };
}

/**
 * The lead with counters it lacks filled from its past events, oldest first: for a version that counts what
 * no version before it counted. Counters the lead has are left as they are.
 */
export function fillCounters(plan: Plan, lead: LeadState, past: Iterable<LeadEvent>): LeadState {
  const lacks = [...plan.counterKeys.keys()].filter((key) => !Object.hasOwn(lead.counters, key));
  if (lacks.length === 0) return lead;
  let counters: Counters = {};
  for (const event of past) counters = countEvent(plan, counters, event);
  const filled = lacks.map((key): [string, CounterState] => [
    key,
    own(counters, key) ?? { total: 0, at: [] },
  ]);
  return { ...lead, counters: { ...lead.counters, ...Object.fromEntries(filled) } };
}

/** What rules read under `counts`: events within each counter's window before the lead's clock. */
export function counterValues({ plan, lead }: Working): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const [key, { days }] of plan.counterKeys) {
    const held = own(lead.counters, key);
    if (held === undefined) values[key] = 0;
    else if (days === null) values[key] = held.total;
    else values[key] = held.at.filter((instant) => instant > lead.clock - days * day).length;
  }
  return values;
}
