import { createWake, pause } from '../wake.ts';

/** How a worker spends time between its steps. A simulation brings a pace of its own. */
export interface Pace {
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Sleeps until woken, at most `ms`. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly wake: () => void;
}

/** The pace of real time. */
export const realPace = (): Pace => {
  const { sleep, wake } = createWake();
  return { now: () => performance.now(), pause, sleep, wake };
};
