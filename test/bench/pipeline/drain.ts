import { type BatchReport, createPlanSource, createWorker, type WorkerOptions } from '@sluice/runtime';
import type { Store } from '@sluice/store';

/** What judging the log took. */
export interface Drained {
  /** From the start of a worker that has its plan to its last commit. */
  readonly ms: number;
  readonly turnMs: number;
  readonly reports: readonly BatchReport[];
}

/** Judges `events` events of the log with one worker. */
export const drain = async (
  store: Store,
  events: number,
  options: Pick<WorkerOptions, 'batchSize'> = {},
): Promise<Drained> => {
  const plans = createPlanSource({ store, backend: 'generated' });
  await plans.at(await store.plan.revision());
  const reports: BatchReport[] = [];
  let left = events;
  let ms = 0;
  await new Promise<void>((resolve, reject) => {
    const started = performance.now();
    const worker = createWorker({
      store,
      plans,
      clock: Date.now,
      ...options,
      onError: reject,
      onBatch: (report) => {
        reports.push(report);
        left -= report.events;
        if (left > 0) return;
        ms = performance.now() - started;
        worker.stop().then(resolve, reject);
      },
    });
    worker.start().catch(reject);
  });
  return { ms, reports, turnMs: reports.reduce((sum, one) => sum + one.turnMs, 0) };
};
