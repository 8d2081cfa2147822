import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '@sluice/store';
import { type PastJob, runPastJob } from './past-job.ts';

/** What the thread is told: a job, or to put back the one under way and end. */
export type PastThreadOrder = { readonly job: PastJob } | 'stop';

/*
 * Backtests in a thread of their own, with connections of their own: requests and live events do not wait for them.
 * The thread stays for the next one, since starting takes longer than most previews.
 */
const store = openStore({ connectionString: String(workerData), max: 3, applicationName: 'sluice backtest' });
let stopped = false;
let working: Promise<unknown> = Promise.resolve();

const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

const end = async (): Promise<void> => {
  stopped = true;
  await working;
  await store.close();
  parentPort?.close();
};

const work = async (job: PastJob): Promise<void> => {
  const time = () => performance.now();
  await runPastJob(job, { store, now: Date.now(), time, cpu, stopped: () => stopped });
  parentPort?.postMessage('done');
};

parentPort?.on('message', (order: PastThreadOrder) => {
  if (order === 'stop') void end();
  else working = work(order.job);
});
