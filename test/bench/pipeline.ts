import { type BatchReport, createIngest, createPlanSource, createWorker } from '@sluice/runtime';
import type { Store } from '@sluice/store';
import { bareInsert, median, publishScoring, requests, timed, withDatabase } from './database.ts';

const leads = 1_000;
const rounds = 5;

/** Judges what is in the log and gives the reports of its batches. */
const drain = async (store: Store, events: number): Promise<readonly BatchReport[]> => {
  const reports: BatchReport[] = [];
  let left = events;
  await new Promise<void>((resolve, reject) => {
    const worker = createWorker({
      store,
      clock: Date.now,
      plans: createPlanSource({ store, backend: 'generated' }),
      onError: reject,
      onBatch: (report) => {
        reports.push(report);
        left -= report.events;
        if (left <= 0) worker.stop().then(resolve, reject);
      },
    });
    worker.start().catch(reject);
  });
  return reports;
};

/** Events judged a second by one worker, from the log to the commit, beside the same events inserted bare. */
export async function run(): Promise<boolean> {
  await withDatabase(async (store) => {
    await publishScoring(store);
    const ingest = createIngest({ store, clock: Date.now });
    const ours: number[] = [];
    const bare: number[] = [];
    const turns: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const sent = requests(leads, round);
      for (const events of sent) await ingest.ingest(events);
      const all = sent.flat();
      const reports = await drain(store, all.length);
      const limit = await timed(() => bareInsert(store, [all.slice(0, 5_000), all.slice(5_000)]));
      if (round < 0) continue;
      const sum = (of: (report: BatchReport) => number) => reports.reduce((total, one) => total + of(one), 0);
      ours.push((all.length / sum(({ ms }) => ms)) * 1_000);
      turns.push(sum(({ turnMs }) => turnMs) / sum(({ ms }) => ms));
      bare.push((all.length / limit) * 1_000);
    }
    const value = Math.round(median(ours));
    const limit = Math.round(median(bare));
    const against = {
      bareInsertPerSecond: limit,
      shareOfBare: Math.round((value / limit) * 100) / 100,
      shareOfTimeInTurns: Math.round(median(turns) * 100) / 100,
    };
    console.log(
      JSON.stringify({ bench: 'pipeline', figure: 'events judged', value, unit: 'events/s', against }),
    );
  });
  return true;
}
