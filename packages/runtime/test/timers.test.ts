import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createTimerPump, postgresLog } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();
const hour = 3_600_000;
const start = Date.UTC(2026, 4, 4, 9);

/** A form, two hours, a list; and a form, then a deal or a day in vain. */
const patience = draw(
  'Patience',
  {
    form: ['core/form-submitted', { forms: [] }],
    wait: ['core/wait-for', { amount: 2, unit: 'hours' }],
    late: ['core/add-to-list', { list: 'waited' }],
    deal: [
      'core/wait-for-event',
      { event: 'deal.won', where: true, limit: 'limited', amount: 1, unit: 'days' },
    ],
    won: ['core/add-to-list', { list: 'won' }],
    vain: ['core/add-to-list', { list: 'in vain' }],
  },
  ['form>wait', 'wait>late', 'form>deal', 'deal.happened>won', 'deal.timeout>vain'],
);

const form = (n: number) => ({
  id: `form-${n}`,
  type: 'form.submitted',
  lead: { email: `p${n}@acme.test` },
  properties: { form: 'demo' },
  occurredAt: start,
});

const statesOf = async () =>
  (await database().store.leads.recentStates(1000)).flatMap(({ state }) => state ?? []);
const timersOf = async () =>
  database().store.db.selectFrom('timers').select(['lead', 'due_at']).orderBy('lead').execute();
const timerEvents = async () =>
  (await database().store.log.list({ limit: 500, type: 'timer.due' })).items.map(({ id }) => id);

test('Waits survive a restart: a runtime started later wakes what is due by then, once', async () => {
  const { store } = database();
  await install(store, patience);
  let now = start;
  const first = runtimeOn(store, { clock: () => now });
  await first.start();
  await first.ingest([form(1), form(2)]);
  await first.settled();
  await first.stop();
  expect((await statesOf()).map(({ due, runs }) => [due, runs.length])).toEqual([
    [start + 2 * hour, 2],
    [start + 2 * hour, 2],
  ]);
  expect((await timersOf()).map((row) => row.due_at)).toEqual([start + 2 * hour, start + 2 * hour]);
  const runs = await store.db
    .selectFrom('runs')
    .select(['node', 'wake_at', 'event'])
    .orderBy('node')
    .execute();
  expect(runs.slice(0, 1)).toEqual([{ node: 'deal', wake_at: start + 24 * hour, event: 'deal.won' }]);

  now = start + 3 * hour;
  const again = runtimeOn(store, { clock: () => now });
  await again.start();
  await again.settled();
  expect((await statesOf()).map(({ lists, due }) => [lists, due])).toEqual([
    [['waited'], start + 24 * hour],
    [['waited'], start + 24 * hour],
  ]);
  await again.ingest([
    { ...form(1), id: 'won', type: 'deal.won', properties: { amount: 5 }, occurredAt: now },
  ]);
  now = start + 25 * hour;
  await again.settled();
  await again.stop();
  const lists = (await statesOf()).map((state) => [state.email, state.lists]);
  expect(new Map(lists as [string, string[]][])).toEqual(
    new Map([
      ['p1@acme.test', ['waited', 'won']],
      ['p2@acme.test', ['waited', 'in vain']],
    ]),
  );
  expect(await timersOf()).toEqual([]);
  expect(await store.db.selectFrom('runs').selectAll().execute()).toEqual([]);
});

test('Two pumps at once make one event of each timer', async () => {
  const { store } = database();
  await install(store, patience);
  const before = new Set(await timerEvents());
  const quiet = runtimeOn(store, { clock: () => start });
  await quiet.start();
  await quiet.ingest(Array.from({ length: 150 }, (_, n) => form(n + 10)));
  await quiet.settled();
  await quiet.stop();
  const due = new Map((await timersOf()).map((row) => [row.lead, row.due_at]));
  expect(due.size).toBeGreaterThanOrEqual(150);

  const failures: unknown[] = [];
  const pumps = [1, 2].map(() =>
    createTimerPump({
      store,
      log: postgresLog(store),
      clock: () => start + 2 * hour,
      batchSize: 7,
      onError: (error) => failures.push(error),
    }),
  );
  for (const pump of pumps) pump.start();
  while ((await timersOf()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await Promise.all(pumps.map((pump) => pump.stop()));
  expect(failures).toEqual([]);
  const made = (await timerEvents()).filter((id) => !before.has(id)).sort();
  expect(made).toEqual([...due].map(([lead, at]) => `timer:${lead}:${at}`).sort());
});

test('A pump that dies after appending leaves neither an event nor a missing timer', async () => {
  const { store } = database();
  await install(store, patience);
  const quiet = runtimeOn(store, { clock: () => start });
  await quiet.start();
  await quiet.ingest([form(500)]);
  await quiet.settled();
  await quiet.stop();
  const before = await timerEvents();
  const timers = await timersOf();
  const died = new Promise<unknown>((resolve) => {
    const pump = createTimerPump({
      store,
      log: postgresLog(store),
      clock: () => start + 2 * hour,
      observe: (point) => {
        if (point === 'timer.appended') throw new Error('killed here');
      },
      onError: (error) => void pump.stop().then(() => resolve(error)),
    });
    pump.start();
  });
  expect(String(await died)).toContain('killed here');
  expect(await timerEvents()).toEqual(before);
  expect(await timersOf()).toEqual(timers);
});
