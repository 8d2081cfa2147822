import { timerDue } from '@sluice/model';
import type { DueLead } from '@sluice/store';
import type { LeadOutcome } from '../judge.ts';

const minute = 60_000;
const day = 86_400_000;

/** The timer of a lead whose next due instant changed. */
export const setTimers = (outcome: LeadOutcome): readonly DueLead[] => {
  const { lead, before, after, judged } = outcome;
  const [first] = judged;
  if (after.due === null || first === undefined) return [];
  if (after.due === before.due)
    return againTimers({ ...outcome, judged: judged.filter(({ refusal }) => refusal !== null) });
  return [{ lead, partition: first.event.partition, dueAt: after.due }];
};

/**
 * The timer of a lead whose event `timer.due` was set aside. Firing took the timer out, and what was due still is:
 * it is tried again as long after as it is late by then, a minute at least and a day at most. The instant
 * follows from the event, so that a batch written twice sets the same one.
 */
export const againTimers = ({
  lead,
  before: { due },
  judged,
}: Pick<LeadOutcome, 'lead' | 'before' | 'judged'>): readonly DueLead[] => {
  const fired = judged.findLast(({ event }) => event.type === timerDue)?.event;
  if (fired === undefined || due === null) return [];
  const wait = Math.min(day, Math.max(minute, fired.occurredAt - due));
  return [{ lead, partition: fired.partition, dueAt: fired.occurredAt + wait }];
};

/** A lead that waits no longer. */
export const clearedTimers = ({ lead, before, after }: LeadOutcome): readonly Pick<DueLead, 'lead'>[] =>
  after.due === null && before.due !== null ? [{ lead }] : [];
