import { type BatchWrites, noWrites, type Repositories } from '@sluice/store';
import type { LeadOutcome } from './judge.ts';
import { type Outcomes, writeOutcomes } from './write-outcomes.ts';
import { againTimers } from './writes/timer-writes.ts';

/** SQLSTATE classes that say the data cannot be kept, whoever tries: 22 data, 23 constraint, 54 limits. */
const unwritable = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^(22|23|54)/.test(error.code) ? error.message : null;
};

/** The same lead as before, its events set aside; what was due to it is tried again. */
const setAside = (outcome: LeadOutcome, message: string): BatchWrites => ({
  ...noWrites,
  timersSet: againTimers(outcome),
  quarantined: outcome.judged.map(({ event }) => ({
    lead: outcome.lead,
    event: event.id,
    seq: event.seq,
    code: 'turn.unwritable',
    message,
  })),
});

/**
 * Writes a batch lead group by lead group, halving a group the database
 * refuses, until the one poisonous lead is found and its events are set aside.
 */
export const writeSafely = async (tx: Repositories, { plan, outcomes, now }: Outcomes): Promise<void> => {
  const { savepoint, write } = tx.batch;
  try {
    await savepoint(() => writeOutcomes(tx, { plan, outcomes, now }));
  } catch (error) {
    const message = unwritable(error);
    const [only] = outcomes;
    if (message === null || only === undefined) throw error;
    if (outcomes.length === 1) return write(setAside(only, message));
    const half = Math.ceil(outcomes.length / 2);
    await writeSafely(tx, { plan, outcomes: outcomes.slice(0, half), now });
    await writeSafely(tx, { plan, outcomes: outcomes.slice(half), now });
  }
};

/** Whether {@link writeSafely} can help against this error. */
export const isUnwritable = (error: unknown): boolean => unwritable(error) !== null;
