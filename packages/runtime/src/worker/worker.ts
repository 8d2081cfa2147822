import { eventsChannel, LeaseLostError, type Store, uuidv7 } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { postgresLog } from '../log/postgres-log.ts';
import { type Observe, observeNothing } from '../observe.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { createWake, pause } from '../wake.ts';
import { type BatchReport, runBatch } from './batch.ts';
import { createLeases } from './leases.ts';

export interface WorkerOptions {
  readonly store: Store;
  readonly plans: PlanSource;
  readonly clock: Clock;
  readonly observe?: Observe;
  /** Events of one transaction, default 2,000. */
  readonly batchSize?: number;
  /** Pause after a small batch, so that batches form under light load; default 10 ms. */
  readonly lingerMs?: number;
  /** Longest sleep of an idle worker that nobody wakes, default 1 s and at most a third of the lease. */
  readonly idleMs?: number;
  /** How long partitions stay held without a sign of life, default 10 s. */
  readonly leaseMs?: number;
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

/** Judges the events of the partitions it holds, batch by batch, until stopped. */
export const createWorker = (options: WorkerOptions): Worker => {
  const { store } = options;
  const id = uuidv7(options.clock());
  const leaseMs = options.leaseMs ?? 10_000;
  const leases = createLeases({ store, worker: id, leaseMs });
  const wake = createWake();
  const context = {
    store,
    log: postgresLog(store),
    worker: id,
    plans: options.plans,
    observe: options.observe ?? observeNothing,
    clock: options.clock,
    batchSize: options.batchSize ?? 2000,
  };
  let stopping = false;
  let loop: Promise<void> | null = null;
  let unlisten: (() => Promise<void>) | null = null;

  const step = async (): Promise<void> => {
    await leases.tick(performance.now());
    const report = await runBatch(context);
    if (report === null) return wake.sleep(Math.min(options.idleMs ?? 1000, leaseMs / 3));
    options.onBatch?.(report);
    if (report.events < smallBatch) await pause(options.lingerMs ?? 10);
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stopping) {
      try {
        await step();
        failures = 0;
      } catch (error) {
        if (!(error instanceof LeaseLostError)) {
          options.onError?.(error);
          failures += 1;
          await pause(Math.min(2000, 50 * 2 ** failures));
        }
      }
    }
  };

  return {
    id,
    async start() {
      await leases.tick(performance.now());
      unlisten = await store.listen(eventsChannel, wake.wake);
      loop = run();
    },
    wake: wake.wake,
    async stop() {
      stopping = true;
      wake.wake();
      await loop;
      await unlisten?.();
      await leases.leave();
    },
  };
};
