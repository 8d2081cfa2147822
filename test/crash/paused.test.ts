import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import { outcomeOf } from './outcome.ts';
import { startChild } from './run-child.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(inject('sluiceDatabaseServer'), `paused_${process.pid}`);
});
afterAll(() => lab[Symbol.asyncDispose]());

/* In `batch.written` its transaction is open: the database cuts it off after 5 s, and only then others can go on. */
for (const point of ['batch.taken', 'batch.turned', 'batch.written']) {
  test(`A server stopped at ${point} until its leases are gone cannot commit when it wakes`, async () => {
    const database = await lab.copy(point);
    lab.receiver.told.clear();
    const sleeper = startChild(database, { fate: { point, visit: 2, signal: 'SIGSTOP' } });
    await sleeper.said(`at ${point}`);
    const other = await startChild(database).ended;
    expect(other).toMatchObject({ settled: true, code: 0 });
    sleeper.process.kill('SIGCONT');
    expect(await sleeper.ended).toMatchObject({ settled: true, code: 0 });
    expect(await outcomeOf(database)).toBe(lab.plain);
    for (const bodies of lab.receiver.told.values()) expect(bodies.size).toBe(1);
  });
}
