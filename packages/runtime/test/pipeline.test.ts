import { withTestDatabase } from '@sluice/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Runtime } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { demoRequest, draw, install } from './support/workflow.ts';

const database = withTestDatabase();
let runtime: Runtime;
let workflow: string;
beforeAll(async () => {
  workflow = await install(database().store, demoRequest);
  runtime = runtimeOn(database().store);
  await runtime.start();
});
afterAll(() => runtime.stop());

const form = (email: string, traits = {}) => ({
  type: 'form.submitted',
  lead: { email },
  properties: { form: 'demo' },
  traits,
});
const find = async (email: string) => (await database().store.leads.byIdentity('email', email)) ?? '';

describe('one lead, all the way', () => {
  test('A form makes an MQL with points, an owner by territory, mail and reasons', async () => {
    const { store } = database();
    await runtime.ingest([
      {
        type: 'page.viewed',
        lead: { anonymousId: 'j', email: 'jack@northwind.test' },
        properties: { path: '/pricing' },
      },
      form('jack@northwind.test', { state: 'NY', first_name: 'Jack', last_name: 'Miller' }),
    ]);
    await runtime.settled();
    const lead = await store.leads.get(await find('jack@northwind.test'));
    expect(lead).toMatchObject({
      stage: 'mql',
      owner: 'ann',
      name: 'Jack Miller',
      account: 'northwind.test',
    });
    const rows = await store.scores.rows(lead?.id ?? '');
    expect(rows.map(({ delta, rule }) => [delta, rule.title])).toHaveLength(2);
    expect(rows.reduce((sum, { delta }) => sum + delta, 0)).toBe(lead?.state?.points.engagement);
    const { items } = await store.mailbox.list();
    expect(items.map(({ kind, to }) => [kind, to]).sort()).toEqual([
      ['email', 'jack@northwind.test'],
      ['handoff', 'ann@acme.test'],
    ]);
    const [handoff] = (await store.handoffs.list()).items;
    expect(handoff).toMatchObject({
      owner: 'ann',
      status: 'open',
      reason: 'Asked for a demo.',
      lead: { name: 'Jack Miller' },
    });
    expect((handoff?.dueAt ?? 0) - (handoff?.createdAt ?? 0)).toBe(24 * 3_600_000);
  });

  test('The answer of an effect lets the waiting run go on', async () => {
    const lead = await database().store.leads.get(await find('jack@northwind.test'));
    expect(lead?.state?.lists).toContain('mailed');
    expect(lead?.state?.runs).toEqual([]);
    expect(await database().store.versions.waiting(workflow)).toEqual([]);
  });

  test('The timeline shows events, decisions, effects and stages, newest first, page by page', async () => {
    const { store } = database();
    const lead = await find('jack@northwind.test');
    const all = (await store.timeline.of(lead)).items;
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['event', 'decision', 'effect', 'stage']));
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => b - a));
    const paged = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await store.timeline.of(lead, { limit: 2, cursor });
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged).toEqual(all);
  });

  test('Counts on the canvas say how many passed each node', async () => {
    const counts = await database().store.counts.of(workflow, Date.now() - 86_400_000);
    expect(counts.form).toMatchObject({ passed: 1, ports: { out: 1 }, waiting: 0, errors: 0 });
    expect(counts.visit?.passed).toBe(1);
    expect(await database().store.counts.entered(Date.now() - 86_400_000)).toEqual({ [workflow]: 2 });
  });

  test('Leads outside every territory go to the reps in turn', async () => {
    const { store } = database();
    await runtime.ingest(Array.from({ length: 4 }, (_, n) => form(`turn${n}@x.test`, { state: 'TX' })));
    await runtime.settled();
    const owners = await Promise.all(
      [0, 1, 2, 3].map(async (n) => (await store.leads.get(await find(`turn${n}@x.test`)))?.owner),
    );
    expect(owners.sort()).toEqual(['ann', 'ann', 'bob', 'bob']);
  });

  test('A published change is in force for the next event', async () => {
    const { store } = database();
    await install(
      store,
      draw(
        'Careers',
        {
          page: ['core/page-viewed', { pages: ['/careers'], seconds: 0 }],
          minus: ['core/add-points', { points: -10, group: 'engagement', limit: 'always', times: 1 }],
        },
        ['page>minus'],
      ),
    );
    await runtime.ingest([
      { type: 'page.viewed', lead: { email: 'careers@x.test' }, properties: { path: '/careers' } },
    ]);
    await runtime.settled();
    const rows = await store.scores.rows(await find('careers@x.test'));
    expect(rows.map(({ points }) => points)).toEqual([-10]);
  });

  test('An event nobody can judge is set aside and the rest goes on', async () => {
    const { store } = database();
    const [made] = (await runtime.ingest([form('poison@x.test')])).events;
    await runtime.settled();
    await runtime.ingest([
      { type: 'stage.set', lead: { id: made?.lead ?? '' }, properties: { stage: 'nonsense' } },
      { type: 'page.viewed', lead: { email: 'poison@x.test' }, properties: { path: '/pricing' } },
      { type: 'page.viewed', lead: { email: 'healthy@x.test' }, properties: { path: '/pricing' } },
    ]);
    await runtime.settled();
    const { items } = await store.quarantine.list();
    expect(items).toMatchObject([{ lead: made?.lead, type: 'stage.set', code: 'run.not-a-stage' }]);
    const lead = await store.leads.get(made?.lead ?? '');
    expect(lead).toMatchObject({ stage: 'mql', state: { points: { engagement: 30 } } });
    expect(await store.scores.rows(await find('healthy@x.test'))).toHaveLength(1);
  });

  test('The numbers of the home page agree with the tables', async () => {
    const overview = await database().store.overview.get(Date.now());
    expect(overview.byStage.reduce((sum, { count }) => sum + count, 0)).toBe(overview.leads);
    expect(overview.mqls).toHaveLength(30);
    expect(overview.mqls.at(-1)?.count).toBe(6);
    expect(overview).toMatchObject({
      quarantined: 1,
      handoffs: { open: 6, overdue: 0 },
      workflows: { published: 2, drafts: 0 },
    });
  });

  test('The events of the last day are those that happened in it, whenever they came in', async () => {
    const { store } = database();
    const now = Date.now();
    const lead = { email: 'history@x.test' };
    const at = (occurredAt: number) => ({ type: 'page.viewed', lead, properties: {}, occurredAt });
    const before = (await store.overview.get(now)).events24h;
    const hour = 3_600_000;
    await runtime.ingest([
      at(now - 90 * 24 * hour),
      at(now - 25 * hour),
      at(now - 23 * hour),
      at(now + hour),
    ]);
    expect((await store.overview.get(now)).events24h).toBe(before + 1);
    await runtime.settled();
  });
});
