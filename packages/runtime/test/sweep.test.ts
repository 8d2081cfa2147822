import { compile, type Plan, turn } from '@sluice/engine';
import { initialLead, type LeadEvent, type LeadState } from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';
import type { Store, StoredSweep } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsIn, noFindings, type Runtime, uniteFindings, wishesOf } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install, workspace } from './support/workflow.ts';

const database = withTestDatabase();
const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);
const leads = 2_000;
const each = 50;

/** The n-th event of a lead: pages and mails over 49 days, now and then one that comes late. */
const nth = (lead: number, n: number) => ({
  id: `e${lead}-${n}`,
  type: n % 3 === 0 ? 'email.opened' : 'page.viewed',
  lead: { email: `lead${lead}@x.test` },
  properties: { path: (lead + n) % 4 === 0 ? '/pricing' : `/blog/${n % 5}`, durationMs: 1_000 * (n + 1) },
  occurredAt: start + (n % 7 === 6 ? n - 5 : n) * day + lead,
});

const asking = (name: string, question: JsonObject) =>
  draw(
    name,
    {
      page: ['core/page-viewed', { pages: ['/never'], seconds: 0 }],
      often: ['core/rule', { rule: { '>=': [question, 1_000_000] }, label: '' }],
      add: ['core/add-to-list', { list: name }],
    },
    ['page>often', 'often.yes>add'],
  );
const like = { '==': [{ var: 'event.properties.path' }, '/pricing'] };

let runtime: Runtime;
beforeAll(async () => {
  const { store } = database();
  const visit = { points: 10, group: 'engagement', limit: 'lifetime', times: 1 };
  const page = ['core/page-viewed', { pages: ['/blog/**'], seconds: 0 }] as const;
  await install(store, draw('Any', { page, visit: ['core/add-points', visit] }, ['page>visit']));
  runtime = runtimeOn(store);
  await runtime.start();
  for (let lead = 0; lead < leads; lead += 20) {
    const some = Array.from({ length: 20 * each }, (_, at) => nth(lead + Math.floor(at / each), at % each));
    await runtime.ingest(some);
  }
  await runtime.settled(120_000);
}, 180_000);
afterAll(() => runtime.stop());

/** Runs until the sweep is done. */
const finished = async (id: string): Promise<StoredSweep> => {
  for (let tries = 0; tries < 2_000; tries++) {
    const sweep = await database().store.sweeps.get(id);
    if (sweep !== null && sweep.status !== 'running') return sweep;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The sweep did not end.');
};

const planNow = async (store: Store): Promise<Plan> => {
  const { workflows } = await store.plan.load();
  const { plan } = compile(
    workflows.map(({ id, version, content }) => ({ id, number: version, version: content })),
    { scoring: workspace.scoring, stages: workspace.stages },
  );
  if (plan === null) throw new Error('The workflows do not compile.');
  return plan;
};

/** What leads hold, and what they would hold had the plan counted from their first event on. */
const heldAndLive = async (store: Store) => {
  const plan = await planNow(store);
  const { rows: events } = await sql<LeadEvent>`
    select id, lead, type, properties, traits, email, occurred_at as "occurredAt" from events order by seq`.execute(
    store.db,
  );
  const { rows: held } = await sql<{ state: LeadState }>`select state from lead_states`.execute(store.db);
  const live = new Map<string, LeadState>();
  for (const event of events) {
    const before = live.get(event.lead) ?? initialLead(event.lead, event.occurredAt);
    live.set(event.lead, turn(plan, before, event).state);
  }
  const counters = (states: Iterable<LeadState>) =>
    Object.fromEntries([...states].map((state) => [state.id, state.counters]));
  return {
    held: counters(held.map(({ state }) => state)),
    live: JSON.parse(JSON.stringify(counters(live.values()))) as unknown,
  };
};

const begin = (kind: 'fill' | 'rescore' | 'rescore-preview', spec: JsonObject = {}) =>
  database().store.sweeps.begin({ kind, spec, requestedBy: null, now: Date.now() });

test('A fill killed in the middle and resumed gives every lead what counting live would have given, at the cost said before', async () => {
  const { store } = database();
  await runtime.stop();
  await install(store, asking('views', { count: { event: 'page.viewed', where: like, days: 30 } }));
  await install(store, asking('time', { sum: { event: 'page.viewed', of: 'event.properties.durationMs' } }));
  await install(store, asking('mails', { last: { event: 'email.opened' } }));
  const plan = await planNow(store);
  const cost = await store.past.cost(wishesOf([...plan.counterKeys.values()].map(({ counter }) => counter)));
  const id = await begin('fill');

  let steps = 0;
  const doomed: Store = {
    ...store,
    transaction: (work) =>
      store.transaction((tx) =>
        work({
          ...tx,
          sweeps: {
            ...tx.sweeps,
            /* The process dies after it wrote and before it committed; nothing of this step may stay. */
            step: async (...args) => {
              await tx.sweeps.step(...args);
              if (++steps > 20) throw new Error('killed');
            },
          },
        }),
      ),
  };
  const dying = runtimeOn(doomed, { onError: () => undefined });
  await dying.start();
  while (steps < 22) await new Promise((resolve) => setTimeout(resolve, 20));
  await dying.stop();
  const half = await store.sweeps.get(id);
  expect(half?.status).toBe('running');
  expect(half?.walked).toBeGreaterThan(0);
  expect(half?.walked).toBeLessThan(leads);

  runtime = runtimeOn(store);
  await runtime.start();
  const sweep = await finished(id);
  expect(sweep).toMatchObject({ status: 'done', walked: leads, leads, changed: leads });
  expect(cost).toEqual({ leads, events: sweep.events });
  expect(sweep.events).toBe(leads * each);
  const { held, live } = await heldAndLive(store);
  expect(held).toEqual(live);
  expect(await store.sweeps.rate('fill')).not.toBeNull();
}, 180_000);

test('Events that come during a fill are counted in their order, once', async () => {
  const { store } = database();
  await install(store, asking('paths', { distinct: { event: 'page.viewed', of: 'event.properties.path' } }));
  await install(store, asking('week', { count: { event: 'page.viewed', days: 7 } }));
  const id = await begin('fill');
  for (let n = each; n < each + 8; n++)
    for (let lead = 0; lead < leads; lead += 400)
      await runtime.ingest(
        Array.from({ length: 400 }, (_, at) => nth(lead + at, n)).filter((_, at) => at % 3 === 0),
      );
  await runtime.settled(120_000);
  expect((await finished(id)).status).toBe('done');
  const { held, live } = await heldAndLive(store);
  expect(held).toEqual(live);
}, 180_000);

test('Another scoring model is shown before it is applied, and then tells exactly those it changes', async () => {
  const { store } = database();
  const { scoring: previous } = workspace;
  const easy = previous.bands.map((band) => ({
    ...band,
    to: band.to === null ? null : band.to / 10,
    from: band.from === null ? null : band.from / 10,
  }));
  const model = { ...previous, bands: easy, handoffThreshold: 7 };
  const spec = JSON.parse(JSON.stringify({ previous, model })) as JsonObject;
  const told = async () =>
    (
      await sql<{ n: number }>`select count(*)::int as n from events where type = 'scoring.changed'`.execute(
        store.db,
      )
    ).rows[0]?.n;

  const look = await finished(await begin('rescore-preview', spec));
  const findings = look.results.map(findingsIn).reduce((a, b) => uniteFindings(a, b), noFindings);
  expect(findings.changed).toBe(leads);
  expect(findings.handoff).toEqual({ up: leads, down: 0 });
  expect(Object.values(findings.bands)).toEqual([leads]);
  expect(findings.leads[0]?.handoff).toBe('up');
  expect(await told()).toBe(0);

  await store.settings.put({ ...workspace, scoring: model });
  expect((await finished(await begin('rescore', spec))).changed).toBe(leads);
  await runtime.settled(120_000);
  expect(await told()).toBe(leads);
  const { rows } = await sql<{
    band: string;
    n: number;
  }>`select band, count(*)::int as n from leads group by band`.execute(store.db);
  expect(rows).toEqual([{ band: Object.keys(findings.bands)[0]?.split('>')[1], n: leads }]);
}, 180_000);
