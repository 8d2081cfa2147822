import { createIngest, type IncomingEvent } from '@sluice/runtime';
import type { Store } from '@sluice/store';
import { bareInsert, median, requests, timed, withDatabase } from './database.ts';
import { bodyOf, sendAll, withServer } from './http-ingest.ts';

const leads = 1_000;
const rounds = 5;
const connections = 16;
const port = Number(process.env.SLUICE_BENCH_PORT ?? 4569);
/** The share of the bare insert that must be reached over HTTP. */
const bar = 0.6;

interface Figures {
  readonly inProcess: number[];
  readonly http: number[];
  readonly bare: number[];
}

const perSecond = (events: number, ms: number): number => (events / ms) * 1_000;
const groupsOf = (events: readonly IncomingEvent[]) => [events.slice(0, 5_000), events.slice(5_000)];

const measure = async (
  figures: Figures,
  { store, url, round }: { readonly store: Store; readonly url: string; readonly round: number },
): Promise<void> => {
  const ingest = createIngest({ store, clock: Date.now });
  const direct = requests(leads, round);
  const ours = await timed(() => Promise.all(direct.map((events) => ingest.ingest(events))));
  const events = direct.flat();
  const bodies = requests(leads, round + 1_000, 100).map(bodyOf);
  let accepted = 0;
  const http = await timed(async () => {
    accepted = await sendAll(url, { bodies, connections });
  });
  if (accepted !== events.length) throw new Error(`Only ${accepted} of ${events.length} were accepted.`);
  const bare = await timed(() => bareInsert(store, groupsOf(events)));
  if (round < 0) return;
  figures.inProcess.push(perSecond(events.length, ours));
  figures.http.push(perSecond(events.length, http));
  figures.bare.push(perSecond(events.length, bare));
};

/**
 * Events acknowledged a second, in process (20 requests of 500 at once) and over HTTP with validation (batches of
 * 100, 16 connections, server and client in processes of their own on the same machine), beside the same rows
 * inserted bare in groups of 5,000 into a table like the log, round after round in one run.
 */
export async function run(): Promise<boolean> {
  const figures: Figures = { inProcess: [], http: [], bare: [] };
  await withDatabase((store, database) =>
    withServer({ database, port }, async (url) => {
      for (let round = -2; round < rounds; round++) await measure(figures, { store, url, round });
    }),
  );
  const bare = median(figures.bare);
  const share = (values: readonly number[]) => Math.round((median(values) / bare) * 100) / 100;
  const print = (figure: string, values: readonly number[]) =>
    console.log(
      JSON.stringify({
        bench: 'ingest',
        figure,
        value: Math.round(median(values)),
        unit: 'events/s',
        against: { bareInsertPerSecond: Math.round(bare), shareOfBare: share(values) },
      }),
    );
  print('events acknowledged in process', figures.inProcess);
  print('events acknowledged over HTTP', figures.http);
  return share(figures.http) >= bar;
}
