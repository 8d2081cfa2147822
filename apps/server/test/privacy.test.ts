import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

const server = withServer();

interface Line {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const idOf = async (email: string): Promise<string> => {
  const { body } = await server().call<{ items: { id: string }[] }>('GET', `/v1/leads?email=${email}`);
  return body.items[0]?.id ?? '';
};

test('A person gets everything that is kept as one file, is deleted on request, and starts anew', async () => {
  const { call, settled, url } = server();
  const email = 'jack@acme.example';
  const visits = Array.from({ length: 230 }, (_, n) => ({
    id: `visit-${n}`,
    type: 'page.viewed',
    lead: { email },
    traits: { first_name: 'Jack' },
    properties: { path: `/page-${n}` },
  }));
  await call('POST', '/v1/events', { body: visits });
  await settled();
  const id = await idOf(email);

  const response = await fetch(`${url}/v1/leads/${id}/export`, {
    headers: { authorization: 'Bearer test-admin-key-0123456789' },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toContain(`lead-${id}.ndjson`);
  const lines: Line[] = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[1]).toMatchObject({
    kind: 'profile',
    data: { email, state: { traits: { first_name: 'Jack' } } },
  });
  expect(lines).toContainEqual({ kind: 'identity', data: { kind: 'email', value: email } });
  const told = lines.filter(({ kind }) => kind === 'event').map(({ data }) => data.id);
  expect(told.toSorted()).toEqual(visits.map((visit) => visit.id).toSorted());

  const erased = await call<{ removed: Record<string, number> }>('DELETE', `/v1/leads/${id}`);
  expect(erased.body.removed).toMatchObject({ events: 230, identities: 1 });
  expect((await call('GET', `/v1/leads/${id}`)).status).toBe(404);
  expect((await call('DELETE', `/v1/leads/${id}`)).status).toBe(404);
  expect((await call('GET', `/v1/leads/${id}/export`)).status).toBe(404);
  const { body: book } = await call<{ items: { kind: string }[] }>('GET', '/v1/deletions');
  expect(book.items[0]).toMatchObject({ kind: 'lead', detail: { events: 230 } });
  expect(JSON.stringify(book)).not.toContain(id);

  const late = await call<{ accepted: number }>('POST', '/v1/events', { body: [visits[0]] });
  expect(late.body.accepted).toBe(1);
  await settled();
  expect(await idOf(email)).not.toBe(id);
});

test('A key that may only read cannot delete anybody', async () => {
  const { call, as } = server();
  const { body } = await call<{ key: string }>('POST', '/v1/api-keys', {
    body: { name: 'r', scope: 'read' },
  });
  const reader = as({ authorization: `Bearer ${body.key}` });
  const id = await idOf('jack@acme.example');
  expect((await reader('DELETE', `/v1/leads/${id}`)).status).toBe(403);
  expect((await reader('GET', `/v1/leads/${id}/export`)).status).toBe(200);
});
