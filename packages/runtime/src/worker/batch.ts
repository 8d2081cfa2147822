import type { Plan } from '@sluice/engine';
import type { BatchView, Repositories, Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import type { PostgresLog } from '../log/postgres-log.ts';
import type { Observe } from '../observe.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { type Judged, judge, type LeadOutcome } from './judge.ts';
import type { LeadMemory } from './lead-memory.ts';
import { loadLeads } from './load-leads.ts';
import { recallCompanies } from './recall-companies.ts';
import { remember } from './remember.ts';
import { type BatchTrace, traceBatch, untraced } from './trace-batch.ts';
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
  readonly memory: LeadMemory;
  /** The process sends traces. */
  readonly tracing: boolean;
}

/** A batch of turns that were run and are not yet written. */
export interface JudgedBatch {
  readonly plan: Plan;
  readonly partitions: BatchView['partitions'];
  /** Up to which the partitions are judged. */
  readonly seq: number;
  readonly events: number;
  readonly outcomes: readonly LeadOutcome[];
  /** Of the memory it was judged by. */
  readonly epoch: number;
  readonly started: number;
  readonly trace: BatchTrace;
  readonly turnMs: number;
}

export interface BatchReport {
  readonly events: number;
  readonly leads: number;
  readonly effects: number;
  /** Leads to which something is due by time that was not before. */
  readonly timers: number;
  readonly quarantined: number;
  /** Up to which the worker's partitions are judged now. */
  readonly seq: number;
  /** Milliseconds from reading to commit, and the part of it spent in turns. */
  readonly ms: number;
  readonly turnMs: number;
  /** Milliseconds from the log to the commit, for each event whose receipt is known. */
  readonly waitedMs: readonly number[];
  /** Workflows with failed runs, and how many. */
  readonly failedRuns: ReadonlyMap<string, number>;
}

/** Failed runs by workflow. */
const failedRunsOf = (judged: readonly Judged[]): ReadonlyMap<string, number> => {
  const failed = new Map<string, number>();
  for (const { result } of judged)
    for (const { workflow, error } of result?.passages ?? [])
      if (error !== null) failed.set(workflow, (failed.get(workflow) ?? 0) + 1);
  return failed;
};

/** Offsets of quiet partitions are moved along once they lag this far. */
const lag = 10_000;

/**
 * Reads and judges one batch over all held partitions, on top of the batch before it, which may still be on its
 * way to the database. Null when there is nothing to do.
 */
export const judgeBatch = async (
  { store, log, worker, plans, observe, batchSize, memory, tracing }: BatchContext,
  /** Resolves once the batch before is committed. */
  committed: () => Promise<void>,
): Promise<JudgedBatch | null> => {
  const { epoch } = memory;
  const started = performance.now();
  const seen = await log.view(worker);
  const view = { ...seen, partitions: memory.ahead(seen.partitions) };
  const { partitions } = view;
  const behind = Math.min(...partitions.map((partition) => partition.offset));
  if (partitions.length === 0 || behind >= view.end) return null;
  const events = await log.read(view, batchSize);
  const last = events.at(-1);
  const seq = last === undefined || events.length < batchSize ? view.end : last.seq;
  const base = { partitions, seq, events: events.length, epoch, started };
  if (last === undefined) {
    if (seq - behind <= lag) return null;
    return { ...base, plan: await plans.at(view.planRevision), outcomes: [], turnMs: 0, trace: untraced };
  }
  await observe('batch.taken');
  const trace = await traceBatch(events, { store, enabled: tracing });
  const leads = await loadLeads(store, { events, partitions, memory });
  const plan = await plans.at(
    view.planRevision,
    leads.flatMap(({ state }) => state?.runs ?? []),
  );
  const told = await recallCompanies(plan, leads, { store, events, committed });
  const remembered = await remember(plan, told, { store, events, committed });
  const turning = performance.now();
  const outcomes = judge(plan, events, remembered);
  const turnMs = performance.now() - turning;
  const partitionOf = new Map(events.map((event) => [event.lead, event.partition]));
  memory.keep({
    partitions,
    seq,
    leads: outcomes.map(({ lead, after }) => ({ state: after, partition: partitionOf.get(lead) ?? -1 })),
  });
  await observe('batch.turned');
  return { ...base, plan, outcomes, turnMs, trace };
};

/** Writes a batch and moves the offsets in one transaction. Throws `lease.lost` when it may not. */
export const commitBatch = async (
  { store, log, worker, observe, clock, memory }: BatchContext,
  { plan, partitions, seq, outcomes, trace, ...batch }: JudgedBatch,
): Promise<BatchReport> => {
  const commit = (write: (tx: Repositories) => Promise<void>): Promise<void> =>
    store.transaction(async (tx) => {
      await write(tx);
      await trace.keep(tx, outcomes);
      await log.advance(tx, worker, { partitions, seq });
      await observe('batch.written');
    });
  try {
    await commit((tx) => writeOutcomes(tx, { plan, outcomes, now: clock() }));
    memory.trim();
  } catch (error) {
    if (!isUnwritable(error)) {
      trace.end(error);
      throw error;
    }
    await commit((tx) => writeSafely(tx, { plan, outcomes, now: clock() }));
    /* Leads that were set aside are not as they were judged. */
    memory.forget();
  }
  trace.end();
  await observe('batch.committed');

  const committedAt = clock();
  const judged = outcomes.flatMap((outcome) => outcome.judged);
  return {
    events: batch.events,
    leads: outcomes.length,
    effects: judged.reduce((sum, { result }) => sum + (result?.effects.length ?? 0), 0),
    timers: outcomes.filter(({ before, after }) => after.due !== null && after.due !== before.due).length,
    quarantined: judged.filter(({ refusal }) => refusal !== null).length,
    seq,
    ms: performance.now() - batch.started,
    turnMs: batch.turnMs,
    waitedMs: judged.flatMap(({ event: { receivedAt } }) =>
      receivedAt === undefined ? [] : [Math.max(0, committedAt - receivedAt)],
    ),
    failedRuns: failedRunsOf(judged),
  };
};
