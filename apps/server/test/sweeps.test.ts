import type { components } from '@sluice/api';
import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

type Schemas = components['schemas'];

const server = withServer();
const day = 86_400_000;

const node = (id: string, type: string, config: object) => ({
  id,
  type,
  version: 1,
  config,
  position: { x: 0, y: 0 },
});

/** Page views give points, and whoever saw the prices often joins a list. */
const document = (question: object): Schemas['WorkflowDocument'] =>
  ({
    name: 'Prices',
    nodes: [
      node('page', 'core/page-viewed', { pages: [], seconds: 0 }),
      node('points', 'core/add-points', { points: 11, group: 'engagement', limit: 'lifetime', times: 1 }),
      node('often', 'core/rule', { rule: { '>=': [question, 3] }, label: '' }),
      node('add', 'core/add-to-list', { list: 'keen' }),
    ],
    edges: [
      { id: 'e1', from: { node: 'page', port: 'out' }, to: { node: 'points' } },
      { id: 'e2', from: { node: 'points', port: 'out' }, to: { node: 'often' } },
      { id: 'e3', from: { node: 'often', port: 'yes' }, to: { node: 'add' } },
    ],
    settings: { reentry: 'every-time', goal: null, exit: null },
  }) as Schemas['WorkflowDocument'];

const ended = async (id: string): Promise<Schemas['Sweep']> => {
  for (let tries = 0; tries < 400; tries++) {
    const { body } = await server().call<Schemas['Sweep']>('GET', `/v1/sweeps/${id}`);
    if (body.status !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The sweep did not end.');
};

const view = (email: string, daysAgo: number) => ({
  type: 'page.viewed',
  lead: { email },
  properties: { path: '/pricing' },
  occurredAt: new Date(Date.now() - daysAgo * day).toISOString(),
});

const asked = { count: { event: 'page.viewed', days: 30 } };

test('Publishing says first what looking back costs, then fills every lead and says how far it is', async () => {
  const { call } = server();
  const leads = ['a@x.test', 'b@x.test'];
  await call('POST', '/v1/events', {
    body: leads.flatMap((email) => [50, 3, 2].map((ago) => view(email, ago))),
  });
  const draft = { name: 'Prices', document: document(asked) };
  const { id } = (await call<Schemas['Workflow']>('POST', '/v1/workflows', { body: draft })).body;
  const preview = async () =>
    (await call<Schemas['PublishPreview']>('GET', `/v1/workflows/${id}/publish-preview`)).body.past;
  await expect.poll(preview).toMatchObject({ counters: 1, leads: 2, events: 4, measured: false });

  await call('POST', `/v1/workflows/${id}/publish`, { body: { inFlight: 'finish' } });
  const [begun] = (await call<{ items: Schemas['Sweep'][] }>('GET', '/v1/sweeps')).body.items;
  expect(begun).toMatchObject({ kind: 'fill', workflow: id, leads: 2, findings: null });
  expect(await ended(begun?.id ?? '')).toMatchObject({ status: 'done', walked: 2, events: 4, changed: 2 });
  expect(await preview()).toBeNull();

  await call('POST', '/v1/events', { body: view('a@x.test', 0) });
  const lists = async () =>
    (await server().services.store.leads.recentStates(10)).find(({ email }) => email === 'a@x.test')?.state
      ?.lists;
  await expect.poll(lists).toEqual(['keen']);
});

test('A changed scoring model shows who it moves, and moves them once it is saved', async () => {
  const { call } = server();
  const { body: settings } = await call<Schemas['Settings']>('GET', '/v1/settings');
  const { workspace, revision } = settings;
  const scoring = { ...workspace.scoring, handoffThreshold: 5 };
  const body = { scoring };
  const look = await call<Schemas['Sweep']>('POST', '/v1/settings/scoring/preview', { body });
  expect(look.status).toBe(202);
  const { findings } = await ended(look.body.id);
  expect(findings).toMatchObject({ changed: 1, handoff: { up: 1, down: 0 }, bands: {} });
  expect(findings?.leads.map(({ email, handoff }) => [email, handoff])).toEqual([['a@x.test', 'up']]);

  const saved = { body: { workspace: { ...workspace, scoring } }, headers: { 'if-match': `"${revision}"` } };
  expect((await call('PUT', '/v1/settings', saved)).status).toBe(200);
  const [begun] = (await call<{ items: Schemas['Sweep'][] }>('GET', '/v1/sweeps')).body.items;
  expect(begun?.kind).toBe('rescore');
  expect((await ended(begun?.id ?? '')).changed).toBe(1);
  const { items } = await server().services.store.log.list({ type: 'scoring.changed' });
  expect(items).toHaveLength(1);

  const [group] = scoring.groups;
  const broken = { scoring: { ...scoring, groups: [group, group] } };
  expect((await call('POST', '/v1/settings/scoring/preview', { body: broken })).status).toBe(422);
});
