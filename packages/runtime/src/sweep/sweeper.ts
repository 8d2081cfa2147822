import type { Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import type { PostgresLog } from '../log/postgres-log.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import type { Pace } from '../worker/pace.ts';
import { runSweepStep } from './run-step.ts';

/** Walks over all leads in the time events leave. Call it only while no batch is under way. */
export interface Sweeper {
  /** Does one small step; false when there is nothing to sweep. For a worker with nothing else to do. */
  step(): Promise<boolean>;
  /** Is it time for a step although events wait? At most a twentieth of the time goes to sweeping then. */
  isDue(): boolean;
}

/** Steps take this share of the time of a busy worker. */
const share = 1 / 20;
/** How often a busy worker looks whether there is anything to sweep, in ms. */
const lookEvery = 500;

export const createSweeper = ({
  store,
  log,
  worker,
  plans,
  clock,
  pace,
}: {
  readonly store: Store;
  readonly log: PostgresLog;
  readonly worker: string;
  readonly plans: PlanSource;
  readonly clock: Clock;
  readonly pace: Pick<Pace, 'now'>;
}): Sweeper => {
  let due = 0;
  return {
    async step() {
      const view = await log.view(worker);
      const ms =
        view.partitions.length === 0
          ? null
          : await runSweepStep({ store, worker, view, plans, now: clock(), time: pace.now });
      due = pace.now() + (ms === null ? lookEvery : ms / share);
      return ms !== null;
    },
    isDue: () => pace.now() >= due,
  };
};
