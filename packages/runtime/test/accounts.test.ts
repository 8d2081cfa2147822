import type { WorkflowDocument } from '@sluice/model';
import type { Store } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();

const forCompanies = (document: WorkflowDocument): WorkflowDocument => ({
  ...document,
  settings: { ...document.settings, subject: 'account' },
});

const buyingGroup = forCompanies(
  draw(
    'Buying group',
    {
      group: ['core/buying-group', { contacts: 3, window: 'd14' }],
      points: ['core/add-points', { points: 40, group: 'engagement', limit: 'always', times: 1 }],
      mql: ['core/move-stage', { stage: 'mql', onlyForward: true }],
      sales: [
        'core/hand-off-to-sales',
        { routing: 'territory', rep: '', reason: 'Buying group.', slaHours: 24 },
      ],
    },
    ['group>points', 'points>mql', 'mql>sales'],
  ),
);

const hot = draw(
  'Company is hot',
  {
    entered: ['core/company-entered', { stage: 'mql', band: '' }],
    list: ['core/add-to-list', { list: 'at-mql-company' }],
  },
  ['entered>list'],
);

const seen = (email: string, occurredAt: number) => ({
  type: 'page.viewed',
  lead: { email },
  properties: { path: '/pricing' },
  traits: { industry: 'Mining' },
  occurredAt,
});

const accountOf = async (store: Store, domain: string) => {
  const id = await store.leads.byIdentity('account', domain);
  return id === null ? null : await store.leads.get(id);
};

const start = Date.now() - 3_600_000;

test('Three contacts active within 14 days make their company an MQL, hand it to sales, and hear of it; who joins later hears what the company is', async () => {
  const { store } = database();
  await install(store, buyingGroup);
  await install(store, hot);
  const runtime = runtimeOn(store);
  await runtime.start();
  for (const [n, name] of ['ann', 'ann', 'bob', 'bob'].entries())
    await runtime.ingest([seen(`${name}@eu.acme.co.uk`, start + n * 1000)]);
  await runtime.settled();
  expect((await accountOf(store, 'acme.co.uk'))?.stage).toBe('lead');
  await runtime.ingest([seen('cy@acme.co.uk', start + 10_000)]);
  await runtime.settled();
  await runtime.ingest([seen('cy@acme.co.uk', start + 11_000), seen('dee@acme.co.uk', start + 12_000)]);
  await runtime.settled();

  const account = await accountOf(store, 'acme.co.uk');
  expect(account).toMatchObject({ kind: 'account', name: 'acme.co.uk', stage: 'mql' });
  expect(account?.state?.points.engagement).toBe(40);
  expect(account?.state?.traits.industry).toBe('Mining');
  expect(Object.keys(account?.state?.contacts ?? {})).toHaveLength(4);
  const { items } = await store.handoffs.list({ lead: account?.id });
  expect(items).toHaveLength(1);
  for (const name of ['ann@eu.', 'bob@eu.', 'cy@', 'dee@']) {
    const lead = await store.leads.get((await store.leads.byIdentity('email', `${name}acme.co.uk`)) ?? '');
    expect([name, lead?.state?.company?.stage]).toEqual([name, 'mql']);
    expect(lead?.state?.lists).toEqual(name === 'dee@' ? [] : ['at-mql-company']);
  }
  expect((await store.leads.list()).items.every(({ account: domain }) => domain === 'acme.co.uk')).toBe(true);
  expect((await store.leads.list()).items).toHaveLength(4);
  const { rows } = await store.pool.query('select * from quarantine');
  expect(rows).toEqual([]);
  await runtime.stop();
});

test('A person erased is nobody to their company, which counts its contacts as before and goes on', async () => {
  const { store } = database();
  const runtime = runtimeOn(store);
  await runtime.start();
  const ann = (await store.leads.byIdentity('email', 'ann@eu.acme.co.uk')) ?? '';
  const before = await accountOf(store, 'acme.co.uk');
  expect(Object.keys(before?.state?.contacts ?? {})).toContain(ann);
  await store.privacy.erase(ann);
  const named = async (table: string) =>
    (await store.pool.query(`select 1 from ${table} t where t::text like $1`, [`%${ann}%`])).rowCount;
  expect([await named('events'), await named('lead_states')]).toEqual([0, 0]);

  await runtime.ingest([seen('fay@acme.co.uk', start + 20_000)]);
  await runtime.settled();
  const contacts = Object.keys((await accountOf(store, 'acme.co.uk'))?.state?.contacts ?? {});
  expect(contacts).toHaveLength(5);
  expect(contacts).not.toContain(ann);
  await runtime.stop();
});

test('Free mail makes no company, and without workflows on companies leads tell theirs nothing', async () => {
  const { store } = database();
  await store.pool.query('update workflows set archived = true, published_version = null');
  await store.pool.query('update plan set revision = revision + 1');
  const runtime = runtimeOn(store);
  await runtime.start();
  await runtime.ingest([seen('eve@gmail.com', start), seen('eve@initech.test', start + 1)]);
  await runtime.settled();
  expect(await accountOf(store, 'gmail.com')).toBeNull();
  expect(await accountOf(store, 'initech.test')).toBeNull();
  await runtime.stop();
});
