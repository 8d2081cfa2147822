import type { WorkflowDocument } from '@sluice/model';
import type { Store } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createPlanSource, mergeByHand, type Runtime, undoMerge } from '../src/index.ts';
import { againstLived } from '../src/testing/index.ts';
import { everything } from './simulation/everything.ts';
import { historyOf } from './simulation/history.ts';
import { seeded } from './simulation/seeded.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();

const forCompanies = (document: WorkflowDocument): WorkflowDocument => ({
  ...document,
  settings: { ...document.settings, subject: 'account' },
});
const company = forCompanies(
  draw(
    'Company',
    {
      group: ['core/buying-group', { contacts: 2, window: 'd14' }],
      points: ['core/add-points', { points: 40, group: 'engagement', limit: 'always', times: 1 }],
      mql: ['core/move-stage', { stage: 'mql', onlyForward: true }],
    },
    ['group>points', 'points>mql'],
  ),
);
const ofHotCompany = draw(
  'At a hot company',
  {
    entered: ['core/company-entered', { stage: 'mql', band: '' }],
    list: ['core/add-to-list', { list: 'hot-company' }],
  },
  ['entered>list'],
);
const keen = draw(
  'Keen',
  {
    form: ['core/form-submitted', { forms: ['demo'] }],
    keen: [
      'core/rule',
      { rule: { '>=': [{ count: { event: 'page.viewed', days: 7 } }, 2] }, label: 'Two visits' },
    ],
    list: ['core/add-to-list', { list: 'keen' }],
  },
  ['form>keen', 'keen.yes>list'],
);

/** Everything, its webhook a second mail: nobody answers a webhook here. */
const answered: WorkflowDocument = {
  ...everything,
  nodes: everything.nodes.map((node) =>
    node.id === 'hook'
      ? { ...node, type: 'core/send-email', config: { subject: 'Again', text: 'Hello', replyTo: '' } }
      : node,
  ),
  edges: everything.edges.map((edge) =>
    edge.from.node === 'hook' ? { ...edge, from: { node: 'hook', port: 'sent' } } : edge,
  ),
};

/** The plan that runs, twice: once as what was, once as a draft that happens to be the same. */
const plansOf = async (store: Store) => {
  const revision = await store.plan.revision();
  return Promise.all([0, 1].map(() => createPlanSource({ store, backend: 'closures' }).at(revision)));
};

const expectLived = async (store: Store) => {
  const report = await againstLived(store, await plansOf(store));
  expect(report.differences).toEqual([]);
  return report;
};

const mergeSome = async (store: Store, runtime: Runtime) => {
  const leads = await Promise.all(
    ['p1', 'p2', 'p3', 'p4'].map(
      async (name) => (await store.leads.byIdentity('email', `${name}@x.test`)) ?? '',
    ),
  );
  const [a = '', b = '', c = '', d = ''] = leads;
  const now = Date.now();
  const merged = await mergeByHand(store, { winner: a, loser: b, by: null, reason: 'One person.', now });
  await mergeByHand(store, { winner: c, loser: d, by: null, reason: 'One person.', now });
  await runtime.settled();
  if (typeof merged === 'string') throw new Error(merged);
  return merged.id;
};

test('Told again by the plan that ran, and by the same as a draft beside it, a random history with waits, effects, merges, an undo and accounts gives every verdict that was given live', async () => {
  const { store } = database();
  for (const document of [answered, company, ofHotCompany, keen]) await install(store, document);
  const runtime = runtimeOn(store, { worker: { batchSize: 5, lingerMs: 0 } });
  await runtime.start();
  const random = seeded(11);
  const batches = historyOf(random, { events: 160, from: Date.now() - 3_600_000 });
  for (const [n, batch] of batches.entries()) {
    await runtime.ingest(batch);
    if (n % 4 === 0) await runtime.settled();
  }
  await runtime.settled();
  const merge = await mergeSome(store, runtime);
  await runtime.ingest(
    ['p1', 'p2', 'p4', 'p5'].map((name) => ({
      type: 'form.submitted',
      lead: { email: `${name}@x.test` },
      properties: { form: 'demo' },
    })),
  );
  await runtime.settled();
  await undoMerge(store, { id: merge, by: null, now: Date.now() });
  await runtime.settled();
  const { rows, passages, leads } = await expectLived(store);
  expect(leads).toBeGreaterThan(6);
  expect(rows).toBeGreaterThan(20);
  expect(passages).toBeGreaterThan(100);
  await runtime.stop();
});
