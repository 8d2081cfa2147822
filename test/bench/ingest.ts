import { createIngest } from '@sluice/runtime';
import { bareInsert, median, requests, timed, withDatabase } from './database.ts';

const leads = 1_000;
const rounds = 5;

/** Events acknowledged a second, 20 requests of 500 at once, beside the same rows inserted bare in groups of 5,000. */
export async function run(): Promise<boolean> {
  await withDatabase(async (store) => {
    const ingest = createIngest({ store, clock: Date.now });
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const sent = requests(leads, round);
      const mine = await timed(() => Promise.all(sent.map((events) => ingest.ingest(events))));
      const all = sent.flat();
      const limit = await timed(() => bareInsert(store, [all.slice(0, 5_000), all.slice(5_000)]));
      if (round < 0) continue;
      ours.push((all.length / mine) * 1_000);
      bare.push((all.length / limit) * 1_000);
    }
    const value = Math.round(median(ours));
    const limit = Math.round(median(bare));
    const against = { bareInsertPerSecond: limit, shareOfBare: Math.round((value / limit) * 100) / 100 };
    console.log(
      JSON.stringify({ bench: 'ingest', figure: 'events acknowledged', value, unit: 'events/s', against }),
    );
  });
  return true;
}
