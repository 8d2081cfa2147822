import { createIngest } from '@sluice/runtime';
import type { LoggedEvent, Store } from '@sluice/store';
import { median, publishScoring, requests, timed } from './database.ts';
import { measureBullMq } from './pipeline/bullmq.ts';
import { drain } from './pipeline/drain.ts';
import { drainByQueue } from './pipeline/queue.ts';
import { byStatement, record, replayQueries } from './pipeline/recording.ts';
import { type BenchServer, withServer } from './pipeline/server.ts';
import { measureSingleEvents } from './pipeline/single-events.ts';
import { soak } from './pipeline/soak.ts';
import { measureStateSize } from './pipeline/state-size.ts';
import { measureStored } from './pipeline/stored.ts';

const leads = 2_000;
const rounds = 5;
const jobs = 2_000;
const port = Number(process.env.SLUICE_BENCH_PORT ?? 4551);

interface Round {
  /** CPU microseconds an event, of the worker's process and of the database. */
  readonly cpu: readonly [worker: number, database: number];
  readonly ours: number;
  readonly bare: number;
  readonly turnShare: number;
}

/** One drain of the log, and its very queries once more over the same data with nothing computed in between. */
const measure = async (server: BenchServer, options: { readonly profile: boolean }): Promise<Round> => {
  const events = leads * 10;
  const { ms, turnMs, queries, cpu } = await server.onCopy('logged', async (store) => {
    const queries = record(store);
    const [own, database] = [process.cpuUsage(), server.cpu()];
    const drained = await drain(store, events);
    const used = process.cpuUsage(own);
    const cpu = [(used.user + used.system) / events, ((server.cpu() - database) * 1_000) / events] as const;
    return { ...drained, queries, cpu };
  });
  if (options.profile)
    for (const [text, times, took] of byStatement(queries).slice(0, 15))
      console.log(`${took.toFixed(0).padStart(7)} ms ${String(times).padStart(4)} × ${text}`);
  const bare = await server.onCopy('logged', (store) => timed(() => replayQueries(store, queries)));
  return { ours: (events / ms) * 1_000, bare: (events / bare) * 1_000, turnShare: turnMs / ms, cpu };
};

/** Jobs a second by `judge` over the first events of the log. */
const measureQueue = <T>(
  server: BenchServer,
  judge: (store: Store, events: readonly LoggedEvent[]) => Promise<T>,
): Promise<T> =>
  server.onCopy('logged', async (store) => {
    await store.leases.beat('bench', 60_000);
    await store.leases.claim('bench', { n: 64, leaseMs: 60_000 });
    return judge(store, await store.batch.take(await store.batch.view('bench'), jobs));
  });

const byGraphile = async (store: Store, events: readonly LoggedEvent[]): Promise<number> =>
  (events.length / (await drainByQueue(store, events))) * 1_000;

const share = (value: number): number => Math.round(value * 100) / 100;

/** Events judged a second from the log to the commit, beside the bare statements and a job per event on a queue. */
const measureJudged = async (server: BenchServer): Promise<boolean> => {
  const profile = process.argv.includes('--profile');
  await server.template('logged', async (store) => {
    await publishScoring(store);
    const ingest = createIngest({ store, clock: Date.now });
    for (const events of requests(leads, 0)) await ingest.ingest(events);
  });
  const measured: Round[] = [];
  for (let round = -1; round < rounds; round++) {
    const one = await measure(server, { profile: profile && round === rounds - 1 });
    if (round >= 0) measured.push(one);
  }
  const queue = await measureQueue(server, byGraphile);
  const bull = await measureQueue(server, (store, events) => measureBullMq(store, { events, port }));
  const value = median(measured.map(({ ours }) => ours));
  const against = {
    bareStatementsPerSecond: Math.round(median(measured.map(({ bare }) => bare))),
    shareOfBare: share(median(measured.map(({ ours, bare }) => ours / bare))),
    graphileWorkerPerSecond: Math.round(queue),
    timesGraphileWorker: share(value / queue),
    ...(typeof bull === 'number'
      ? { bullMqPerSecond: Math.round(bull), timesBullMq: share(value / bull) }
      : { bullMq: bull.skipped }),
    cpuMicrosecondsPerEvent: {
      worker: Math.round(median(measured.map(({ cpu }) => cpu[0]))),
      database: Math.round(median(measured.map(({ cpu }) => cpu[1]))),
    },
    shareOfTimeInTurns: share(median(measured.map(({ turnShare }) => turnShare))),
  };
  const figure = 'events judged, log to commit';
  console.log(
    JSON.stringify({ bench: 'pipeline', figure, value: Math.round(value), unit: 'events/s', against }),
  );
  return against.shareOfBare >= 0.6 && against.timesGraphileWorker >= 8;
};

/**
 * The pipeline against its bars. `--profile` tells where the database's time goes. Instead of the rest: `--single`
 * measures single events, `--stored` the cost with millions of stored events, `--soak` the memory over ten minutes
 * at full load (`SLUICE_SOAK_MINUTES`), `--long` the last two.
 */
export async function run(): Promise<boolean> {
  const asked = (name: string): boolean => process.argv.includes(`--${name}`);
  const instead = [
    ...(asked('single') ? [measureSingleEvents] : []),
    ...(asked('stored') || asked('long') ? [() => withServer(measureStored)] : []),
    ...(asked('soak') || asked('long') ? [soak] : []),
  ];
  if (instead.length > 0) {
    let kept = true;
    for (const measure of instead) kept = (await measure()) && kept;
    return kept;
  }
  const kept = await withServer(async (server) => [
    await measureJudged(server),
    await measureStateSize(server),
  ]);
  return [...kept, await measureSingleEvents()].every(Boolean);
}
