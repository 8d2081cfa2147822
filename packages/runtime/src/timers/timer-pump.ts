import type { Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import type { PostgresLog } from '../log/postgres-log.ts';
import { type Observe, observeNothing } from '../observe.ts';
import { createWake, pause } from '../wake.ts';
import { fireTimers } from './fire-timers.ts';

export interface TimerPumpOptions {
  readonly store: Store;
  readonly log: PostgresLog;
  readonly clock: Clock;
  readonly observe?: Observe;
  /** Timers of one transaction, default 1,000. */
  readonly batchSize?: number;
  /** Longest sleep, default 1 s: timers other processes set are seen no later. */
  readonly idleMs?: number;
  /** Called when events were appended. */
  readonly onCommit?: () => void;
  /** Told of failures; the pump goes on after a pause. */
  readonly onError?: (error: unknown) => void;
}

/** Brings what is due to leads into the log, as long as it runs. Any number of them may run at once. */
export interface TimerPump {
  start(): void;
  /** Looks at once whether something is due. */
  wake(): void;
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

export const createTimerPump = (options: TimerPumpOptions): TimerPump => {
  const { store, clock } = options;
  const limit = options.batchSize ?? 1000;
  const idleMs = options.idleMs ?? 1000;
  const context = { store, log: options.log, observe: options.observe ?? observeNothing };
  const wake = createWake();
  let stopping = false;
  let loop: Promise<void> | null = null;

  const step = async (): Promise<void> => {
    const fired = await fireTimers(context, { now: clock(), limit });
    if (fired > 0) options.onCommit?.();
    if (fired === limit) return;
    const next = await store.timers.next();
    await wake.sleep(next === null ? idleMs : Math.min(idleMs, Math.max(20, next - clock())));
  };

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!stopping) {
      try {
        await step();
        failures = 0;
      } catch (error) {
        options.onError?.(error);
        failures += 1;
        await pause(Math.min(2000, 50 * 2 ** failures));
      }
    }
  };

  return {
    start() {
      loop = run();
    },
    wake: wake.wake,
    async stop() {
      stopping = true;
      wake.wake();
      await loop;
    },
  };
};
