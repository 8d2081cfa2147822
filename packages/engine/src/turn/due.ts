import type { Instant, LeadState } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';

/** The next instant at which something happens to a lead by time alone; null for none. */
type Source = (plan: Plan, lead: LeadState) => Instant | null;

const waits: Source = (_, { runs }) => {
  let first: Instant | null = null;
  for (const { wakeAt } of runs)
    if (wakeAt !== undefined && (first === null || wakeAt < first)) first = wakeAt;
  return first;
};

const scores: Source = (_, { crossing }) => crossing?.at ?? null;

/** Everything that happens by time alone, each with its own next instant. */
const sources: readonly Source[] = [waits, scores];

/**
 * The earliest instant at which a lead has to be turned by a `timer.due`; null when time alone changes nothing,
 * and for a lead that was merged into another.
 */
export function nextDue(plan: Plan, lead: LeadState): Instant | null {
  if (typeof lead.mergedInto === 'string') return null;
  let first: Instant | null = null;
  for (const source of sources) {
    const instant = source(plan, lead);
    if (instant !== null && (first === null || instant < first)) first = instant;
  }
  return first;
}
