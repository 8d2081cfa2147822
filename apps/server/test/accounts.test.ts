import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

const server = withServer();

interface Lead {
  readonly id: string;
  readonly email: string | null;
  readonly account: string | null;
}
interface Items<T> {
  readonly items: readonly T[];
}

const seen = (email: string, traits = {}) => ({
  type: 'page.viewed',
  lead: { email },
  properties: { path: '/pricing' },
  traits,
});

const buyingGroup = {
  name: 'Buying group',
  nodes: [
    ['group', 'core/buying-group', { contacts: 3, window: 'd14' }],
    ['points', 'core/add-points', { points: 40, group: 'engagement', limit: 'always', times: 1 }],
    ['mql', 'core/move-stage', { stage: 'mql', onlyForward: true }],
    [
      'sales',
      'core/hand-off-to-sales',
      { routing: 'territory', rep: '', reason: 'Buying group.', slaHours: 24 },
    ],
  ].map(([id, type, config]) => ({ id, type, version: 1, config, position: { x: 0, y: 0 } })),
  edges: [
    { id: 'e1', from: { node: 'group', port: 'out' }, to: { node: 'points' } },
    { id: 'e2', from: { node: 'points', port: 'out' }, to: { node: 'mql' } },
    { id: 'e3', from: { node: 'mql', port: 'out' }, to: { node: 'sales' } },
  ],
  settings: { subject: 'account', reentry: 'every-time', goal: null, exit: null },
};

test('Three contacts make their company qualify, and sales gets the company', async () => {
  const { call, settled } = server();
  const made = await call<{ id: string }>('POST', '/v1/workflows', {
    body: { name: 'Buying group', document: buyingGroup },
  });
  await call('POST', `/v1/workflows/${made.body.id}/publish`, { body: { inFlight: 'finish' } });
  for (const name of ['ann', 'bob', 'cy'])
    await call('POST', '/v1/events', { body: seen(`${name}@globex.co.uk`) });
  await call('POST', '/v1/events', { body: seen('dee@gmail.com') });
  await settled();

  const { body: list } = await call<Items<{ domain: string }>>('GET', '/v1/accounts');
  expect(list.items.map(({ domain }) => domain)).toEqual(['globex.co.uk']);
  const { body: account } = await call<{ id: string; contacts: readonly Lead[] }>(
    'GET',
    '/v1/accounts/globex.co.uk',
  );
  expect(account).toMatchObject({ stage: 'mql', members: 3, engaged: 3 });
  expect(account.contacts).toHaveLength(3);
  const { body: score } = await call<{ total: number; rows: readonly { effective: number }[] }>(
    'GET',
    `/v1/leads/${account.id}/score`,
  );
  expect(score.rows.reduce((sum, { effective }) => sum + effective, 0)).toBeCloseTo(score.total, 6);
  const { body: handoffs } = await call<
    Items<{ lead: { id: string; name: string }; company: string | null }>
  >('GET', '/v1/handoffs');
  expect(handoffs.items.map(({ lead, company }) => [lead.name, company])).toEqual([
    ['globex.co.uk', 'globex.co.uk'],
  ]);
  const { body: leads } = await call<Items<Lead>>('GET', '/v1/leads');
  expect(leads.items).toHaveLength(4);
});

test('Duplicates are found with the reason, merged and parted again, or kept apart', async () => {
  const { call, settled } = server();
  await call('POST', '/v1/events', {
    body: [
      seen('eve.fox@initech.test', { name: 'Eve Fox' }),
      seen('evefox+news@initech.test', { name: 'Eve Fox' }),
      seen('max@initech.test', { phone: '+49 30 1234567' }),
      seen('moritz@other.test', { phone: '0049 (30) 123-4567' }),
    ],
  });
  await settled();
  const duplicates = async () =>
    (await call<Items<{ leads: readonly Lead[]; rules: readonly string[] }>>('GET', '/v1/duplicates')).body
      .items;
  const found = await duplicates();
  expect(found.map(({ rules }) => rules).sort()).toEqual([['email', 'name'], ['phone']]);
  const [one, two] = found.find(({ rules }) => rules.includes('email'))?.leads ?? [];
  const [max, moritz] = found.find(({ rules }) => rules.includes('phone'))?.leads ?? [];

  await call('POST', '/v1/duplicates/dismiss', { body: { leads: [max?.id, moritz?.id] } });
  expect(await duplicates()).toHaveLength(1);

  const preview = await call('GET', `/v1/leads/${one?.id}/merge?other=${two?.id}`);
  expect(preview.body).toMatchObject({ winner: one?.id, email: one?.email });
  const merge = await call<{ id: string }>('POST', `/v1/leads/${one?.id}/merge`, {
    body: { other: two?.id },
  });
  expect(merge.status).toBe(202);
  await settled();
  expect(await duplicates()).toEqual([]);
  expect((await call<Lead>('GET', `/v1/leads/${two?.id}`)).body.id).toBe(one?.id);
  expect((await call('POST', `/v1/leads/${one?.id}/merge`, { body: { other: two?.id } })).status).toBe(409);

  expect((await call('POST', `/v1/merges/${merge.body.id}/undo`)).status).toBe(202);
  await settled();
  expect((await call<Lead>('GET', `/v1/leads/${two?.id}`)).body.email).toBe(two?.email);
  expect((await call('POST', `/v1/merges/${merge.body.id}/undo`)).status).toBe(409);
});
