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

/** Memory of a server that takes and judges as much as it can: its last third beside its second. */
export const soak = (): Promise<boolean> =>
  withDatabase((store, database) =>
    publishScoring(store).then(() =>
      withServer({ database, port, role: 'all' }, async (url, pid) => {
        const until = performance.now() + minutes * 60_000;
        const samples: number[] = [];
        let sent = 0;
        for (let round = 0; performance.now() < until; round++) {
          const bodies = requests(leads, round, 100).map(bodyOf);
          sent += await sendAll(url, { bodies, connections });
          while ((await store.leases.backlog()).events > 20_000)
            await new Promise((resolve) => setTimeout(resolve, 50));
          samples.push(residentOf(pid));
        }
        const third = Math.floor(samples.length / 3);
        const before = median(samples.slice(third, 2 * third));
        const after = median(samples.slice(2 * third));
        const ratio = Math.round((after / before) * 100) / 100;
        const figure = `memory after ${minutes} minutes at full load, of that before`;
        const against = { megabytes: [Math.round(before), Math.round(after)], events: sent, bar };
        console.log(JSON.stringify({ bench: 'pipeline', figure, value: ratio, unit: '×', against }));
        return Math.abs(ratio - 1) <= bar;
      }),
    ),
  );
