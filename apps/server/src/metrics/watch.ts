import { hostname } from 'node:os';
import { type AttemptReport, type BatchReport, createPulse, type Ingest } from '@sluice/runtime';
import type { Store } from '@sluice/store';
import { readGauges } from './gauges.ts';
import { createMetrics, type Metrics } from './metrics.ts';

/** What watches a server: `/metrics` of this process, and the pulse of all that the Operations page shows. */
export interface Watch {
  readonly metrics: Metrics;
  readonly onBatch: (batch: BatchReport) => void;
  readonly onAttempt: (attempt: AttemptReport) => void;
  /** Ingest that is timed. */
  readonly timed: (ingest: Ingest['ingest']) => Ingest['ingest'];
  start(): void;
  stop(): Promise<void>;
}

export const createWatch = (options: {
  readonly store: Store;
  readonly clock: () => number;
  readonly onError: (error: unknown) => void;
}): Watch => {
  const { store } = options;
  const metrics = createMetrics(() => readGauges(store));
  const pulse = createPulse({ ...options, process: `${hostname()}:${process.pid}` });
  return {
    metrics,
    onBatch(batch) {
      metrics.judged(batch);
      for (const ms of batch.waitedMs) pulse.add('judged', { ms });
    },
    onAttempt(attempt) {
      metrics.attempted(attempt);
      if (attempt.ok) pulse.add('effect', { ms: attempt.sinceMs });
      else pulse.add('effect', { ms: attempt.sinceMs, n: 0, failed: 1 });
    },
    timed: (ingest) => async (events, how) => {
      const started = performance.now();
      const result = await ingest(events, how);
      const ms = performance.now() - started;
      metrics.ingestTook(ms);
      if (result.accepted > 0) pulse.add('ingest', { ms, n: result.accepted });
      return result;
    },
    start: pulse.start,
    stop: pulse.stop,
  };
};
