import { setTimeout as wait } from 'node:timers/promises';
import type { Store } from '@sluice/store';

/** Keeps what analytics are counted from behind the log, in any number of processes. */
export interface Analyst {
  start(): void;
  stop(): Promise<void>;
}

export const createAnalyst = (options: {
  readonly store: Store;
  /** Between two looks when nothing is left, default 5 s. */
  readonly everyMs?: number;
  readonly onError?: (error: unknown) => void;
}): Analyst => {
  const { store, everyMs = 5_000, onError } = options;
  const stopping = new AbortController();
  let loop: Promise<void> | null = null;

  const step = async (): Promise<boolean> => {
    try {
      return (await store.analytics.refreshStep())?.done === false;
    } catch (error) {
      onError?.(error);
      return false;
    }
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      if (await step()) continue;
      await wait(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  return {
    start() {
      loop ??= run();
    },
    async stop() {
      stopping.abort();
      await loop;
    },
  };
};
