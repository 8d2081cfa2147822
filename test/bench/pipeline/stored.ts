import { createIngest } from '@sluice/runtime';
import type { Store } from '@sluice/store';
import { median, publishScoring, requests } from '../database.ts';
import { drain } from './drain.ts';
import type { BenchServer } from './server.ts';

const leads = 2_000;
const rounds = 5;
const bar = 1.25;

/** Puts `events` judged events of `events / 10` leads into the store, with their states and ledger, by SQL alone. */
const fill = async (store: Store, events: number): Promise<void> => {
  const run = (text: string) => store.pool.query(text);
  const lead = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
  const people = Math.floor(events / 10);
  await run(`insert into leads (id, partition, email, stage, band, total, created_at, last_event_at)
    select ${lead('n')}, n % 64, 'old' || n || '@x.test', 'lead', 'cold', n % 100, n, n from generate_series(1, ${people}) n`);
  await run(
    `insert into lead_states (lead, state) select id, json_build_object('id', id, 'clock', 1, 'pad', repeat('x', 1200)) from leads`,
  );
  for (let from = 0; from < events; from += 1_000_000) {
    await store.logPartitions.makeAhead(5_000_000);
    await run(`insert into events (seq, partition, id, lead, type, properties, traits, occurred_at, received_at)
      select nextval('events_seq'), n % ${people} % 64, 'old-' || n, ${lead(`1 + n % ${people}`)}, 'page.viewed', '{"path":"/pricing"}', '{}', n, n
      from generate_series(${from + 1}, ${Math.min(events, from + 1_000_000)}) n`);
  }
  await run('insert into event_ids (digest, seq) select event_digest(id), seq from events order by seq');
  await run(`insert into score_rows (lead, at, group_id, mode, points, delta, workflow, workflow_name, version, node, title, event)
    select lead, occurred_at, 'engagement', 'add', 10, 10, '00000000-0000-7000-8000-000000000000', 'old', 1, 'n', 'Old', id from events`);
  await run('update partitions set offset_seq = (select max(seq) from events)');
};

interface Cost {
  /** Microseconds an event, of the clock and of the CPUs of worker and database. */
  readonly wall: number;
  readonly cpu: number;
}

/** A database with so many stored events, and the events of one round to judge on top of them. */
const prepare = async (server: BenchServer, stored: number): Promise<string> => {
  const template = `stored_${stored}`;
  await server.template(template, async (store) => {
    await publishScoring(store);
    await fill(store, stored);
    const ingest = createIngest({ store, clock: Date.now });
    for (const events of requests(leads, 0)) await ingest.ingest(events);
  });
  return template;
};

/** The cost of one round over a fresh copy. */
const costOf = (server: BenchServer, template: string): Promise<Cost> =>
  server.onCopy(template, async (store) => {
    const events = leads * 10;
    const [own, database] = [process.cpuUsage(), server.cpu()];
    const { ms } = await drain(store, events);
    const used = process.cpuUsage(own);
    const cpu = (used.user + used.system + (server.cpu() - database) * 1_000) / events;
    return { wall: (ms * 1_000) / events, cpu };
  });

/**
 * What an event costs with 5 million stored events beside what it costs with 100 thousand: round by round in turns,
 * so that both see the machine in the same mood. Each ratio is the median over the rounds.
 */
export const measureStored = async (server: BenchServer): Promise<boolean> => {
  const few = await prepare(server, 100_000);
  const many = await prepare(server, 5_000_000);
  const pairs: { readonly few: Cost; readonly many: Cost }[] = [];
  for (let round = -1; round < rounds; round++) {
    const pair =
      round % 2 === 0
        ? { few: await costOf(server, few), many: await costOf(server, many) }
        : { many: await costOf(server, many), few: await costOf(server, few) };
    if (round >= 0) pairs.push(pair);
  }
  const ratio = (of: keyof Cost) =>
    Math.round(median(pairs.map((pair) => pair.many[of] / pair.few[of])) * 100) / 100;
  const micros = (of: (pair: { readonly few: Cost; readonly many: Cost }) => Cost) =>
    Math.round(median(pairs.map((pair) => of(pair).wall)));
  const figure = 'cost of an event at 5 million stored events, of that at 100 thousand';
  const against = {
    cpu: ratio('cpu'),
    microseconds: [micros((pair) => pair.few), micros((pair) => pair.many)],
    bar,
  };
  console.log(JSON.stringify({ bench: 'pipeline', figure, value: ratio('wall'), unit: '×', against }));
  return ratio('wall') <= bar && against.cpu <= bar;
};
