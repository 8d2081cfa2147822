import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

const server = withServer();

interface Operations {
  readonly effects: { readonly failed: number };
  readonly destinations: readonly {
    readonly name: string;
    readonly deadLetters: number;
    readonly lastChange: { readonly kind: string; readonly who: string } | null;
  }[];
  readonly workers: readonly { readonly partitions: readonly number[] }[];
  readonly stages: readonly { readonly stage: string; readonly perMinute: number }[];
  readonly database: { readonly bytes: number };
}
interface Listed {
  readonly items: readonly {
    readonly key: string;
    readonly destination: string;
    readonly lastError: string;
  }[];
}
interface Detail {
  readonly status: string;
  readonly edits: number;
  readonly input: object;
  readonly history: readonly { readonly kind: string; readonly who: string | null }[];
}

const document = {
  name: 'Tell the warehouse',
  nodes: [
    { id: 'form', type: 'core/form-submitted', version: 1, config: { forms: [] }, position: { x: 0, y: 0 } },
    {
      id: 'call',
      type: 'core/call-webhook',
      version: 1,
      config: { url: 'http://10.1.2.3/in', method: 'POST', fields: [] },
      position: { x: 0, y: 100 },
    },
  ],
  edges: [{ id: 'e', from: { node: 'form', port: 'out' }, to: { node: 'call' } }],
  settings: { reentry: 'every-time', goal: null, exit: null },
};

test('What failed is shown with its place and its reason, and is mended, tried again or laid to rest', async () => {
  const { call, settled } = server();
  const made = await call<{ id: string }>('POST', '/v1/workflows', {
    body: { name: document.name, document },
  });
  const { status } = await call('POST', `/v1/workflows/${made.body.id}/publish`, {
    body: { inFlight: 'finish' },
  });
  expect(status).toBe(200);
  for (const email of ['a@x.example', 'b@x.example'])
    await call('POST', '/v1/events', {
      body: { type: 'form.submitted', lead: { email }, properties: { form: 'demo', fields: {} } },
    });
  await settled();

  const { body: whole } = await call<Operations>('GET', '/v1/operations');
  expect(whole).toMatchObject({
    effects: { failed: 2 },
    destinations: [{ name: '10.1.2.3', deadLetters: 2 }],
  });
  expect(whole.workers.flatMap(({ partitions }) => partitions)).toHaveLength(64);
  expect(whole.database.bytes).toBeGreaterThan(0);

  const { body: list } = await call<Listed>(
    'GET',
    '/v1/operations/dead-letters?destination=10.1.2.3&limit=1',
  );
  const key = encodeURIComponent(list.items[0]?.key ?? '');
  expect(list.items).toMatchObject([
    { destination: '10.1.2.3', lastError: expect.stringContaining('private') },
  ]);
  const { body: detail } = await call<Detail>('GET', `/v1/effects/${key}`);
  expect(detail.history).toMatchObject([{ kind: 'failed', who: null }]);

  const bad = await call<{ detail: string }>('POST', `/v1/effects/${key}/edit`, {
    body: { input: { url: 7 } },
  });
  expect([bad.status, bad.body.detail]).toEqual([400, expect.stringContaining('does not fit')]);
  const input = { ...detail.input, url: 'http://10.9.9.9/in' };
  expect((await call('POST', `/v1/effects/${key}/edit`, { body: { input } })).status).toBe(204);
  await settled();
  const { body: edited } = await call<Detail & { destination: string }>('GET', `/v1/effects/${key}`);
  expect(edited).toMatchObject({ status: 'failed', edits: 1, destination: '10.9.9.9', input });
  expect(edited.history.map(({ kind, who }) => [kind, who])).toContainEqual(['edited', expect.any(String)]);

  const counted = await call<{ count: number }>('GET', '/v1/operations/dead-letters/count');
  const changed = await call<{ changed: number }>('POST', '/v1/operations/dead-letters/change', {
    body: { act: 'give-up', most: counted.body.count },
  });
  expect([counted.body.count, changed.body.changed]).toEqual([2, 2]);
  const { body: after } = await call<Operations>('GET', '/v1/operations');
  expect(after.effects.failed).toBe(0);
});

test('A destination takes limits of its own and goes back to the usual ones, and it is kept who did it', async () => {
  const { call } = server();
  const path = '/v1/operations/destinations/10.1.2.3';
  const shown = async () =>
    (await call<Operations>('GET', '/v1/operations')).body.destinations.find(
      ({ name }) => name === '10.1.2.3',
    );
  expect((await call('PUT', path, { body: { atOnce: 2, perMinute: 30 } })).status).toBe(204);
  expect(await shown()).toMatchObject({
    atOnce: 2,
    perMinute: 30,
    limitsSet: true,
    lastChange: { kind: 'limited', who: expect.stringMatching(/./) },
  });
  expect((await call('PUT', path, { body: { atOnce: null, perMinute: null } })).status).toBe(204);
  expect(await shown()).toMatchObject({ atOnce: 8, limitsSet: false });
  expect((await call('POST', `${path}/close`)).status).toBe(204);
  expect((await shown())?.lastChange).toMatchObject({ kind: 'closed', at: expect.any(String) });
  expect((await call('POST', '/v1/operations/destinations/nowhere/close')).status).toBe(404);
});

test('Prometheus is told of every stage', async () => {
  const { url } = server();
  const text = await (await fetch(`${url}/metrics`)).text();
  for (const series of [
    'sluice_ingest_seconds_count 2',
    'sluice_event_to_judged_seconds_count',
    'sluice_batch_seconds_count',
    'sluice_effect_seconds_count{destination="10.1.2.3",result="failed"}',
    'sluice_oldest_due_seconds{kind="effects"}',
    'sluice_outbox_effects{status="failed"}',
    'sluice_breakers_open 0',
    'sluice_workers 1',
  ])
    expect(text).toContain(series);
});

test('The latest walks over all leads are told, and none is no error', async () => {
  const { call, services } = server();
  expect((await call<{ items: object[] }>('GET', '/v1/sweeps')).body.items).toEqual([]);
  const { store, clock } = services;
  await store.sweeps.begin({ kind: 'fill', spec: {}, requestedBy: null, now: clock() });
  expect((await call('GET', '/v1/sweeps')).body).toMatchObject({ items: [{ kind: 'fill' }] });
});
