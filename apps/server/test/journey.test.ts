import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { components } from '@sluice/api';
import { beforeAll, expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

type Schemas = components['schemas'];
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
interface Problem {
  readonly code: string;
  readonly diagnostics?: readonly Schemas['Diagnostic'][];
}

const server = withServer();
const examples = join(import.meta.dirname, '..', '..', '..', 'examples');
const json = async (path: string) => JSON.parse(await readFile(join(examples, path), 'utf8'));
const send = (events: readonly object[]) => server().call('POST', '/v1/events', { body: events });

const leadOf = async (email: string): Promise<Schemas['Lead']> => {
  await server().settled();
  const { body } = await server().call<Page<Schemas['Lead']>>(
    'GET',
    `/v1/leads?email=${encodeURIComponent(email)}`,
  );
  const [lead] = body.items;
  if (lead === undefined) throw new Error(`no lead ${email}`);
  return lead;
};

let workflows: readonly string[] = [];

beforeAll(async () => {
  const { call } = server();
  const gallery = await call<Page<Schemas['Example']>>('GET', '/v1/examples');
  expect(gallery.body.items.map(({ id }) => id)).toContain('mql-scoring');
  const used = await call<{ workflows: string[] }>('POST', '/v1/examples/mql-scoring/use?publish=true');
  workflows = used.body.workflows;
  await send(await json('mql-scoring/events.json'));
  await server().settled();
});

test("the example's leads come out as expected, and each score is the sum of its rows", async () => {
  const { call } = server();
  const { body } = await call<Page<Schemas['Lead']>>('GET', '/v1/leads?sort=score');
  expect(body.items.length).toBeGreaterThan(1);
  for (const lead of body.items) {
    const { body: score } = await call<Schemas['LeadScore']>('GET', `/v1/leads/${lead.id}/score`);
    const sum = score.rows.reduce((total, row) => total + row.effective, 0);
    expect(sum).toBeCloseTo(score.total ?? 0, 8);
    expect(score.total).toBe(lead.score.total);
    expect(score.band).toBe(lead.score.band);
  }
  expect(body.items.some(({ score }) => (score.total ?? 0) > 0)).toBe(true);
});

test('a score of the past is the score of the rows there were then', async () => {
  const { call } = server();
  const { body } = await call<Page<Schemas['Lead']>>('GET', '/v1/leads?sort=score&limit=1');
  const id = body.items[0]?.id ?? '';
  const now = (await call<Schemas['LeadScore']>('GET', `/v1/leads/${id}/score`)).body;
  const first = now.rows[0]?.at ?? '';
  const then = (await call<Schemas['LeadScore']>('GET', `/v1/leads/${id}/score?at=${first}`)).body;
  expect(then.rows.length).toBeLessThan(now.rows.length);
  expect(then.rows.every(({ at }) => at <= first)).toBe(true);
});

test('the timeline tells events, decisions, points and stages, and its pages join', async () => {
  const { call } = server();
  const { body } = await call<Page<Schemas['Lead']>>('GET', '/v1/leads?sort=score&limit=1');
  const path = `/v1/leads/${body.items[0]?.id}/timeline`;
  const whole = (await call<Page<Schemas['TimelineEntry']>>('GET', `${path}?limit=200`)).body.items;
  expect(new Set(whole.map(({ kind }) => kind))).toEqual(
    new Set(['event', 'decision', 'score', 'stage', 'effect']),
  );
  const joined: Schemas['TimelineEntry'][] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<Schemas['TimelineEntry']> = (
      await call<Page<Schemas['TimelineEntry']>>(
        'GET',
        `${path}?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
    ).body;
    joined.push(...page.items);
    cursor = page.next;
  }
  expect(joined).toEqual(whole);
});

test('sales accepts a handoff once; the answer is in the log and moves the stage', async () => {
  const { call } = server();
  const { body } = await call<Page<Schemas['Handoff']>>('GET', '/v1/handoffs');
  const [handoff] = body.items;
  expect(handoff?.history.length).toBeGreaterThan(0);
  const path = `/v1/handoffs/${handoff?.id}`;
  expect((await call('POST', `${path}/reject`, { body: {} })).status).toBe(400);
  expect((await call<Problem>('POST', `${path}/reject`, { body: { reason: ' ' } })).body.code).toBe(
    'handoff.reason-required',
  );
  expect((await call('POST', `${path}/accept`)).status).toBe(200);
  for (const answer of ['accept', 'reject'])
    expect((await call<Problem>('POST', `${path}/${answer}`, { body: { reason: 'late' } })).body.code).toBe(
      'handoff.already-decided',
    );
  await server().settled();
  const lead = (await call<Schemas['Lead']>('GET', `/v1/leads/${handoff?.lead.id}`)).body;
  expect(lead.stage).toBe('sql');
  const timeline = await call<Page<Schemas['TimelineEntry']>>(
    'GET',
    `/v1/leads/${lead.id}/timeline?limit=200`,
  );
  const accepted = timeline.body.items.filter(
    (entry) => entry.kind === 'event' && entry.type === 'sales.accepted',
  );
  expect(accepted).toHaveLength(1);
});

test('a lead is moved by hand through the log', async () => {
  const { call } = server();
  await send([{ type: 'page.viewed', lead: { email: 'by-hand@acme.example' } }]);
  const { id } = await leadOf('by-hand@acme.example');
  const move = (stage: string) =>
    call<Problem>('POST', `/v1/leads/${id}/stage`, { body: { stage, reason: 'knows them' } });
  expect((await move('no-such-stage')).status).toBe(400);
  expect((await move('mql')).status).toBe(202);
  const { stage, stages } = await leadOf('by-hand@acme.example');
  expect(stage).toBe('mql');
  expect(stages.map((entry) => entry.stage)).toEqual(['lead', 'mql']);
});

test('an entry into a stage that no rule caused says whether the lead came, became known or was moved by whom', async () => {
  const { call } = server();
  const visit = { type: 'page.viewed', lead: { anonymousId: 'curious' } };
  await send([visit, { ...visit, lead: { ...visit.lead, email: 'curious@acme.example' } }]);
  const { id } = await leadOf('curious@acme.example');
  await call('POST', `/v1/leads/${id}/stage`, { body: { stage: 'mql', reason: 'met at the fair' } });
  const { stages } = await leadOf('curious@acme.example');
  expect(
    stages.map(({ stage, from, cause, eventType, person }) => [stage, from, cause, eventType, person]),
  ).toEqual([
    ['visitor', null, null, 'page.viewed', null],
    ['lead', 'visitor', null, 'page.viewed', null],
    ['mql', 'lead', null, 'stage.set', { name: 'key admin', reason: 'met at the fair' }],
  ]);
});

test('a draft may be wrong and says so; publishing it is refused with diagnostics', async () => {
  const { call } = server();
  const document = await json('demo-request-rule/workflow.json');
  const broken = {
    ...document,
    nodes: [
      ...document.nodes,
      { id: 'zz', type: 'no/such', version: 1, config: {}, position: { x: 0, y: 0 } },
    ],
  };
  const made = await call<Schemas['Workflow']>('POST', '/v1/workflows', {
    body: { name: 'Broken', document: broken },
  });
  expect(made.status).toBe(201);
  expect(made.headers.get('etag')).toBe(`"${made.body.revision}"`);
  expect(made.body.diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  const published = await call<Problem>('POST', `/v1/workflows/${made.body.id}/publish`, {
    body: { inFlight: 'finish' },
  });
  expect([published.status, published.body.code]).toEqual([422, 'workflow.does-not-compile']);
  expect(published.body.diagnostics?.some(({ path }) => path.startsWith('/nodes/'))).toBe(true);
});

test('two people saving the same draft: the second is told', async () => {
  const { call } = server();
  const made = (await call<Schemas['Workflow']>('POST', '/v1/workflows', { body: { name: 'Shared' } })).body;
  const save = (etag: string) =>
    call<Schemas['Workflow'] & Problem>('PUT', `/v1/workflows/${made.id}/draft`, {
      body: { name: 'Shared', document: made.document },
      headers: { 'if-match': etag },
    });
  const first = await save(`"${made.revision}"`);
  expect(first.status).toBe(200);
  const second = await save(`"${made.revision}"`);
  expect([second.status, second.body.code]).toEqual([412, 'draft.stale']);
  expect((await save('"nonsense"')).status).toBe(412);
  expect((await save(first.headers.get('etag') ?? '')).status).toBe(200);
  const settings = await call<Schemas['Settings']>('GET', '/v1/settings');
  const put = (etag: string) =>
    call<Problem>('PUT', '/v1/settings', {
      body: { workspace: settings.body.workspace },
      headers: { 'if-match': etag },
    });
  expect((await put('"999"')).status).toBe(412);
  expect((await put(settings.headers.get('etag') ?? '')).status).toBe(200);
});

test('versions are immutable, differ in meaning, and can be brought back', async () => {
  const { call } = server();
  const document = await json('demo-request-rule/workflow.json');
  const made = (
    await call<Schemas['Workflow']>('POST', '/v1/workflows', { body: { name: document.name, document } })
  ).body;
  const path = `/v1/workflows/${made.id}`;
  const publish = async () =>
    (
      await call<{ version: number; hash: string }>('POST', `${path}/publish`, {
        body: { inFlight: 'finish', note: 'n' },
      })
    ).body;
  const one = await publish();
  const [node] = document.nodes;
  const moved = {
    ...document,
    nodes: document.nodes.map((each: typeof node) =>
      each === node
        ? { ...each, title: 'Renamed', position: { x: 5, y: 5 } }
        : { ...each, position: { x: 9, y: 9 } },
    ),
  };
  await call('PUT', `${path}/draft`, { body: { name: document.name, document: moved } });
  const diff = (await call<Schemas['WorkflowDiff']>('GET', `${path}/diff?from=1&to=draft`)).body;
  expect(diff.nodes.changed.map((change) => change.node)).toEqual([node.id]);
  expect(diff.nodes.moved.length).toBe(document.nodes.length - 1);
  const preview = (await call<Schemas['PublishPreview']>('GET', `${path}/publish-preview`)).body;
  expect(preview.diff).toEqual(diff);
  const two = await publish();
  expect([one.version, two.version]).toEqual([1, 2]);
  expect(one.hash).not.toBe(two.hash);
  const versions = (await call<Page<Schemas['VersionSummary']>>('GET', `${path}/versions`)).body.items;
  expect(versions.map(({ version, live }) => [version, live])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect((await call<Schemas['WorkflowVersion']>('GET', `${path}/versions/1`)).body.hash).toBe(one.hash);
  const restored = (await call<Schemas['Workflow']>('POST', `${path}/versions/1/restore`)).body;
  expect(restored.document.nodes).toEqual(document.nodes);
  expect((await publish()).hash).toBe(one.hash);
});

test('a dry run gives the stages and touches nothing', async () => {
  const { call } = server();
  const before = (await call<Schemas['Overview']>('GET', '/v1/overview')).body;
  const events = (await json('demo-request-rule/events.json'))
    .slice(0, 3)
    .map(({ id: _, ...event }: { id: string }) => event);
  const document = await json('demo-request-rule/workflow.json');
  const { status, body } = await call<{ steps: Schemas['SimulationStep'][] }>(
    'POST',
    `/v1/workflows/${workflows[0]}/simulate`,
    { body: { document, lead: { email: 'dry@run.example' }, events } },
  );
  expect(status).toBe(200);
  expect(body.steps).toHaveLength(events.length);
  expect(body.steps.some(({ trace }) => trace.length > 0)).toBe(true);
  const after = (await call<Schemas['Overview']>('GET', '/v1/overview')).body;
  expect([after.leads, after.events24h]).toEqual([before.leads, before.events24h]);
});

test("a rule's preview counts who matches and says what the others miss", async () => {
  const { call } = server();
  const rule = { and: [{ '>=': [{ var: 'score.total' }, 40] }, { '==': [{ var: 'stage' }, 'sql'] }] };
  const { body } = await call<{
    of: number;
    matched: number;
    misses: { failed: string[] }[];
    sentence: string;
  }>('POST', '/v1/rules/preview', { body: { rule } });
  expect(body.of).toBeGreaterThan(1);
  expect(body.matched).toBeGreaterThan(0);
  expect(body.misses[0]?.failed.length).toBeGreaterThan(0);
  expect(body.sentence.length).toBeGreaterThan(5);
  const counting = { '>=': [{ count: { event: 'page.viewed' } }, 1] };
  const counted = await call<{ matched: number }>('POST', '/v1/rules/preview', { body: { rule: counting } });
  expect(counted.body.matched).toBeGreaterThan(0);
});

test('counts reach the canvas as server-sent events while leads pass', async () => {
  const abort = new AbortController();
  const response = await fetch(`${server().url}/v1/workflows/${workflows[0]}/counts/stream`, {
    headers: { authorization: 'Bearer test-admin-key-0123456789' },
    signal: abort.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = (await reader?.read())?.value ?? '';
  expect(first).toMatch(/^event: counts\ndata: \{/);
  await send([
    { type: 'form.submitted', lead: { email: 'live@acme.example' }, properties: { form: 'demo' } },
  ]);
  const second = (await reader?.read())?.value ?? '';
  expect(second).toMatch(/^event: counts\ndata: \{/);
  expect(second).not.toBe(first);
  abort.abort();
});

test('messages are in the mailbox and effects in their list', async () => {
  const { call } = server();
  const effects = (await call<Page<Schemas['Effect']>>('GET', '/v1/effects?status=done')).body.items;
  expect(effects.length).toBeGreaterThan(0);
  const key = encodeURIComponent(effects[0]?.key ?? '');
  expect((await call('POST', `/v1/effects/${key}/retry`)).status).toBe(409);
  const mail = (await call<Page<Schemas['MailboxMessage']>>('GET', '/v1/mailbox')).body.items;
  expect(mail.length).toBeGreaterThan(0);
});

test('metrics count what happened', async () => {
  const text = String((await server().as({})('GET', '/metrics')).body);
  for (const name of [
    'sluice_ingest_events_total{result="accepted"}',
    'sluice_turns_total',
    'sluice_outbox_effects',
    'sluice_backlog_events',
    'sluice_http_request_seconds_count',
  ])
    expect(text).toContain(name);
  expect(text).toMatch(/sluice_turns_total [1-9]/);
});

test('a score explained by a newer scoring model is marked as pending until the lead is judged by it', async () => {
  const { call } = server();
  const first = await call<Page<Schemas['Lead']>>('GET', '/v1/leads?sort=score&limit=1');
  const { id, email } = first.body.items[0] ?? { id: '', email: '' };
  const read = async () => {
    const lead = (await call<Schemas['Lead']>('GET', `/v1/leads/${id}`)).body;
    const score = (await call<Schemas['LeadScore']>('GET', `/v1/leads/${id}/score`)).body;
    return { pending: score.pending, same: score.total === lead.score.total };
  };
  expect(await read()).toEqual({ pending: undefined, same: true });
  const { body, headers } = await call<Schemas['Settings']>('GET', '/v1/settings');
  const { scoring } = body.workspace;
  const groups = scoring.groups.map((group, index) => ({ ...group, cap: 1_000 * (index + 1) }));
  const put = await call('PUT', '/v1/settings', {
    body: { workspace: { ...body.workspace, scoring: { ...scoring, groups } } },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
  expect(put.status).toBe(200);
  expect(await read()).toEqual({ pending: true, same: false });
  await send([{ type: 'page.viewed', lead: { email } }]);
  await server().settled();
  expect(await read()).toEqual({ pending: undefined, same: true });
});
