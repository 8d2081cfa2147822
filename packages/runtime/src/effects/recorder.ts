import type { BreakerSettings, DestinationReport, Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import type { Observe } from '../observe.ts';
import { pause } from '../wake.ts';
import { isUnwritable } from '../worker/write-safely.ts';
import { type EndedAttempt, recordAttempts } from './record.ts';

/** What a group of attempts says about each destination, in the order they ended. */
const reportsOf = (attempts: readonly EndedAttempt[]): readonly DestinationReport[] => {
  const reports = new Map<string, DestinationReport>();
  for (const { effect, outcome } of attempts) {
    const name = effect.destination;
    if (name === null) continue;
    const before = reports.get(name) ?? { name, ok: 0, failed: 0, streak: 0, error: null, retryAfterMs: 0 };
    /* A no that stays a no (404, an address refused) is no sign of a place that cannot be reached. */
    const reached = outcome.ok || outcome.permanent;
    reports.set(name, {
      name,
      ok: before.ok + (reached ? 1 : 0),
      failed: before.failed + (reached ? 0 : 1),
      streak: reached ? 0 : before.streak + 1,
      error: outcome.ok ? before.error : outcome.message.slice(0, 500),
      retryAfterMs: Math.max(before.retryAfterMs, outcome.ok ? 0 : (outcome.retryAfterMs ?? 0)),
    });
  }
  return [...reports.values()];
};

export interface RecorderOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly observe: Observe;
  readonly breaker: BreakerSettings;
  /** How often one group is tried to be written before its attempts are left to their claims' end. */
  readonly tries?: number;
  readonly onCommit: () => void;
  readonly onError: (error: unknown) => void;
}

interface Entry {
  readonly attempt: EndedAttempt;
  readonly done: () => void;
}

/** Writes down ended attempts: those that end while one transaction runs share the next. */
export const createRecorder = (options: RecorderOptions) => {
  const { store, onError } = options;
  const waiting: Entry[] = [];
  let running = false;

  const write = async (attempts: readonly EndedAttempt[]): Promise<void> => {
    const told = await recordAttempts(attempts, options);
    await options.observe('effect.committed');
    if (told) options.onCommit();
  };

  /** An answer that cannot be kept would be asked for again without end: it is the end of this effect. */
  const writeOne = async (attempt: EndedAttempt): Promise<void> => {
    try {
      await write([attempt]);
    } catch (error) {
      if (!isUnwritable(error)) throw error;
      const message = `effect.failed: its answer cannot be kept: ${String(error)}`.replaceAll('\0', '');
      const outcome = { ok: false as const, message, permanent: true, retryAfterMs: null };
      await write([{ ...attempt, outcome, retryInMs: null }]);
    }
  };

  const writeAll = async (attempts: readonly EndedAttempt[]): Promise<void> => {
    try {
      await write(attempts);
    } catch (error) {
      if (!isUnwritable(error)) throw error;
      for (const attempt of attempts) await writeOne(attempt);
    }
  };

  const persist = async (group: readonly EndedAttempt[]): Promise<void> => {
    for (let tried = 1; ; tried++) {
      try {
        await writeAll(group);
        await store.destinations.record(reportsOf(group), options.breaker);
        return;
      } catch (error) {
        onError(error);
        if (tried >= (options.tries ?? 5)) return;
        await pause(500 * tried);
      }
    }
  };

  const run = async (): Promise<void> => {
    running = true;
    /* Attempts that end in the same tick share the first transaction too. */
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = waiting.splice(0, 200);
      await persist(group.map(({ attempt }) => attempt));
      for (const { done } of group) done();
    }
    running = false;
  };

  return {
    /** Resolves once the attempt is written down, or could not be: its claim then ends by itself. */
    add: (attempt: EndedAttempt): Promise<void> =>
      new Promise((done) => {
        waiting.push({ attempt, done });
        if (!running) void run();
      }),
  };
};
