import type { StoredSource } from '@sluice/store';
import type { Services } from '../../services/context.ts';
import { findSource } from './find-source.ts';
import { takeSourceEvents } from './take-source-events.ts';

const lookEveryMs = 1_000;
const runMs = 30_000;
const leaseMs = 60_000;
const atOnce = 8;
/** A failed look is tried again after this, or later. */
const failedMs = 60_000;

/** Looks at other systems for plugins, as long as it runs. Any number of them may run at once, each source in one. */
export interface SourcePoller {
  start(): void;
  stop(): Promise<void>;
}

type Context = Pick<Services, 'store' | 'clock' | 'livePlugins' | 'ingest' | 'metrics' | 'sourceTools'>;

/** One look of one source. Events go in before the cursor moves, each once by its id, so that none is lost. */
const lookAt = async (context: Context, stored: StoredSource, stopped: AbortSignal): Promise<void> => {
  const { store, clock, livePlugins, sourceTools } = context;
  const source = findSource(livePlugins, stored);
  if (source?.kind !== 'poll') return;
  const signal = AbortSignal.any([stopped, AbortSignal.timeout(runMs)]);
  const now = clock();
  const { granted } = await sourceTools.context(stored.plugin, source.capabilities, signal);
  const base = { signal, deadline: now + runMs, now, cursor: stored.cursor, log: () => undefined };
  const found = await source.poll(
    { ...base, ...granted } as Parameters<typeof source.poll>[0],
    stored.config,
  );
  const taken = await takeSourceEvents(context, found.events, { ...stored, types: source.eventTypes });
  await store.pluginSources.looked(stored, {
    cursor: found.cursor,
    taken: taken.accepted,
    error: taken.error,
    againInMs: found.more === true ? 0 : null,
  });
};

/** Starts nothing until it is told to. */
export const createSourcePoller = (context: Context, onError: (error: unknown) => void): SourcePoller => {
  const { store, livePlugins } = context;
  const stopped = new AbortController();
  let loop: Promise<void> = Promise.resolve();

  const look = async (stored: StoredSource): Promise<void> => {
    try {
      await lookAt(context, stored, stopped.signal);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      await store.pluginSources.looked(stored, { taken: 0, error: words.slice(0, 500), againInMs: failedMs });
    }
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      stopped.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });

  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        const plugins = livePlugins.running().map(({ name }) => name);
        const due = await store.pluginSources.claim({ plugins, leaseMs, limit: atOnce });
        await Promise.all(due.map(look));
        if (due.length === 0) await pause(lookEveryMs);
      } catch (error) {
        onError(error);
        await pause(lookEveryMs);
      }
    }
  };

  return {
    start() {
      loop = run();
    },
    async stop() {
      stopped.abort(new Error('The server stops.'));
      await loop;
    },
  };
};
