import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { components } from '@sluice/api';
import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

type Schemas = components['schemas'];
type Step = Schemas['SimulationStep'];

const server = withServer();

const folder = join(import.meta.dirname, '..', '..', '..', 'examples', 'pricing-intent');
const workflow = JSON.parse(readFileSync(join(folder, 'workflow.json'), 'utf8'));

const visit = (at: string) => ({ type: 'page.viewed', properties: { path: '/pricing' }, occurredAt: at });
const visits = ['2026-03-25T09:00:00Z', '2026-03-26T09:30:00Z', '2026-03-27T10:00:00Z'].map(visit);
const lead = { email: 'ada@fjordwerk.example', traits: { timezone: 'Europe/Berlin' } };
const tuesday = '2026-03-31T07:00:00.000Z';

const simulate = async (more: object): Promise<readonly Step[]> => {
  const { call } = server();
  const made = await call<Schemas['Workflow']>('POST', '/v1/workflows', {
    body: { name: workflow.name, document: workflow },
  });
  const { status, body } = await call<{ steps: Step[] }>('POST', `/v1/workflows/${made.body.id}/simulate`, {
    body: { lead, events: visits, ...more },
  });
  expect(status).toBe(200);
  return body.steps;
};

test('A dry run waits until Tuesday, 9:00 in Berlin, and lets time pass as far as it is told', async () => {
  const waiting = await simulate({});
  expect(waiting.at(-1)?.state).toMatchObject({
    due: tuesday,
    waiting: [{ node: 'tuesday', wakeAt: tuesday }],
  });
  const early = await simulate({ until: '2026-03-31T06:59:59Z' });
  expect(early).toHaveLength(3);
  const passed = await simulate({ until: tuesday });
  expect(passed.at(-1)).toMatchObject({
    event: { type: 'timer.due', occurredAt: tuesday },
    state: { stage: 'mql', due: null, waiting: [] },
    effects: [{ type: 'core/hand-off-to-sales' }],
  });
});

test('Timers fire between the events of a dry run: who bought on Monday is left in peace', async () => {
  const won = (at: string) => ({ type: 'deal.won', properties: { amount: 10 }, occurredAt: at });
  const monday = await simulate({ events: [...visits, won('2026-03-30T12:00:00Z')], until: tuesday });
  expect(monday.map(({ event }) => event.type)).toEqual([
    'page.viewed',
    'page.viewed',
    'page.viewed',
    'deal.won',
    'timer.due',
  ]);
  expect(monday.flatMap(({ effects }) => effects)).toEqual([]);
  const wednesday = await simulate({ events: [...visits, won('2026-04-01T12:00:00Z')] });
  expect(wednesday.map(({ event }) => event.type).slice(3)).toEqual(['timer.due', 'deal.won']);
  expect(wednesday.flatMap(({ effects }) => effects)).toHaveLength(1);
});

test('The next allowed time is told by the clock of a lead', async () => {
  const { call, settled } = server();
  const email = 'grace@harbor.example';
  await call('POST', '/v1/events', {
    body: { type: 'form.submitted', lead: { email }, traits: { timezone: 'America/New_York' } },
  });
  await settled();
  const { body: found } = await call<{ items: Schemas['Lead'][] }>('GET', `/v1/leads?email=${email}`);
  const id = found.items[0]?.id;
  const node = { type: 'core/wait-until-window', version: 1 };
  const config = { weekdays: ['tue'], from: '09:00', to: '11:00', quiet: [], zone: 'lead', fixedZone: '' };
  const ask = (more: object, at: string) =>
    call<{ at: string | null; waits: boolean; zone: string; code: string }>('POST', '/v1/rules/next-time', {
      body: { node: { ...node, config: { ...config, ...more } }, lead: id, at },
    });
  const friday = '2026-11-20T12:00:00Z';
  expect((await ask({}, friday)).body).toMatchObject({
    at: '2026-11-24T14:00:00.000Z',
    zone: 'America/New_York',
  });
  expect((await ask({ zone: 'workspace' }, friday)).body).toMatchObject({ at: '2026-11-24T09:00:00.000Z' });
  expect((await ask({}, '2026-11-24T15:30:00Z')).body).toMatchObject({ at: null, waits: false });
  const wrong = await ask({ zone: 'fixed', fixedZone: 'Mars/Olympus' }, friday);
  expect([wrong.status, wrong.body.code]).toEqual([422, 'workflow.does-not-compile']);
});

test('A lead that waits tells for what and until when, and is let go when its run is stopped at publishing', async () => {
  const { call, settled } = server();
  const { body: made } = await call<Schemas['Workflow']>('POST', '/v1/workflows', {
    body: { name: 'Live', document: { ...workflow, name: 'Live' } },
  });
  const publish = (inFlight: string) =>
    call('POST', `/v1/workflows/${made.id}/publish`, { body: { inFlight } });
  expect((await publish('finish')).status).toBe(200);
  const email = 'live@fjordwerk.example';
  await call('POST', '/v1/events', {
    body: [1, 2, 3].map(() => ({
      type: 'page.viewed',
      lead: { email },
      traits: { timezone: 'Pacific/Auckland' },
      properties: { path: '/pricing' },
    })),
  });
  await settled();
  const lead = async () =>
    (await call<{ items: Schemas['Lead'][] }>('GET', `/v1/leads?email=${email}`)).body.items[0];
  const [run] = (await lead())?.runs ?? [];
  if (run === undefined) {
    // It is Tuesday morning in Auckland: the window is open, and nobody waits.
    expect((await lead())?.stage).toBe('mql');
    return;
  }
  expect(run).toMatchObject({ workflowName: 'Live', title: 'Until Tuesday morning', event: null });
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Pacific/Auckland',
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
  expect(clock.format(new Date(run.wakeAt ?? 0))).toMatch(/Tuesday.*09:00/);
  expect((await publish('stop')).status).toBe(200);
  expect((await lead())?.runs).toEqual([]);
});
