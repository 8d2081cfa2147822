import { crashPoints } from '@sluice/runtime';
import { openStore } from '@sluice/store';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import { long } from './long.ts';
import { outcomeOf } from './outcome.ts';
import { type Fate, startChild } from './run-child.ts';
import { batches, firstMerge } from './scenario.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(inject('sluiceDatabaseServer'), `crash_${process.pid}`);
});
afterAll(() => lab[Symbol.asyncDispose]());

test('The uninterrupted run does something everywhere', () => {
  for (const word of [
    '"stage":"mql"',
    'mailed',
    'told',
    '"owner":"ann"',
    'effect.completed',
    '2 per day',
    'retired into',
  ])
    expect(lab.plain).toContain(word);
  expect(lab.plain.split('== quarantine')[1]?.split('== traces')[0]?.trim()).toBe('');
  expect(lab.receiver.told.size).toBe(13);
});

/** Kills a server where `fate` says, starts it again, and holds what it came to against the uninterrupted run. */
const killAndRestart = async (name: string, fate: Fate): Promise<void> => {
  const database = await lab.copy(name);
  const { told } = lab.receiver;
  told.clear();
  const killed = await startChild(database, { fate }).ended;
  expect(killed.signal).toBe('SIGKILL');
  await using store = openStore({ connectionString: database });
  const log = (await store.log.list({ limit: 500 })).items.map(({ id }) => id);
  for (const n of killed.acked) for (const { id } of batches()[n] ?? []) expect(log).toContain(id);

  const again = await startChild(database, { first: killed.acked.length }).ended;
  expect(again).toMatchObject({ settled: true, code: 0 });
  expect(await outcomeOf(database)).toBe(lab.plain);
  for (const bodies of told.values()) expect(bodies.size).toBe(1);
};

for (const [index, point] of crashPoints.entries()) {
  const visit = 1 + (index % 3);
  test(`Killed at ${point} (visit ${visit}), a restarted server comes to the same end and loses nothing it acknowledged`, async () => {
    await killAndRestart(point, { point, visit });
    expect(lab.receiver.told.size).toBe(13);
  });
}

/** Where the hand-over itself happens: the long form kills at every other point too, and twice at these. */
const handsOver = (point: string): boolean => /^(ingest|batch)/.test(point);
for (const point of crashPoints.filter((one) => long || handsOver(one))) {
  for (const visit of long && handsOver(point) ? [1, 2] : [1]) {
    test(`Killed at ${point} (visit ${visit}) while a lead hands over to another, the two come to the same end`, async () => {
      await killAndRestart(`merge ${visit} ${point}`, { point, visit, since: firstMerge });
    });
  }
}
