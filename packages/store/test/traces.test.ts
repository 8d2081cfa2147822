import type { Passage } from '@sluice/model';
import { expect, test } from 'vitest';
import { noWrites, uuidv7 } from '../src/index.ts';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();
const [ann, bob, workflow] = [uuidv7(1), uuidv7(2), uuidv7(3)];

const passage = (seq: number): Passage => ({
  run: `r${seq}`,
  workflow,
  version: 1,
  event: `e${seq}`,
  eventType: 'page.viewed',
  at: seq,
  steps: [0, 0, 1, -1],
  values: [{ text: 'ünïcode', n: seq }],
  outcome: seq % 2 === 0 ? 'ended' : 'waiting',
  error: null,
});

/** Ann's and Bob's events in turn, 600 in all; the one at 5 led to nothing. */
const written = async () => {
  const { store } = database();
  const event = (lead: string, n: number) => ({
    id: `e${n}`,
    lead,
    partition: 0,
    type: 'page.viewed',
    properties: {},
    traits: {},
    email: null,
    occurredAt: n,
  });
  await store.transaction(async (tx) => {
    await tx.log.lock();
    await tx.log.append({
      leads: [ann, bob].map((id) => ({ id, partition: 0, email: null, createdAt: 1, demo: false })),
      identities: [],
      events: Array.from({ length: 600 }, (_, n) => event(n % 2 === 0 ? ann : bob, n)),
    });
  });
  const { rows } = await store.pool.query<{ seq: number; lead: string }>(
    'select seq, lead from events order by seq',
  );
  const traces = rows.flatMap(({ seq, lead }, n) =>
    n === 5 ? [] : [{ seq, lead, passages: [passage(seq)] }],
  );
  await store.transaction((tx) => tx.batch.write({ ...noWrites, traces }));
  const of = (lead: string) => rows.flatMap((row) => (row.lead === lead ? [row.seq] : []));
  return { store, quiet: rows[5]?.seq ?? -1, anns: of(ann), bobs: of(bob) };
};

test('Traces are found by the events’ places over several blocks, and erasing one lead’s leaves the other’s', async () => {
  const { store, quiet, anns, bobs } = await written();
  expect((await store.pool.query('select count(*)::int as n from trace_blocks')).rows).toEqual([{ n: 3 }]);
  const found = await store.traces.of([...anns, ...bobs]);
  expect(found.size).toBe(599);
  expect(found.has(quiet)).toBe(false);
  for (const seq of anns) expect(found.get(seq)).toEqual([passage(seq)]);
  expect((await store.traces.of(anns.slice(0, 2))).size).toBe(2);

  await store.transaction((tx) => tx.traces.erase([bob]));
  expect((await store.traces.of(bobs)).size).toBe(0);
  const left = await store.traces.of(anns);
  for (const seq of anns) expect(left.get(seq)).toEqual([passage(seq)]);

  await store.transaction((tx) => tx.traces.erase([ann]));
  expect((await store.pool.query('select count(*)::int as n from trace_blocks')).rows).toEqual([{ n: 0 }]);
});
