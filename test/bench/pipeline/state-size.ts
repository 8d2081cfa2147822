import { createIngest } from '@sluice/runtime';
import { median, publishScoring, requests } from '../database.ts';
import { drain } from './drain.ts';
import type { BenchServer } from './server.ts';

const leads = 50;
const eventsEach = 200;
const bar = 2_048;

/** Bytes of the state of leads with 200 events behind them. Says whether the median kept its bar. */
export const measureStateSize = async (server: BenchServer): Promise<boolean> => {
  await server.template('empty', publishScoring);
  const sizes = await server.onCopy('empty', async (store) => {
    const ingest = createIngest({ store, clock: Date.now });
    for (let round = 0; round < eventsEach / 10; round++)
      for (const events of requests(leads, 0)) {
        /* The same leads in every round, an hour later, as new events. */
        const later = events.map(({ id: _id, ...event }) => ({
          ...event,
          occurredAt: (event.occurredAt ?? 0) + round * 3_600_000,
        }));
        await ingest.ingest(later);
      }
    await drain(store, leads * eventsEach);
    const { rows } = await store.pool.query<{ size: number }>(
      'select octet_length(state::text) as size from lead_states',
    );
    return rows.map(({ size }) => size);
  });
  const value = median(sizes);
  const figure = `state of a lead with ${eventsEach} events behind it`;
  const against = { largest: Math.max(...sizes), bar };
  console.log(JSON.stringify({ bench: 'pipeline', figure, value, unit: 'bytes', against }));
  return value <= bar;
};
