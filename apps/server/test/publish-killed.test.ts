import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { components } from '@sluice/api';
import { urlOf } from '@sluice/store/testing';
import { expect, inject, test } from 'vitest';
import { publishPoints } from '../src/services/publish.ts';
import { withServer } from './support/with-server.ts';

type Schemas = components['schemas'];

const server = withServer();
const child = fileURLToPath(new URL('./support/publish-child.ts', import.meta.url));
const leads = 40;

/** Form → wait → list. */
const document = (list: string): Schemas['WorkflowDocument'] => {
  const node = (
    id: string,
    type: string,
    config: Schemas['WorkflowDocument']['nodes'][number]['config'],
  ) => ({
    id,
    type,
    version: 1,
    config,
    position: { x: 0, y: 0 },
  });
  return {
    name: 'Patience',
    nodes: [
      node('form', 'core/form-submitted', { forms: ['demo'] }),
      node('wait', 'core/wait-for', { amount: 3, unit: 'days' }),
      node('list', 'core/add-to-list', { list }),
    ],
    edges: [
      { id: 'e1', from: { node: 'form', port: 'out' }, to: { node: 'wait' } },
      { id: 'e2', from: { node: 'wait', port: 'out' }, to: { node: 'list' } },
    ],
    settings: { reentry: 'every-time', goal: null, exit: null },
  };
};

/** Versions of the waiting runs, as the leads have them and as the canvas counts them, and what is live. */
const standing = async (id: string) => {
  const { store } = server().services;
  const states = await store.db.selectFrom('lead_states').select('state').execute();
  const runs = await store.db.selectFrom('runs').select('version').execute();
  const workflow = await store.workflows.get(id);
  const of = (versions: readonly number[]) => [...new Set(versions)].join();
  return {
    live: workflow?.publishedVersion,
    leads: of(states.flatMap(({ state }) => state?.runs.map(({ version }) => version) ?? [])),
    canvas: of(runs.map(({ version }) => version)),
    waiting: runs.length,
  };
};

test('Killed at any point of publishing, either nothing or everything of it has happened', async () => {
  const { call, services } = server();
  const { rows } = await services.store.pool.query('select current_database() as name');
  const url = urlOf(inject('sluiceDatabaseServer'), rows[0].name);
  const created = await call<Schemas['Workflow']>('POST', '/v1/workflows', {
    body: { name: 'Patience', document: document('first') },
  });
  const { id } = created.body;
  await call('POST', `/v1/workflows/${id}/publish`, { body: { inFlight: 'finish' } });
  const body = Array.from({ length: leads }, (_, n) => ({
    type: 'form.submitted',
    lead: { email: `p${n}@acme.example` },
    properties: { form: 'demo' },
  }));
  await call('POST', '/v1/events', { body });
  await server().settled();
  expect(await standing(id)).toEqual({ live: 1, leads: '1', canvas: '1', waiting: leads });

  let live = 1;
  for (const point of publishPoints) {
    await call('PUT', `/v1/workflows/${id}/draft`, { body: { name: 'Patience', document: document(point) } });
    const publishing = spawn(process.execPath, [child, url, id, point], { stdio: 'inherit' });
    const [, signal] = await once(publishing, 'exit');
    expect(signal).toBe('SIGKILL');
    if (point === 'publish.committed') live += 1;
    expect(await standing(id)).toEqual({ live, leads: `${live}`, canvas: `${live}`, waiting: leads });
  }
});
