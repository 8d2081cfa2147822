import { truthy } from '@sluice/logic';
import { type CounterState, type LeadEvent, own } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { Plan } from '../compile/plan.ts';
import { isHeld, type PlannedCounter } from './planned-counter.ts';

/** The counters of a lead, by key. */
export type Counters = Readonly<Record<string, CounterState>>;

/** Counters of a lead to whom nothing has happened yet. */
export const noCounts = ({ counterKeys }: Pick<Plan, 'counterKeys'>): Counters =>
  Object.fromEntries([...counterKeys].map(([key, { take }]) => [key, take.none]));

/** Counters found to be those of a plan, so that a lead is looked through once and not at every event. */
const agreed = new WeakMap<Counters, Plan['counterKeys']>();

/**
 * Counters after an event of the log. Those no version reads any more are dropped: they would miss events. Those
 * the lead lacks stay lacking: begun now, they would be without their past.
 */
export function countEvent(plan: Plan, counters: Counters, event: LeadEvent): Counters {
  let next: Record<string, CounterState> | null = null;
  const current = agreed.get(counters) === plan.counterKeys ? counters : agreeing(plan, counters);
  for (const planned of plan.counters.get(event.type) ?? none) {
    const { key } = planned.counter;
    const value = valueIn(event, planned);
    if (value === undefined || !fulfils(plan, planned, event)) continue;
    const held = own(next ?? current, key);
    if (!isHeld(held, planned)) continue;
    const after = planned.take.add(held, { at: event.occurredAt, value }, planned.window);
    if (after === held) continue;
    next ??= { ...current };
    next[key] = after;
  }
  if (next === null) return current;
  agreed.set(next, plan.counterKeys);
  return next;
}

const none: readonly PlannedCounter[] = [];

function agreeing({ counterKeys }: Plan, counters: Counters): Counters {
  const keys = Object.keys(counters);
  const kept = keys.every((key) => counterKeys.has(key))
    ? counters
    : Object.fromEntries(Object.entries(counters).filter(([key]) => counterKeys.has(key)));
  agreed.set(kept, counterKeys);
  return kept;
}

const fulfils = (plan: Plan, { where }: PlannedCounter, event: LeadEvent): boolean =>
  where === null || truthy(plan.counterRules.evaluate(where, { event, now: event.occurredAt }));

const longestText = 200;

/** The part of the event a counter looks at: null where it looks at none, undefined where nothing is there. */
function valueIn(event: LeadEvent, { of, counter }: PlannedCounter): Json | undefined {
  if (of === null) return null;
  let value: unknown = event;
  for (const key of of) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  if (value === null || value === undefined || value === '') return undefined;
  if (counter.take === 'distinct') return value as Json;
  if (typeof value === 'string') return value.slice(0, longestText);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
