import type { DueLead } from '@sluice/store';
import type { LeadOutcome } from '../judge.ts';

/** The timer of a lead whose next due instant changed. */
export const setTimers = ({ lead, before, after, judged }: LeadOutcome): readonly DueLead[] => {
  const [first] = judged;
  if (after.due === null || after.due === before.due || first === undefined) return [];
  return [{ lead, partition: first.event.partition, dueAt: after.due }];
};

/** A lead that waits no longer. */
export const clearedTimers = ({ lead, before, after }: LeadOutcome): readonly Pick<DueLead, 'lead'>[] =>
  after.due === null && before.due !== null ? [{ lead }] : [];
