import { createEffectRunner, type EffectRunnerOptions } from './effects/runner.ts';
import { createIngest, type Ingest } from './ingest/ingest.ts';
import { postgresLog } from './log/postgres-log.ts';
import { createPlanSource, type PlanSourceOptions } from './plan/plan-source.ts';
import { createTimerPump, type TimerPumpOptions } from './timers/timer-pump.ts';
import { pause } from './wake.ts';
import { createWorker, type WorkerOptions } from './worker/worker.ts';

export interface RuntimeOptions extends Omit<EffectRunnerOptions, 'onCommit'> {
  readonly worker?: Pick<WorkerOptions, 'batchSize' | 'lingerMs' | 'leaseMs'>;
  readonly timers?: Pick<TimerPumpOptions, 'batchSize' | 'idleMs'>;
  /** The process sends traces: sampled events are followed through their turns. */
  readonly tracing?: boolean;
  readonly onBatch?: NonNullable<WorkerOptions['onBatch']>;
  readonly onPlanProblem?: NonNullable<PlanSourceOptions['onProblem']>;
  /** Code generation for hot plans; see the engine. */
  readonly backend?: 'closures' | 'generated';
}

/** Ingest, worker and effect runner of one process, waking each other. */
export interface Runtime {
  readonly ingest: Ingest['ingest'];
  /** Starts judging and doing effects; leave it out in a process that only takes events. */
  start(): Promise<void>;
  /** Finishes what is under way. */
  stop(): Promise<void>;
  /** Resolves once every event is judged and neither a timer nor an effect is due; rejects after `timeoutMs`. */
  settled(timeoutMs?: number): Promise<void>;
}

export const createRuntime = (options: RuntimeOptions): Runtime => {
  const { store } = options;
  const observe = options.observe === undefined ? {} : { observe: options.observe };
  const onError = options.onError === undefined ? {} : { onError: options.onError };
  const plans = createPlanSource({
    store,
    ...(options.onPlanProblem === undefined ? {} : { onProblem: options.onPlanProblem }),
    ...(options.backend === undefined ? {} : { backend: options.backend }),
  });
  const worker = createWorker({
    store,
    plans,
    clock: options.clock,
    tracing: options.tracing ?? false,
    ...options.worker,
    ...observe,
    ...onError,
    onBatch: (report) => {
      if (report.effects > 0) effects.wake();
      if (report.timers > 0) timers.wake();
      options.onBatch?.(report);
    },
  });
  const timers = createTimerPump({
    store,
    log: postgresLog(store),
    clock: options.clock,
    ...options.timers,
    ...observe,
    ...onError,
    onCommit: worker.wake,
  });
  const effects = createEffectRunner({ ...options, onCommit: worker.wake });
  const ingest = createIngest({ store, clock: options.clock, ...observe, onCommit: worker.wake });
  let started = false;

  return {
    ingest: ingest.ingest,
    async start() {
      started = true;
      await worker.start();
      effects.start();
      timers.start();
    },
    async stop() {
      await ingest.idle();
      if (!started) return;
      await timers.stop();
      await effects.stop();
      await worker.stop();
    },
    async settled(timeoutMs = 30_000) {
      const until = performance.now() + timeoutMs;
      const timersDue = async (): Promise<boolean> =>
        ((await store.timers.next()) ?? Infinity) <= options.clock();
      while ((await timersDue()) || !(await store.leases.quiet(1000))) {
        if (performance.now() > until) throw new Error(`The runtime did not settle within ${timeoutMs} ms.`);
        await pause(5);
      }
    },
  };
};
