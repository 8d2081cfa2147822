import type { LeadEvent } from './event.ts';
import type { Instant, LeadId } from './ids.ts';

/** The event by which a lead's due instant comes into the log. Its id makes a retry the same event. */
export const timerEvent = (lead: LeadId, due: Instant): LeadEvent => ({
  id: `timer:${lead}:${due}`,
  lead,
  type: timerDue,
  properties: {},
  traits: {},
  email: null,
  occurredAt: due,
});

/** Type of the event that wakes a lead. */
export const timerDue = 'timer.due';
