import type { LoggedEvent, Store } from '@sluice/store';
import { Logger, makeWorkerUtils, type Runner, run } from 'graphile-worker';
import { judgeOne, planOf } from './judge-one.ts';

const silent = new Logger(() => () => undefined);

/**
 * Milliseconds in which graphile-worker judges these events, a job each: with its local queue, ten jobs at
 * once, and nothing that keeps a lead's events in order.
 */
export const drainByQueue = async (store: Store, events: readonly LoggedEvent[]): Promise<number> => {
  const plan = await planOf(store);
  const utils = await makeWorkerUtils({ pgPool: store.pool, logger: silent });
  await utils.migrate();
  await utils.addJobs(events.map((_, index) => ({ identifier: 'judge', payload: { index } })));
  let left = events.length;
  const started = performance.now();
  const runner = await new Promise<Runner>((resolve, reject) => {
    const starting = run({
      pgPool: store.pool,
      logger: silent,
      noHandleSignals: true,
      taskList: {
        judge: async (payload) => {
          const index =
            typeof payload === 'object' && payload !== null && 'index' in payload ? payload.index : -1;
          const event = events[Number(index)];
          if (event === undefined) throw new Error('The job names no event.');
          await judgeOne(store, { plan, event }).catch(reject);
          left -= 1;
          if (left === 0) starting.then(resolve, reject);
        },
      },
      preset: {
        worker: {
          concurrentJobs: 10,
          localQueue: { size: 500 },
          completeJobBatchDelay: 1,
          failJobBatchDelay: 1,
        },
      },
    });
    starting.catch(reject);
  });
  const ms = performance.now() - started;
  await runner.stop();
  await utils.release();
  return ms;
};
