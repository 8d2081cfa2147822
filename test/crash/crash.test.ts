import { crashPoints } from '@sluice/runtime';
import { openStore } from '@sluice/store';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import { outcomeOf } from './outcome.ts';
import { startChild } from './run-child.ts';
import { batches } from './scenario.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(inject('sluiceDatabaseServer'), `crash_${process.pid}`);
});
afterAll(() => lab[Symbol.asyncDispose]());

test('The uninterrupted run does something everywhere', () => {
  for (const word of ['"stage":"mql"', 'mailed', 'told', '"owner":"ann"', 'effect.completed', '2 per day'])
    expect(lab.plain).toContain(word);
  expect(lab.plain.split('== quarantine')[1]?.split('== traces')[0]?.trim()).toBe('');
  expect(lab.receiver.told.size).toBe(12);
});

for (const [index, point] of crashPoints.entries()) {
  const visit = 1 + (index % 3);
  test(`Killed at ${point} (visit ${visit}), a restarted server comes to the same end and loses nothing it acknowledged`, async () => {
    const database = await lab.copy(point);
    const { told } = lab.receiver;
    told.clear();
    const killed = await startChild(database, { fate: { point, visit } }).ended;
    expect(killed.signal).toBe('SIGKILL');
    await using store = openStore({ connectionString: database });
    const log = (await store.log.list({ limit: 500 })).items.map(({ id }) => id);
    for (const n of killed.acked) for (const { id } of batches()[n] ?? []) expect(log).toContain(id);

    const again = await startChild(database, { first: killed.acked.length }).ended;
    expect(again).toMatchObject({ settled: true, code: 0 });
    expect(await outcomeOf(database)).toBe(lab.plain);
    for (const bodies of told.values()) expect(bodies.size).toBe(1);
    expect(told.size).toBe(12);
  });
}
