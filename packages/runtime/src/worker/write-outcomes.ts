import type { Plan } from '@sluice/engine';
import type { Repositories } from '@sluice/store';
import type { LeadOutcome } from './judge.ts';
import { tellOthers } from './tell-others.ts';
import { writesOf } from './writes/writes-of.ts';

/** What a batch did, and the instant of its commit. */
export interface Outcomes {
  readonly plan: Plan;
  readonly outcomes: readonly LeadOutcome[];
  readonly now: number;
}

/** Writes what a batch did to its leads, then tells others what they are to hear of it. */
export const writeOutcomes = async (tx: Repositories, { plan, outcomes, now }: Outcomes): Promise<void> => {
  await tx.batch.write(writesOf(plan, outcomes));
  await tellOthers(tx, { outcomes, now });
};
