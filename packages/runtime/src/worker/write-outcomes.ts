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

/** Calls off what runs that a goal or an exit ended had asked for and nobody has done yet. */
const cancelEnded = async (tx: Repositories, outcomes: readonly LeadOutcome[]): Promise<void> => {
  const ended = outcomes.flatMap(({ lead, judged }) =>
    judged.flatMap(({ result }) => (result?.cancels ?? []).map((run) => ({ lead, run }))),
  );
  if (ended.length > 0) await tx.effects.cancel(ended);
};

/** Writes what a batch did to its leads, calls off what ended runs had asked for, then tells others what they are to hear of it. */
export const writeOutcomes = async (tx: Repositories, { plan, outcomes, now }: Outcomes): Promise<void> => {
  await tx.batch.write(writesOf(plan, outcomes));
  await cancelEnded(tx, outcomes);
  await tellOthers(tx, { outcomes, now });
};
