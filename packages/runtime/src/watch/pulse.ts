import { type PulseEntry, type PulseStage, pulseBounds, type Store } from '@sluice/store';
import type { Clock } from '../clock.ts';

/** Collects what this process does and tells the database every few seconds, for the Operations page. */
export interface Pulse {
  /** `n` things went through a stage in `ms` each. */
  add(stage: PulseStage, what: { readonly ms: number; readonly n?: number; readonly failed?: number }): void;
  start(): void;
  /** Tells what is left. */
  stop(): Promise<void>;
}

interface Sum {
  n: number;
  failed: number;
  sumMs: number;
  readonly buckets: number[];
}

const minute = 60_000;
const tellMs = 5_000;
const keptMs = 2 * 24 * 60 * minute;

/** The bucket of a latency: the first whose bound is not below it, else the last. */
const bucketOf = (ms: number): number => {
  const found = pulseBounds.findIndex((bound) => ms <= bound);
  return found < 0 ? pulseBounds.length : found;
};

export const createPulse = (options: {
  readonly store: Store;
  readonly process: string;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}): Pulse => {
  const { store, clock } = options;
  const sums = new Map<PulseStage, Sum>();
  let since = Math.floor(clock() / minute) * minute;
  let trimAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();

  const taken = (): readonly PulseEntry[] => {
    const entries = [...sums].map(([stage, sum]) => ({ minute: since, stage, ...sum }));
    sums.clear();
    since = Math.floor(clock() / minute) * minute;
    return entries;
  };

  const tell = async (): Promise<void> => {
    const entries = taken();
    try {
      if (entries.length > 0) await store.pulse.add(options.process, entries);
      if (clock() < trimAt) return;
      trimAt = clock() + 60 * minute;
      await store.pulse.trim(clock() - keptMs);
      await store.eventTraces.trim(clock() - keptMs);
    } catch (error) {
      options.onError(error);
    }
  };

  return {
    add(stage, { ms, n = 1, failed = 0 }) {
      let sum = sums.get(stage);
      if (sum === undefined) {
        sum = { n: 0, failed: 0, sumMs: 0, buckets: Array.from({ length: pulseBounds.length + 1 }, () => 0) };
        sums.set(stage, sum);
      }
      const place = bucketOf(ms);
      sum.n += n;
      sum.failed += failed;
      sum.sumMs += ms * n;
      sum.buckets[place] = (sum.buckets[place] ?? 0) + n;
    },
    start() {
      timer = setInterval(() => {
        telling = telling.then(tell);
      }, tellMs);
    },
    async stop() {
      clearInterval(timer);
      await telling;
      await tell();
    },
  };
};
