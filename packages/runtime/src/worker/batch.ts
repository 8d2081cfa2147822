import type { Repositories, Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import type { PostgresLog } from '../log/postgres-log.ts';
import type { Observe } from '../observe.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { judge } from './judge.ts';
import { remember } from './remember.ts';
import { writeOutcomes } from './write-outcomes.ts';
import { isUnwritable, writeSafely } from './write-safely.ts';

export interface BatchContext {
  readonly store: Store;
  readonly log: PostgresLog;
  readonly worker: string;
  readonly plans: PlanSource;
  readonly observe: Observe;
  readonly clock: Clock;
  readonly batchSize: number;
}

export interface BatchReport {
  readonly events: number;
  readonly leads: number;
  readonly effects: number;
  readonly quarantined: number;
  /** Milliseconds from reading to commit, and the part of it spent in turns. */
  readonly ms: number;
  readonly turnMs: number;
}

/** Offsets of quiet partitions are moved along once they lag this far. */
const lag = 10_000;

/** Takes one batch over all held partitions to its commit; null when there was nothing to do. */
export const runBatch = async ({
  store,
  log,
  worker,
  plans,
  observe,
  clock,
  batchSize,
}: BatchContext): Promise<BatchReport | null> => {
  const started = performance.now();
  const view = await log.view(worker);
  const behind = Math.min(...view.partitions.map((partition) => partition.offset));
  if (view.partitions.length === 0 || behind >= view.end) return null;
  const events = await log.read(view, batchSize);
  const last = events.at(-1);
  const seq = last === undefined || events.length < batchSize ? view.end : last.seq;
  if (last === undefined) {
    if (seq - behind > lag)
      await store.transaction((tx) => log.advance(tx, worker, { partitions: view.partitions, seq }));
    return null;
  }
  await observe('batch.taken');
  const leads = await store.batch.leads([...new Set(events.map((event) => event.lead))]);
  const plan = await plans.at(
    view.planRevision,
    leads.flatMap(({ state }) => state?.runs ?? []),
  );
  const remembered = await remember(plan, leads, { store, events });
  const turning = performance.now();
  const outcomes = judge(plan, events, remembered);
  const turnMs = performance.now() - turning;
  await observe('batch.turned');

  const commit = (write: (tx: Repositories) => Promise<void>): Promise<void> =>
    store.transaction(async (tx) => {
      await write(tx);
      await log.advance(tx, worker, { partitions: view.partitions, seq });
      await observe('batch.written');
    });
  try {
    await commit((tx) => writeOutcomes(tx, { plan, outcomes, now: clock() }));
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    await commit((tx) => writeSafely(tx, { plan, outcomes, now: clock() }));
  }
  await observe('batch.committed');

  const judged = outcomes.flatMap((outcome) => outcome.judged);
  return {
    events: events.length,
    leads: leads.length,
    effects: judged.reduce((sum, { result }) => sum + (result?.effects.length ?? 0), 0),
    quarantined: judged.filter(({ refusal }) => refusal !== null).length,
    ms: performance.now() - started,
    turnMs,
  };
};
