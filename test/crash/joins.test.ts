import { setTimeout as pause } from 'node:timers/promises';
import { createIngest, createPlanSource, createWorker, type Worker } from '@sluice/runtime';
import { openStore, type Store } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { long } from './long.ts';
import { installCounting } from './scenario.ts';
import { seeded } from './seeded.ts';

const database = withTestDatabase();
const leads = 200;
const events = long ? 200_000 : 12_000;
const leaseMs = 400;
const seed = Number(process.env.SLUICE_CRASH_SEED ?? Date.now() % 1_000_000);

/** Workers that come and go as chance says; some fall asleep past their lease in the middle of a batch. */
const unsteadyWorkers = (store: Store, random: () => number) => {
  const errors: unknown[] = [];
  let working: readonly Worker[] = [];
  const join = async (): Promise<void> => {
    const worker = createWorker({
      store,
      clock: Date.now,
      plans: createPlanSource({ store }),
      leaseMs,
      batchSize: 50 + Math.floor(random() * 500),
      observe: async (point) => {
        if (point === 'batch.turned' && random() < 0.02) await pause(leaseMs * 1.5);
      },
      onError: (error) => errors.push(error),
    });
    await worker.start();
    working = [...working, worker];
  };
  const leave = async (): Promise<void> => {
    const leaving = working[Math.floor(random() * working.length)];
    working = working.filter((worker) => worker !== leaving);
    await leaving?.stop();
  };
  return {
    errors,
    change: async () => {
      if (working.length === 0 || (working.length < 3 && random() < 0.5)) await join();
      else await leave();
    },
    join,
    stop: () => Promise.all(working.map((worker) => worker.stop())),
  };
};

test(`Workers join, leave and oversleep at random over ${events} events: every lead's events are judged in order, each once (seed ${seed})`, async () => {
  const random = seeded(seed);
  await using store = openStore({ connectionString: database().connectionString, max: 20 });
  await installCounting(store);
  const ingest = createIngest({ store, clock: Date.now });
  const workers = unsteadyWorkers(store, random);
  const sent = new Map<number, number>();
  let changing = true;
  const changes = (async () => {
    while (changing) {
      await workers.change();
      await pause(random() * 300);
    }
  })();
  for (let n = 0; n < events; n += 500) {
    await ingest.ingest(
      Array.from({ length: 500 }, () => {
        const lead = Math.floor(random() * leads);
        const at = sent.get(lead) ?? 0;
        sent.set(lead, at + 1);
        return {
          id: `${lead}-${at}`,
          type: 'page.viewed',
          lead: { email: `l${lead}@x.test` },
          properties: { n: at },
        };
      }),
    );
    /* Slow enough for many changes of hands. */
    await pause(random() * 400);
  }
  await pause(2_000);
  changing = false;
  await changes;
  await workers.join();
  while (!(await store.leases.quiet(0))) await pause(50);
  await workers.stop();

  expect(workers.errors).toEqual([]);
  const { rows } = await sql<{ email: string; events: readonly string[]; points: number }>`
    select l.email, array_agg(r.event order by r.id) as events, sum(r.delta)::int as points
    from score_rows r join leads l on l.id = r.lead group by l.email`.execute(store.db);
  expect(rows.length).toBe(sent.size);
  for (const { email, events: judged, points } of rows) {
    const lead = Number(/\d+/.exec(email)?.[0]);
    expect(judged).toEqual(Array.from({ length: sent.get(lead) ?? 0 }, (_, n) => `${lead}-${n}`));
    expect(points).toBe(judged.length);
  }
});
