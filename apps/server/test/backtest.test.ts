import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { components } from '@sluice/api';
import { expect, test, vi } from 'vitest';
import { createBacktestRunner } from '../src/backtest/backtest-runner.ts';
import { askPast, type Backtest, changesOf, ended } from './support/backtest.ts';
import { withServer } from './support/with-server.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

type Workflow = components['schemas']['Workflow'];

const root = join(import.meta.dirname, '..', '..', '..');
const server = withServer();

const rule = (n: number) => ({
  and: [{ '==': [{ var: 'lead.traits.country' }, 'US'] }, { '>=': [{ var: 'lead.traits.employees' }, n] }],
});
const position = { x: 0, y: 0 };
const document = (employees: number) => ({
  name: 'Gate',
  nodes: [
    { id: 'form', type: 'core/form-submitted', version: 1, config: { forms: ['demo'] }, position },
    {
      id: 'fits',
      type: 'core/rule',
      version: 1,
      title: 'Fits',
      config: { rule: rule(employees), label: 'Fits' },
      position,
    },
    { id: 'mql', type: 'core/move-stage', version: 1, config: { stage: 'mql', onlyForward: true }, position },
    {
      id: 'sales',
      type: 'core/hand-off-to-sales',
      version: 1,
      config: { routing: 'round-robin', rep: '', reason: 'Ready.', slaHours: 24 },
      position,
    },
  ],
  edges: [
    { id: 'e1', from: { node: 'form', port: 'out' }, to: { node: 'fits' } },
    { id: 'e2', from: { node: 'fits', port: 'yes' }, to: { node: 'mql' } },
    { id: 'e3', from: { node: 'mql', port: 'out' }, to: { node: 'sales' } },
  ],
  settings: { reentry: 'every-time', goal: null, exit: null },
});

const made = { id: '' };
const gate = async (): Promise<string> => {
  if (made.id !== '') return made.id;
  const { call } = server();
  const created = await call<Workflow>('POST', '/v1/workflows', {
    body: { name: 'Gate', document: document(50) },
  });
  made.id = created.body.id;
  expect(
    (await call('POST', `/v1/workflows/${made.id}/publish`, { body: { inFlight: 'finish' } })).status,
  ).toBe(200);
  const people = [
    ['small@a.test', 20],
    ['middle@b.test', 60],
    ['large@c.test', 500],
  ] as const;
  const events = people.flatMap(([email, employees], n) => [
    {
      type: 'form.submitted',
      lead: { email },
      properties: { form: 'demo' },
      traits: { country: 'US', employees },
      occurredAt: new Date(Date.now() - (3 - n) * 60_000).toISOString(),
    },
  ]);
  await call('POST', '/v1/events', { body: events });
  await server().settled();
  await call('POST', '/v1/events', {
    body: { type: 'deal.won', lead: { email: 'large@c.test' }, properties: { amount: 10, currency: 'EUR' } },
  });
  await server().settled();
  const draft = await call('PUT', `/v1/workflows/${made.id}/draft`, {
    body: { name: 'Gate', document: document(100) },
    headers: { 'if-match': created.headers.get('etag') ?? '' },
  });
  expect(draft.status).toBe(200);
  return made.id;
};

test('A draft asked of the log says who changes verdict, by which part of which rule, and what sales would have got', async () => {
  const backtest = await askPast(server(), { workflow: await gate() });
  expect(backtest).toMatchObject({
    status: 'done',
    from: '1',
    to: 'draft',
    qualified: { kind: 'stage', stage: 'mql' },
  });
  expect(backtest.result).toMatchObject({
    gained: 0,
    lost: 1,
    lived: 3,
    maturity: { leads: 3, convertedSoFar: 1 },
  });
  expect(
    backtest.result?.sides.map(({ qualified, handoffs, effects }) => [qualified.leads, handoffs, effects]),
  ).toEqual([
    [2, 2, 2],
    [1, 1, 1],
  ]);
  const [change] = await changesOf(server(), backtest.id);
  expect(change).toMatchObject({
    name: 'middle@b.test',
    kind: 'lost',
    outcome: false,
    reasons: [{ kind: 'way', node: 'fits', before: 'yes', after: 'no' }],
  });
  const [way] = change?.reasons ?? [];
  expect(way?.kind === 'way' ? way.parts : []).toMatchObject([
    { side: 'after', holds: false, sentence: expect.stringContaining('100') },
  ]);
});

test('What it would have been worth touches nothing: no event, no effect, no state', async () => {
  const workflow = await gate();
  const count = async () =>
    (
      await server().services.store.pool.query(
        `select (select count(*) from events) as events, (select count(*) from outbox) as effects,
        (select sum(length(state::text)) from lead_states) as states`,
      )
    ).rows[0];
  const before = await count();
  await askPast(server(), { workflow });
  expect(await count()).toEqual(before);
});

test('A draft that does not compile, a version that is not there and a stage nobody has are refused with the reason', async () => {
  const { call } = server();
  const workflow = await gate();
  const broken = await call<Workflow>('POST', '/v1/workflows', {
    body: { name: 'Broken', document: { ...document(1), edges: [], nodes: [] } },
  });
  const asked = async (body: object) =>
    (await call<{ code: string }>('POST', '/v1/backtests', { body })).body.code;
  expect(await asked({ workflow: broken.body.id })).toBe('workflow.does-not-compile');
  expect(await asked({ workflow, to: '99' })).toBe('resource.not-found');
  expect(await asked({ workflow, qualified: { kind: 'stage', stage: 'nirvana' } })).toBe('request.invalid');
});

test('One whose process is gone is begun anew by the next and comes to the same; one that was stopped has no figures', async () => {
  const { call, services } = server();
  const workflow = await gate();
  const { id } = await askPast(server(), { workflow });
  const { body: first } = await call<Backtest>('GET', `/v1/backtests/${id}`);
  /* As a process that died in the middle leaves it. */
  await services.store.pool.query(
    `update backtests set status = 'running', alive_at = 0, result = null, walked = 1 where id = $1`,
    [id],
  );
  const again = await ended(server(), id);
  expect(again.result).toEqual({ ...first.result, until: again.result?.until });
  expect(await changesOf(server(), id)).toHaveLength(1);
  await services.store.pool.query(`update backtests set status = 'cancelling', alive_at = 0 where id = $1`, [
    id,
  ]);
  expect(await ended(server(), id)).toMatchObject({ status: 'cancelled' });
});

test('A thread that dies gives its job back; the third time it is given up with the reason', async () => {
  const { services } = server();
  const { id } = await askPast(server(), { workflow: await gate() });
  await services.store.pool.query(
    `update backtests set status = 'running', attempts = 3, alive_at = 0, result = null where id = $1`,
    [id],
  );
  const errors: unknown[] = [];
  const runner = createBacktestRunner({
    store: services.store,
    connectionString: 'postgres://nobody@127.0.0.1:1/none',
    clock: Date.now,
    onError: (error) => errors.push(error),
  });
  runner.start();
  const over = await ended(server(), id);
  await runner.stop();
  expect(over).toMatchObject({ status: 'failed', error: 'interrupted' });
  await pause(0);
});

const data = join(root, '..', 'shared', 'data');
const leadsFile = join(data, 'olist_marketing_qualified_leads_dataset.csv');
const dealsFile = join(data, 'olist_closed_deals_dataset.csv');
const absent = !existsSync(leadsFile);
const reason = 'the Olist funnel is not in ../shared/data; it is not ours to ship';
if (absent) console.log(`Skipped: ${reason}.`);

test('Olist in the log: leads old enough, those won in time, the cohorts and the deal won before its contact are as published', async ({
  skip,
}) => {
  skip(absent, reason);
  const { call } = server();
  const rows = (file: string) =>
    readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
  const [leadsHead = [], ...leads] = rows(leadsFile);
  const [dealsHead = [], ...deals] = rows(dealsFile);
  const contact = leadsHead.indexOf('first_contact_date');
  const won = dealsHead.indexOf('won_date');
  const day = (text: string | undefined): string => `${text?.slice(0, 10)}T00:00:00Z`;
  const events = [
    ...leads.map((row) => ({
      id: `c:${row[0]}`,
      type: 'lead.imported',
      lead: { id: `olist-${row[0]}` },
      occurredAt: day(row[contact]),
    })),
    ...deals.map((row) => ({
      id: `w:${row[0]}`,
      type: 'deal.won',
      lead: { id: `olist-${row[0]}` },
      occurredAt: day(row[won]),
    })),
  ];
  for (let at = 0; at < events.length; at += 1_000)
    await call('POST', '/v1/events', { body: events.slice(at, at + 1_000) });
  await server().settled(200_000);
  const workflow = await gate();
  const asOf = await askPast(server(), {
    workflow,
    from: 'none',
    outcome: { kind: 'won' },
    horizonDays: 30,
    until: '2018-03-31T00:00:00Z',
  });
  const { maturity } = asOf.result ?? {};
  expect([maturity?.matured, maturity?.maturedConverted]).toEqual([4_210, 201]);
  expect([maturity?.maturedRate?.toFixed(5), maturity?.soFarRate?.toFixed(5)]).toEqual([
    '0.04774',
    '0.06268',
  ]);
  const whole = await askPast(server(), { workflow, from: 'none', outcome: { kind: 'won' } });
  const olist = whole.result?.cohorts.filter(({ month }) => month < '2019') ?? [];
  expect(olist.reduce((sum, { leads: of }) => sum + of, 0)).toBe(8_000);
  expect(olist.reduce((sum, cohort) => sum + cohort.converted, 0)).toBe(841);
  expect(whole.result?.maturity.anomalies).toBe(1);
  expect(olist.map((cohort) => [cohort.month, cohort.leads, cohort.converted])).toEqual([
    ['2017-06', 4, 0],
    ['2017-07', 239, 2],
    ['2017-08', 386, 9],
    ['2017-09', 312, 7],
    ['2017-10', 416, 14],
    ['2017-11', 445, 18],
    ['2017-12', 200, 11],
    ['2018-01', 1_141, 152],
    ['2018-02', 1_028, 149],
    ['2018-03', 1_174, 166],
    ['2018-04', 1_352, 183],
    ['2018-05', 1_303, 130],
  ]);
});
