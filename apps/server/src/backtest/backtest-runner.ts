import { Worker } from 'node:worker_threads';
import type { BacktestPlans } from '@sluice/runtime/backtest';
import type { Store } from '@sluice/store';
import type { PastJob, StoredSpec } from './past-job.ts';
import type { PastThreadOrder } from './past-thread.ts';

export interface BacktestRunnerOptions {
  readonly store: Store;
  readonly connectionString: string;
  readonly clock: () => number;
  /** Between two looks for something to do, default 1 s. */
  readonly everyMs?: number;
  /** How long a thread without work stays, default a minute. */
  readonly idleMs?: number;
  readonly onError?: (error: unknown) => void;
}

/** Takes up backtests one after the other, in a thread of their own. Any number of processes may do so at once. */
export interface BacktestRunner {
  start(): void;
  /** Looks at once. */
  wake(): void;
  /** The one under way is put back, to be begun anew by whoever starts next. */
  stop(): Promise<void>;
}

const day = 86_400_000;

export const createBacktestRunner = (options: BacktestRunnerOptions): BacktestRunner => {
  const { store, clock } = options;
  let stopping = false;
  let awake: (() => void) | null = null;
  let thread: Worker | null = null;
  let idleSince = 0;
  let loop: Promise<void> | null = null;
  let tidiedAt = 0;

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const tell = (to: Worker, order: PastThreadOrder): void => to.postMessage(order);

  const open = (): Worker => {
    const made = new Worker(new URL('./past-thread.ts', import.meta.url), {
      workerData: options.connectionString,
    });
    made.on('error', (error) => options.onError?.(error));
    made.on('exit', () => {
      if (thread === made) thread = null;
    });
    thread = made;
    return made;
  };

  /** Resolves when the job has ended, or its thread: then it is left to be begun anew. */
  const work = async (job: PastJob): Promise<void> => {
    const worker = thread ?? open();
    await new Promise<void>((resolve) => {
      worker.once('message', () => resolve());
      worker.once('exit', () => resolve());
      tell(worker, { job });
    });
    idleSince = clock();
  };

  const close = async (): Promise<void> => {
    const worker = thread;
    if (worker === null) return;
    thread = null;
    await new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
      tell(worker, 'stop');
    });
  };

  const step = async (): Promise<boolean> => {
    if (clock() - tidiedAt > day / 24) {
      tidiedAt = clock();
      await store.backtests.tidy(clock() - day);
    }
    const claimed = await store.backtests.claim();
    if (claimed === null) {
      if (clock() - idleSince > (options.idleMs ?? 60_000)) await close();
      return false;
    }
    const { id, attempts, spec, plans } = claimed;
    await work({ id, attempts, spec: spec as StoredSpec, plans: plans as BacktestPlans });
    return true;
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      const did = await step().catch((error: unknown) => {
        options.onError?.(error);
        return false;
      });
      if (!did && !stopping) await sleep(options.everyMs ?? 1_000);
    }
  };

  return {
    start() {
      loop ??= run();
    },
    wake() {
      awake?.();
    },
    async stop() {
      stopping = true;
      awake?.();
      await close();
      await loop;
    },
  };
};
