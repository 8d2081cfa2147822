import { explainScore, type LeadState } from '@sluice/model';
import type { Store } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { mergeByHand, undoMerge } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { demoRequest, draw, install, workspace } from './support/workflow.ts';

const database = withTestDatabase();

const visit = (anonymousId: string, occurredAt: number) => ({
  type: 'page.viewed',
  lead: { anonymousId },
  properties: { path: '/pricing' },
  occurredAt,
});
const form = (lead: Record<string, string>, occurredAt: number) => ({
  type: 'form.submitted',
  lead,
  properties: { form: 'demo' },
  occurredAt,
});

const leadOf = async (store: Store, email: string) => {
  const id = await store.leads.byIdentity('email', email);
  const lead = await store.leads.get(id ?? '');
  if (lead?.state == null) throw new Error(`${email} has not been judged.`);
  return { ...lead, state: lead.state };
};

/** The ledger of a lead says what its state says. */
const expectLedger = async (store: Store, lead: { readonly id: string; readonly state: LeadState }) => {
  const { score } = explainScore(workspace.scoring, await store.scores.rows(lead.id), lead.state.clock);
  expect(score.total).toBeCloseTo(lead.state.score.total ?? 0, 6);
};

const start = Date.now() - 60_000;

test('A browser that gives a known address hands its history to that lead before the event that told it is judged', async () => {
  const { store } = database();
  await install(store, demoRequest);
  await install(
    store,
    draw(
      'Keen',
      {
        form: ['core/form-submitted', { forms: ['demo'] }],
        keen: [
          'core/rule',
          { rule: { '>=': [{ count: { event: 'page.viewed', days: 7 } }, 3] }, label: 'Three visits' },
        ],
        list: ['core/add-to-list', { list: 'keen' }],
      },
      ['form>keen', 'keen.yes>list'],
    ),
  );
  const runtime = runtimeOn(store);
  await runtime.start();
  await runtime.ingest([form({ email: 'ann@acme.test' }, start)]);
  await runtime.ingest([1, 2, 3].map((n) => visit('laptop', start + n * 1000)));
  await runtime.settled();
  const other = await store.leads.byIdentity('anonymous', 'laptop');
  await runtime.ingest([form({ email: 'ann@acme.test', anonymousId: 'laptop' }, start + 10_000)]);
  await runtime.settled();

  const ann = await leadOf(store, 'ann@acme.test');
  expect(await store.leads.byIdentity('anonymous', 'laptop')).toBe(ann.id);
  expect(await store.merges.standing(other ?? '')).toBe(ann.id);
  expect(ann.state.lists).toContain('keen');
  expect(ann.state.points.engagement).toBe(20 + 30 + 20);
  await expectLedger(store, ann);
  const types = (await store.timeline.of(ann.id)).items.flatMap((item) =>
    item.kind === 'event' ? [item.data.type] : [],
  );
  expect(types.filter((type) => type === 'page.viewed')).toHaveLength(3);
  await runtime.stop();
});

test('A merge while events of both still wait keeps the order, loses nothing and does nothing twice', async () => {
  const { store } = database();
  const runtime = runtimeOn(store, { worker: { batchSize: 3 } });
  const all = [
    form({ email: 'bea@acme.test' }, start),
    ...Array.from({ length: 20 }, (_, n) => visit('tablet', start + 1000 + n)),
    form({ email: 'bea@acme.test', anonymousId: 'tablet' }, start + 5000),
    ...Array.from({ length: 5 }, (_, n) => visit('tablet', start + 6000 + n)),
  ];
  for (const event of all) await runtime.ingest([event]);
  await runtime.start();
  await runtime.settled();
  const bea = await leadOf(store, 'bea@acme.test');
  expect(bea.state.points.engagement).toBe(2 * 20 + 25 * 10);
  await expectLedger(store, bea);
  const { rows } = await store.pool.query(
    'select count(*)::int as n from outbox where lead = $1 and type = $2',
    [bea.id, 'core/hand-off-to-sales'],
  );
  expect(rows[0]?.n).toBe(2);
  const { rows: of } = await store.pool.query('select count(*)::int as n from quarantine');
  expect(of[0]?.n).toBe(0);
  await runtime.stop();
});

test('What still reaches a lead that was merged goes on to the one it became, the answer of an effect included', async () => {
  const { store } = database();
  const slow = draw(
    'Slow mail',
    {
      trial: ['core/any-event', { event: 'trial.started' }],
      mail: ['core/send-email', { subject: 'Hi', text: 'Hello', replyTo: '' }],
      list: ['core/add-to-list', { list: 'greeted' }],
    },
    ['trial>mail', 'mail.sent>list'],
  );
  await install(store, slow);
  const runtime = runtimeOn(store);
  await runtime.ingest([
    { type: 'trial.started', lead: { email: 'c1@acme.test' }, occurredAt: start },
    { type: 'trial.started', lead: { email: 'c2@acme.test' }, occurredAt: start },
  ]);
  const [winner, loser] = await Promise.all(
    ['c1', 'c2'].map(async (name) => (await store.leads.byIdentity('email', `${name}@acme.test`)) ?? ''),
  );
  await mergeByHand(store, {
    winner: winner ?? '',
    loser: loser ?? '',
    by: 'Ann',
    reason: 'One person.',
    now: start + 1000,
  });
  await runtime.start();
  await runtime.settled();
  const one = await leadOf(store, 'c1@acme.test');
  expect((await leadOf(store, 'c2@acme.test')).id).toBe(one.id);
  expect(one.state.lists).toEqual(['greeted']);
  expect(one.state.runs).toEqual([]);
  const { rows } = await store.pool.query('select count(*)::int as n from runs where lead = any($1)', [
    [winner, loser],
  ]);
  expect(rows[0]?.n).toBe(0);
  await runtime.stop();
});

test('An undone merge gives both back; what happened since stays with the winner', async () => {
  const { store } = database();
  const runtime = runtimeOn(store);
  await runtime.start();
  await runtime.ingest([
    { ...form({ email: 'd1@acme.test' }, start), traits: { city: 'Rome', consent_email: true } },
    {
      ...form({ email: 'd2@acme.test' }, start + 1),
      traits: { city: 'Oslo', title: 'CTO', consent_email: false },
    },
  ]);
  await runtime.settled();
  const [first, second] = [await leadOf(store, 'd1@acme.test'), await leadOf(store, 'd2@acme.test')];
  const merge = await mergeByHand(store, {
    winner: first.id,
    loser: second.id,
    by: 'Ann',
    reason: 'One person.',
    now: start + 1000,
  });
  if (typeof merge === 'string') throw new Error(merge);
  await runtime.settled();
  const united = await leadOf(store, 'd2@acme.test');
  expect(united.id).toBe(first.id);
  expect(united.state.traits).toMatchObject({ city: 'Oslo', title: 'CTO', consent_email: false });
  expect(united.state.points.engagement).toBe(40);
  await expectLedger(store, united);
  await runtime.ingest([
    { ...visit('x', start + 2000), lead: { email: 'd2@acme.test' }, traits: { plan: 'pro' } },
  ]);
  await runtime.settled();

  expect(await undoMerge(store, { id: merge.id, by: 'Ann', now: start + 3000 })).toBe('undone');
  expect(await undoMerge(store, { id: merge.id, by: 'Ann', now: start + 3000 })).toBe('undone-already');
  await runtime.settled();
  const [one, two] = [await leadOf(store, 'd1@acme.test'), await leadOf(store, 'd2@acme.test')];
  expect([one.id, two.id]).toEqual([first.id, second.id]);
  expect(one.state.traits).toMatchObject({ city: 'Rome', consent_email: true, plan: 'pro' });
  expect(one.state.points.engagement).toBe(30);
  expect({ ...two.state, clock: 0, mergedInto: null }).toEqual({
    ...second.state,
    clock: 0,
    mergedInto: null,
  });
  await expectLedger(store, one);
  await expectLedger(store, two);
  await runtime.stop();
});
