import type { components } from '@sluice/api';
import { beforeAll, expect, test } from 'vitest';
import { type Person, peopleOf } from './support/people.ts';
import { withServer } from './support/with-server.ts';

type Schemas = components['schemas'];
interface Problem {
  readonly code: string;
}

const server = withServer();
let olga: Person;
let mark: Person;
let rita: Person;

beforeAll(async () => {
  const [first, second, third] = await peopleOf(server(), ['Olga', 'Mark', 'Rita']);
  if (first === undefined || second === undefined || third === undefined) throw new Error('people');
  [olga, mark, rita] = [first, second, third];
});

const documentOf = (name: string, stage = 'mql'): Schemas['WorkflowDocument'] => ({
  name,
  nodes: [
    {
      id: 'n1',
      type: 'core/form-submitted',
      version: 1,
      config: { forms: [name] },
      position: { x: 0, y: 0 },
    },
    {
      id: 'n2',
      type: 'core/move-stage',
      version: 1,
      config: { stage, onlyForward: false },
      position: { x: 0, y: 160 },
    },
  ],
  edges: [{ id: 'e1', from: { node: 'n1', port: 'out' }, to: { node: 'n2' } }],
  settings: { reentry: 'every-time', goal: null, exit: null },
});

const create = async (by: Person, name: string): Promise<string> => {
  const { body } = await by.call<Schemas['Workflow']>('POST', '/v1/workflows', {
    body: { name, document: documentOf(name) },
  });
  return body.id;
};
const save = (by: Person, id: string, document: Schemas['WorkflowDocument']) =>
  by.call('PUT', `/v1/workflows/${id}/draft`, { body: { name: document.name, document } });
const publish = (by: Person, id: string) =>
  by.call<Problem & { version: number; hash: string }>('POST', `/v1/workflows/${id}/publish`, {
    body: { inFlight: 'finish' },
  });
const review = async (by: Person, id: string) =>
  (await by.call<Schemas['Review']>('GET', `/v1/workflows/${id}/review`)).body;
const decide = (by: Person, id: string, decision: string, note?: string) =>
  by.call<Problem & Schemas['Review']>('POST', `/v1/workflows/${id}/review/decision`, {
    body: { decision, ...(note === undefined ? {} : { note }) },
  });
const requireApproval = async (by: Person, approval: boolean) => {
  const { body } = await by.call<Schemas['Settings']>('GET', '/v1/settings');
  return by.call<Problem>('PUT', '/v1/settings', {
    body: { workspace: { ...body.workspace, publishing: { approval } } },
  });
};
const verbs = async (workflow: string): Promise<readonly string[]> =>
  (
    await olga.call<{ items: readonly Schemas['Activity'][] }>('GET', `/v1/activity?workflow=${workflow}`)
  ).body.items.map(({ actor, verb }) => `${actor}: ${verb}`);

test('people talk about a step, call in colleagues only, and settle it', async () => {
  const id = await create(olga, 'talk');
  const path = `/v1/workflows/${id}/comments`;
  const said = await mark.call<Schemas['Comment']>('POST', path, {
    body: { text: 'Why MQL, @Olga?', node: 'n2', mentions: [olga.id] },
  });
  expect(said.status).toBe(201);
  const answer = await olga.call<Schemas['Comment']>('POST', path, {
    body: { text: 'Sales asked for it.', parent: said.body.id },
  });
  expect(answer.body).toMatchObject({ node: 'n2', parent: said.body.id, author: { name: 'Olga' } });

  const stranger = await mark.call<Problem>('POST', path, {
    body: { text: 'Hello', mentions: ['0190a0a0-0000-7000-8000-000000000000'] },
  });
  expect([stranger.status, stranger.body.code]).toEqual([400, 'request.invalid']);
  expect((await mark.call('POST', path, { body: { text: 'Hm', node: 'nowhere' } })).status).toBe(404);
  const other = await create(olga, 'other talk');
  expect(
    (
      await mark.call('POST', `/v1/workflows/${other}/comments`, {
        body: { text: 'Hm', parent: said.body.id },
      })
    ).status,
  ).toBe(404);

  const rewritten = await olga.call<Problem>('PUT', `/v1/comments/${said.body.id}`, {
    body: { text: 'Not my words' },
  });
  expect(rewritten.body.code).toBe('auth.forbidden');
  await olga.call('PUT', `/v1/comments/${said.body.id}`, { body: { resolved: true } });
  const { body } = await olga.call<{ items: readonly Schemas['Comment'][] }>('GET', path);
  expect(body.items.map(({ text, resolvedBy }) => [text, resolvedBy])).toEqual([
    ['Why MQL, @Olga?', 'Olga'],
    ['Sales asked for it.', null],
  ]);
  expect((await rita.call<Problem>('DELETE', `/v1/comments/${said.body.id}`)).status).toBe(403);
  expect((await mark.call('DELETE', `/v1/comments/${said.body.id}`)).status).toBe(204);
  expect((await olga.call<{ items: readonly unknown[] }>('GET', path)).body.items).toEqual([]);
});

test('where approval is needed, nothing is published that another person has not approved as it stands', async () => {
  expect((await requireApproval(mark, true)).status).toBe(200);
  const id = await create(mark, 'approved');
  await save(mark, id, documentOf('approved', 'sql'));
  expect(await review(mark, id)).toMatchObject({ required: true, state: 'none', mayDecide: false });
  expect((await publish(mark, id)).body.code).toBe('publish.needs-approval');
  const byKey = await server().call<Problem>('POST', `/v1/workflows/${id}/publish`, {
    body: { inFlight: 'finish' },
  });
  expect(byKey.body.code).toBe('publish.needs-approval');

  await mark.call('POST', `/v1/workflows/${id}/review`, { body: { note: 'Please look' } });
  expect((await decide(mark, id, 'approve')).body.code).toBe('review.own-work');
  const key = await server().call<Problem>('POST', `/v1/workflows/${id}/review/decision`, {
    body: { decision: 'approve' },
  });
  expect(key.body.code).toBe('auth.forbidden');
  expect((await decide(rita, id, 'changes', 'MQL first')).body).toMatchObject({
    state: 'changes',
    request: { decidedBy: 'Rita', decisionNote: 'MQL first' },
  });
  expect((await publish(mark, id)).body.code).toBe('publish.needs-approval');

  await mark.call('POST', `/v1/workflows/${id}/review`);
  await save(mark, id, documentOf('approved', 'mql'));
  expect((await review(rita, id)).state).toBe('outdated');
  expect((await decide(rita, id, 'approve')).body.code).toBe('review.outdated');
  await mark.call('POST', `/v1/workflows/${id}/review`);
  expect((await decide(rita, id, 'approve')).body.state).toBe('approved');
  /* Moving cards changes nothing of what was approved. */
  const tidied = documentOf('approved', 'mql');
  await save(mark, id, {
    ...tidied,
    nodes: tidied.nodes.map((node) => ({ ...node, position: { x: 500, y: 500 } })),
  });
  expect((await publish(mark, id)).body.version).toBe(1);
  /* An approval is good for one version. */
  expect((await publish(mark, id)).body.code).toBe('publish.needs-approval');
});

test('whoever changed a draft cannot approve it, though somebody else asked', async () => {
  const id = await create(mark, 'shared work');
  await save(rita, id, documentOf('shared work', 'sql'));
  await mark.call('POST', `/v1/workflows/${id}/review`);
  expect((await decide(rita, id, 'approve')).body.code).toBe('review.own-work');
  expect((await decide(olga, id, 'approve')).body.state).toBe('approved');
});

test('only the owner lifts the need for approval', async () => {
  expect((await requireApproval(mark, false)).body.code).toBe('auth.forbidden');
  expect((await requireApproval(olga, false)).status).toBe(200);
});

test('going back makes the old version live under a new number, and leaves the draft alone', async () => {
  const id = await create(olga, 'back');
  const first = await publish(olga, id);
  await save(mark, id, documentOf('back', 'sql'));
  await publish(mark, id);
  await save(mark, id, documentOf('back', 'customer'));
  const back = await rita.call<{ version: number; hash: string }>(
    'POST',
    `/v1/workflows/${id}/versions/1/rollback`,
    { body: { inFlight: 'finish' } },
  );
  expect(back.body).toEqual({ version: 3, hash: first.body.hash });
  const { body } = await olga.call<Schemas['Workflow']>('GET', `/v1/workflows/${id}`);
  expect(body.publishedVersion).toBe(3);
  expect(body.document.nodes[1]?.config).toMatchObject({ stage: 'customer' });
  const versions = await olga.call<{ items: readonly Schemas['VersionSummary'][] }>(
    'GET',
    `/v1/workflows/${id}/versions`,
  );
  expect(versions.body.items[0]).toMatchObject({
    version: 3,
    publishedBy: 'Rita',
    note: 'Back to version 1',
  });
  expect(
    (await olga.call('POST', `/v1/workflows/${id}/versions/9/rollback`, { body: { inFlight: 'finish' } }))
      .status,
  ).toBe(404);
  expect(await verbs(id)).toEqual([
    'Rita: workflow.rolled-back',
    'Mark: draft.edited',
    'Mark: workflow.published',
    'Mark: draft.edited',
    'Olga: workflow.published',
    'Olga: workflow.created',
  ]);
});

test('a shared link shows the drawing and its sentences to anybody, until it is ended', async () => {
  const id = await create(olga, 'secret form');
  const made = await olga.call<{ share: Schemas['ShareLink']; token: string }>(
    'POST',
    `/v1/workflows/${id}/shares`,
    { body: { shows: 'draft' } },
  );
  const nobody = server().as({});
  const seen = await nobody<Schemas['SharedWorkflow']>('GET', `/v1/shared/${made.body.token}`);
  expect(seen.body).toMatchObject({ name: 'secret form', shows: 'draft' });
  expect(seen.body.nodes).toEqual([
    { id: 'n1', position: { x: 0, y: 0 } },
    { id: 'n2', position: { x: 0, y: 160 } },
  ]);
  expect(JSON.stringify(seen.body)).not.toContain('config');
  expect(seen.headers.get('x-robots-tag')).toBe('noindex');
  expect((await nobody('GET', `/v1/shared/${made.body.token.slice(0, -1)}_`)).status).toBe(404);
  const { rows } = await server().services.store.pool.query('select token_hash from share_links');
  expect(JSON.stringify(rows)).not.toContain(made.body.token);
  expect((await mark.call('DELETE', `/v1/shares/${made.body.share.id}`)).status).toBe(204);
  expect((await nobody('GET', `/v1/shared/${made.body.token}`)).status).toBe(404);
});

test('whoever tries tokens is slowed down', async () => {
  const nobody = server().as({});
  const statuses: number[] = [];
  for (let n = 0; n < 70; n += 1)
    statuses.push((await nobody('GET', `/v1/shared/${'x'.repeat(40)}${n}`)).status);
  expect(statuses).toContain(429);
});

test('a number of a step that was deleted is told, so that it is not given again', async () => {
  const id = await create(olga, 'numbers');
  const { nodes, ...rest } = documentOf('numbers');
  await save(olga, id, { ...rest, nodes: nodes.slice(0, 1), edges: [] });
  const { body } = await olga.call<Schemas['Workflow']>('GET', `/v1/workflows/${id}`);
  expect(body.nodeFloor).toBe(2);
});
