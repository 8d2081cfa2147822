import { explainScore, newScoringModel, scoreOf } from '@sluice/model';
import { withTestDatabase } from '@sluice/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install, workspace } from './support/workflow.ts';

const database = withTestDatabase();
let runtime: Runtime;
const day = 86_400_000;
const start = Date.UTC(2026, 0, 5, 9);
let now = start;
const cooling = draw(
  'Cooling',
  {
    t: ['core/score-crossed', { direction: 'down', score: 65 }],
    list: ['core/add-to-list', { list: 'cooling' }],
  },
  ['t>list'],
);
const visits = draw(
  'Visits',
  {
    t: ['core/any-event', { event: 'page.viewed' }],
    group: ['core/add-points', { points: 20, group: 'engagement', limit: 'always', times: 1 }],
    fit: ['core/add-points', { points: 17, group: 'fit', limit: 'lifetime', times: 1 }],
  },
  ['t>group', 't>fit'],
);

beforeAll(async () => {
  const settings = { ...workspace, scoring: newScoringModel };
  await install(database().store, visits, settings);
  await install(database().store, cooling, settings);
  runtime = runtimeOn(database().store, { clock: () => now });
  await runtime.start();
});
afterAll(() => runtime.stop());

const visit = async (days: number, lead = 'kim@x.test') => {
  now = start + days * day;
  await runtime.ingest([
    {
      id: `visit-${lead}-${days}`,
      type: 'page.viewed',
      lead: { email: lead },
      properties: { path: '/pricing', url: 'https://x.test/pricing' },
      occurredAt: now,
    },
  ]);
  await runtime.settled();
};

test('The ledger gives the score of every past instant, to the last digit of what the turn saw then', async () => {
  const { store } = database();
  const seen: { readonly at: number; readonly total: number | null }[] = [];
  for (const days of [0, 3, 40, 40.5, 200]) {
    await visit(days);
    const lead = (await store.leads.byIdentity('email', 'kim@x.test')) ?? '';
    const { state } = (await store.leads.get(lead)) ?? {};
    if (!state) throw new Error('The lead has had no turn.');
    seen.push({ at: state.clock, total: state.score.total });
    const rows = await store.scores.rows(lead);
    expect(explainScore(newScoringModel, rows, state.clock).score).toEqual(state.score);
    const later = state.clock + 77 * day + 1;
    expect(explainScore(newScoringModel, rows, later).score).toEqual(scoreOf(newScoringModel, state, later));
  }
  const lead = (await store.leads.byIdentity('email', 'kim@x.test')) ?? '';
  for (const { at, total } of seen) {
    const rows = await store.scores.rows(lead, { until: at });
    const explained = explainScore(newScoringModel, rows, at);
    expect(explained.score.total).toBe(total);
    const sum = explained.rows.reduce((all, { effective }) => all + effective, 0);
    expect(sum).toBeCloseTo(total ?? 0, 8);
  }
  expect(new Set(seen.map(({ total }) => total)).size).toBe(seen.length);
});

test('Rows keep the half-life they were given with; rows that stay have none', async () => {
  const { store } = database();
  const rows = await store.scores.rows((await store.leads.byIdentity('email', 'kim@x.test')) ?? '');
  expect(rows.slice(0, 2).map(({ group, decay }) => [group, decay])).toEqual([
    ['engagement', { halfLifeDays: 30 }],
    ['fit', null],
  ]);
});

test('A line crossed by fading alone is crossed on time: by a timer, in the log, and its triggers fire', async () => {
  const { store } = database();
  for (const hours of [0, 1, 2]) await visit(300 + hours / 24, 'noor@x.test');
  const id = (await store.leads.byIdentity('email', 'noor@x.test')) ?? '';
  const noor = async () => {
    /* A crossing behind the one that came due is due at once. */
    for (let timer = 0; timer < 3; timer++) await runtime.settled();
    const lead = await store.leads.get(id);
    return { band: lead?.band, lists: lead?.state?.lists, due: lead?.state?.due ?? null };
  };
  const keen = await noor();
  const due = keen.due ?? 0;
  expect(keen).toEqual({ band: 'warm', lists: [], due });
  now = due - 1;
  expect(await noor()).toEqual(keen);
  now = due;
  expect(await noor()).toMatchObject({ band: 'warm', lists: ['cooling'] });
  now = start + 2_000 * day;
  expect(await noor()).toEqual({ band: 'disqualified', lists: ['cooling'], due: null });
  const timers = (await store.log.list({ limit: 500, type: 'timer.due' })).items;
  const told = timers.flatMap((event) => (event.lead === id ? [event.id] : []));
  expect(told).toContain(`timer:${id}:${due}`);
  expect(told).toHaveLength(3);
});

test('A changed model that crosses nobody today still sets the timer of whoever would cross its lines sooner', async () => {
  const { store } = database();
  for (const hours of [0, 1, 2]) await visit(3_000 + hours / 24, 'ida@x.test');
  const id = (await store.leads.byIdentity('email', 'ida@x.test')) ?? '';
  const before = (await store.leads.get(id))?.state;
  const bands = newScoringModel.bands.map((band) => ({
    ...band,
    from: band.id === 'warm' ? 67 : band.from,
    to: band.id === 'cold' ? 67 : band.to,
  }));
  const model = { ...newScoringModel, bands };
  await store.settings.put({ ...workspace, scoring: model });
  const spec = JSON.parse(JSON.stringify({ previous: newScoringModel, model }));
  const sweep = await store.sweeps.begin({ kind: 'rescore', spec, requestedBy: null, now });
  await expect.poll(async () => (await store.sweeps.get(sweep))?.status, { timeout: 30_000 }).toBe('done');
  await runtime.settled();
  const after = (await store.leads.get(id))?.state;
  expect([before?.score.band, after?.score.band]).toEqual(['warm', 'warm']);
  expect(after?.due).toBeLessThan(before?.due ?? 0);
});
