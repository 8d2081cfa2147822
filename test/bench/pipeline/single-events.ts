import type { Store } from '@sluice/store';
import { median, publishScoring, requests, timed, withDatabase } from '../database.ts';
import { bodyOf, sendAll, withServer } from '../http-ingest.ts';
import { withNodeRed } from './node-red.ts';

const port = Number(process.env.SLUICE_BENCH_PORT ?? 4551);
const connections = 100;
const leads = 500;
const rounds = 3;
const idleRequests = 20;
/** Milliseconds an event may wait for its judgement while nothing else is going on. */
const idleBar = 50;

const bodiesOf = (round: number) => requests(leads, round, 1).map(bodyOf);

const judged = async (store: Store): Promise<void> => {
  while ((await store.leases.backlog()).events > 0) await new Promise((resolve) => setTimeout(resolve, 2));
};

/** Requests a second until all are acknowledged, and the time one alone takes from sending until it is judged. */
const ours = (): Promise<{ readonly perSecond: number; readonly idleMs: number }> =>
  withDatabase((store, database) =>
    publishScoring(store).then(() =>
      withServer({ database, port, role: 'all' }, async (url) => {
        const rates: number[] = [];
        for (let round = -1; round < rounds; round++) {
          const bodies = bodiesOf(round);
          const ms = await timed(async () => {
            await sendAll(url, { bodies, connections });
            await judged(store);
          });
          if (round >= 0) rates.push((bodies.length / ms) * 1_000);
        }
        const waits: number[] = [];
        for (const body of bodiesOf(rounds).slice(0, idleRequests)) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          waits.push(
            await timed(async () => {
              await sendAll(url, { bodies: [body], connections: 1 });
              await judged(store);
            }),
          );
        }
        return { perSecond: median(rates), idleMs: median(waits) };
      }),
    ),
  );

const nodeRed = () =>
  withNodeRed(port + 1, async (url) => {
    const rates: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const bodies = bodiesOf(round);
      const ms = await timed(() => sendAll(url, { bodies, connections }));
      if (round >= 0) rates.push((bodies.length / ms) * 1_000);
    }
    return median(rates);
  });

/**
 * One event a request over 100 connections, until the last is acknowledged, committed and judged, beside Node-RED
 * scoring the same leads in memory. Says whether it kept its bars.
 */
export const measureSingleEvents = async (): Promise<boolean> => {
  const { perSecond, idleMs } = await ours();
  const peer = await nodeRed();
  const against = {
    idleMillisecondsUntilJudged: Math.round(idleMs * 10) / 10,
    ...(typeof peer === 'number'
      ? { nodeRedPerSecond: Math.round(peer), timesNodeRed: Math.round((perSecond / peer) * 100) / 100 }
      : { nodeRed: peer.skipped }),
  };
  const figure = 'single events over HTTP, committed and judged';
  const value = Math.round(perSecond);
  console.log(JSON.stringify({ bench: 'pipeline', figure, value, unit: 'requests/s', against }));
  return (typeof peer !== 'number' || perSecond > peer) && idleMs < idleBar;
};
