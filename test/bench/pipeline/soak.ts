import { readFileSync } from 'node:fs';
import { median, publishScoring, requests, withDatabase } from '../database.ts';
import { bodyOf, sendAll, withServer } from '../http-ingest.ts';

const port = Number(process.env.SLUICE_BENCH_PORT ?? 4551);
const minutes = Number(process.env.SLUICE_SOAK_MINUTES ?? 10);
const leads = 300;
const connections = 16;
const bar = 0.15;

/** Resident megabytes of a process. */
const residentOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024;

/** Megabytes at an instant since the beginning. */
interface Sample {
  readonly second: number;
  readonly megabytes: number;
}

/** The server's memory every second until `work` is done. */
const sampled = async (pid: number, work: () => Promise<void>): Promise<readonly Sample[]> => {
  const started = performance.now();
  const samples: Sample[] = [];
  const timer = setInterval(() => {
    samples.push({ second: (performance.now() - started) / 1_000, megabytes: residentOf(pid) });
  }, 1_000);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return samples;
};

/** Medians of ten equal spans, for a look at the shape. */
const shapeOf = (samples: readonly Sample[]): readonly number[] =>
  Array.from({ length: 10 }, (_, n) => {
    const from = Math.floor((n * samples.length) / 10);
    const to = Math.floor(((n + 1) * samples.length) / 10);
    return Math.round(median(samples.slice(from, to).map(({ megabytes }) => megabytes)));
  });

/**
 * Memory of a server that takes and judges as much as it can. The first fifth is the warm-up, in which caches fill;
 * of the rest, the last quarter is compared with the first. Says in a sentence whether it stayed within the bar.
 */
export const soak = (): Promise<boolean> =>
  withDatabase((store, database) =>
    publishScoring(store).then(() =>
      withServer({ database, port, role: 'all' }, async (url, pid) => {
        let sent = 0;
        const samples = await sampled(pid, async () => {
          const until = performance.now() + minutes * 60_000;
          for (let round = 0; performance.now() < until; round++) {
            sent += await sendAll(url, { bodies: requests(leads, round, 100).map(bodyOf), connections });
            while ((await store.leases.backlog()).events > 20_000)
              await new Promise((resolve) => setTimeout(resolve, 50));
          }
        });
        const warm = samples.slice(Math.floor(samples.length / 5)).map(({ megabytes }) => megabytes);
        const quarter = Math.ceil(warm.length / 4);
        const before = median(warm.slice(0, quarter));
        const after = median(warm.slice(-quarter));
        const ratio = Math.round((after / before) * 100) / 100;
        const kept = Math.abs(ratio - 1) <= bar;
        const figure = `memory at the end of ${minutes} minutes at full load, of that after the warm-up`;
        const against = {
          megabytes: [Math.round(before), Math.round(after)],
          largest: Math.round(Math.max(...warm)),
          tenths: shapeOf(samples),
          events: sent,
          bar,
          verdict: `${kept ? 'holds' : 'missed'}: the memory ${kept ? 'stayed within' : 'left'} ± ${bar * 100} %`,
        };
        console.log(JSON.stringify({ bench: 'pipeline', figure, value: ratio, unit: '×', against }));
        return kept;
      }),
    ),
  );
