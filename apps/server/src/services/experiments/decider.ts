import type { Services } from '../context.ts';
import { decideMatured } from './experiments.ts';

/** Decides experiments whose last lead has had its time, also where nobody looks. */
export interface Decider {
  start(): void;
  /** Finishes what is under way. */
  stop(): Promise<void>;
}

const everyMs = 60_000;

/** Looks every minute. */
export const createDecider = (
  services: Pick<Services, 'store' | 'clock'>,
  { onError }: { readonly onError: (error: unknown) => void },
): Decider => {
  let timer: NodeJS.Timeout | null = null;
  let under: Promise<void> = Promise.resolve();
  const look = (): void => {
    under = under.then(() => decideMatured(services)).catch(onError);
  };
  return {
    start() {
      timer = setInterval(look, everyMs);
      timer.unref();
    },
    async stop() {
      if (timer !== null) clearInterval(timer);
      await under;
    },
  };
};
