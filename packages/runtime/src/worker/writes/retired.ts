import type { BatchWrites } from '@sluice/store';
import type { LeadOutcome } from '../judge.ts';

/** Leads that were merged into another in this batch, or parted again. */
export const retiredOf = ({ lead, before, after }: LeadOutcome): BatchWrites['retired'] => {
  const into = after.mergedInto ?? null;
  return into === (before.mergedInto ?? null) ? [] : [{ lead, into }];
};
