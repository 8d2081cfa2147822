import { type Plan, turn } from '@sluice/engine';
import { initialLead } from '@sluice/model';
import { createPlanSource, writesOf } from '@sluice/runtime';
import type { LoggedEvent, Store } from '@sluice/store';
import { Logger, makeWorkerUtils, type Runner, run } from 'graphile-worker';

/** The work of one event on its own: load the lead, one turn, the same writes but the counts in one transaction. */
const judgeOne = (store: Store, { plan, event }: { readonly plan: Plan; readonly event: LoggedEvent }) =>
  store.transaction(async (tx) => {
    const [lead] = await tx.batch.leads([event.lead]);
    if (lead === undefined) throw new Error('The lead is gone.');
    const before = lead.state ?? initialLead(lead.id, lead.createdAt);
    const result = turn(plan, before, event);
    const judged = [{ event, result, refusal: result.quarantined }];
    const outcome = { lead: lead.id, born: lead.state === null, before, after: result.state, judged };
    /* Jobs that add to the same few counts would wait for each other's commits: the queue is spared them. */
    await tx.batch.write({ ...writesOf(plan, [outcome]), counts: [] });
  });

const silent = new Logger(() => () => undefined);

/**
 * Milliseconds in which graphile-worker judges these events, a job each: with its local queue, ten jobs at
 * once, and nothing that keeps a lead's events in order.
 */
export const drainByQueue = async (store: Store, events: readonly LoggedEvent[]): Promise<number> => {
  const plan = await createPlanSource({ store, backend: 'generated' }).at(await store.plan.revision());
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
