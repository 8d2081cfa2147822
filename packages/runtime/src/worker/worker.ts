import { eventsChannel, LeaseLostError, type Store, uuidv7 } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { postgresLog } from '../log/postgres-log.ts';
import { type Observe, observeNothing } from '../observe.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { createSweeper } from '../sweep/sweeper.ts';
import { type BatchReport, commitBatch, judgeBatch } from './batch.ts';
import { createLeadMemory } from './lead-memory.ts';
import { createLeases } from './leases.ts';
import { type Pace, realPace } from './pace.ts';

export interface WorkerOptions {
  readonly store: Store;
  readonly plans: PlanSource;
  readonly clock: Clock;
  readonly observe?: Observe;
  /** Events of one transaction, default 2,000. */
  readonly batchSize?: number;
  /** Leads whose states are kept in memory from batch to batch, default 10,000 (about 5 kB each). */
  readonly rememberedLeads?: number;
  /** Pause after a small batch, so that batches form under light load; default 20 ms, up to four times that under some load. */
  readonly lingerMs?: number;
  /** Longest sleep of an idle worker that nobody wakes, default 1 s and at most a third of the lease. */
  readonly idleMs?: number;
  /** How long partitions stay held without a sign of life, default 10 s. */
  readonly leaseMs?: number;
  readonly pace?: Pace;
  /** The process sends traces. */
  readonly tracing?: boolean;
  readonly onBatch?: (report: BatchReport) => void;
  /** Told of failures; the worker goes on after a pause. */
  readonly onError?: (error: unknown) => void;
}

export interface Worker {
  readonly id: string;
  /** Resolves once partitions are held. */
  start(): Promise<void>;
  /** Looks for new events at once. */
  wake(): void;
  /** Finishes the batch under way and gives the partitions back. */
  stop(): Promise<void>;
}

const smallBatch = 200;
/** Events of a batch that show that many more are on their way. */
const someLoad = 16;

/** Judges the events of the partitions it holds, batch by batch, until stopped. */
export const createWorker = (options: WorkerOptions): Worker => {
  const { store } = options;
  const id = uuidv7(options.clock());
  const leaseMs = options.leaseMs ?? 10_000;
  const leases = createLeases({ store, worker: id, leaseMs });
  const pace = options.pace ?? realPace();
  const batchSize = options.batchSize ?? 2000;
  const context = {
    store,
    log: postgresLog(store),
    worker: id,
    plans: options.plans,
    observe: options.observe ?? observeNothing,
    clock: options.clock,
    batchSize,
    tracing: options.tracing ?? false,
    /* Never fewer than two batches may touch: the one under way and the one judged on top of it. */
    memory: createLeadMemory(Math.max(options.rememberedLeads ?? 10_000, 2 * batchSize)),
  };
  const sweeper = createSweeper({ ...context, pace });
  let failures = 0;
  let stopping = false;
  let loop: Promise<void> | null = null;
  let unlisten: (() => Promise<void>) | null = null;

  /** The commit under way. While it writes, the next batch is read and judged. */
  let committing: Promise<void> | null = null;
  const committed = async (): Promise<void> => {
    const under = committing;
    committing = null;
    await under;
  };

  /** A step of a sweep, which may write states that are remembered otherwise. */
  const sweep = async (): Promise<boolean> => {
    const did = await sweeper.step();
    if (did) context.memory.forget();
    return did;
  };

  /** Longer where batches take long: a batch has a price of its own, whatever its size. */
  const lingerAfter = (events: number, tookMs: number): number => {
    const lingerMs = options.lingerMs ?? 20;
    return events < someLoad ? lingerMs : Math.min(4 * lingerMs, Math.max(2 * lingerMs, tookMs));
  };

  const step = async (): Promise<void> => {
    const began = pace.now();
    await leases.tick(began);
    const batch = await judgeBatch(context, committed);
    const wasIdle = committing === null;
    await committed();
    if (batch === null) {
      if (wasIdle && !(await sweep())) await pace.sleep(Math.min(options.idleMs ?? 1000, leaseMs / 3));
      return;
    }
    if (batch.epoch !== context.memory.epoch) return;
    committing = commitBatch(context, batch).then((report) => {
      if (report.events > 0) options.onBatch?.(report);
    });
    /* Whoever waits for it is told; nobody may be waiting yet. */
    committing.catch(() => undefined);
    const isSmall = batch.events < smallBatch;
    if (!isSmall && !sweeper.isDue()) return;
    await committed();
    if (sweeper.isDue()) await sweep();
    if (!isSmall) return;
    await pace.pause(lingerAfter(batch.events, pace.now() - began));
  };

  /** A commit that failed takes with it what was judged on top of it. */
  const failed = async (error: unknown): Promise<void> => {
    await committed().catch(() => undefined);
    context.memory.forget();
    if (error instanceof LeaseLostError) return;
    options.onError?.(error);
    failures += 1;
    await pace.pause(Math.min(2000, 50 * 2 ** failures));
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      try {
        await step();
        failures = 0;
      } catch (error) {
        await failed(error);
      }
    }
    await committed().catch(failed);
  };

  return {
    id,
    async start() {
      await leases.tick(pace.now());
      unlisten = await store.listen(eventsChannel, pace.wake);
      loop = run();
    },
    wake: pace.wake,
    async stop() {
      stopping = true;
      pace.wake();
      await loop;
      await unlisten?.();
      await leases.leave();
    },
  };
};
