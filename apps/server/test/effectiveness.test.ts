import { createMail } from '@sluice/runtime';
import { expect, test } from 'vitest';
import { createReporter, monthBefore } from '../src/reports/reporter.ts';
import { withServer } from './support/with-server.ts';

const server = withServer();

const day = 86_400_000;
const begin = Date.UTC(2026, 0, 5);

/** Leads that ask for a demo succeed half the time, leads with an e-book hardly ever; everybody reads the letter. */
const history = Array.from({ length: 240 }, (_, n) => {
  const lead = { email: `p${n}@c${n}.test` };
  const at = begin + (n % 60) * day;
  const keen = n % 3 === 0;
  const event = (type: string, properties: Record<string, string>, hours: number) => ({
    id: `${type}-${hours}-${n}`,
    type,
    lead,
    properties,
    occurredAt: at + hours * 3_600_000,
  });
  return { lead, at, keen, wins: keen ? n % 2 === 0 : n % 40 === 1, event };
});

const rule = (id: string, title: string, x: number) => ({
  id,
  type: 'core/add-points',
  version: 1,
  config: { points: 20, group: 'engagement', limit: 'always', times: 1 },
  title,
  position: { x, y: 200 },
});
const form = (id: string, name: string, x: number) => ({
  id,
  type: 'core/form-submitted',
  version: 1,
  config: { forms: [name] },
  position: { x, y: 0 },
});
const names = ['demo', 'ebook', 'letter'] as const;
const document = {
  name: 'Points',
  nodes: names.flatMap((name, n) => [
    form(`f-${name}`, name, n * 200),
    rule(`r-${name}`, `Asked for ${name}`, n * 200),
  ]),
  edges: names.map((name) => ({
    id: `e-${name}`,
    from: { node: `f-${name}`, port: 'out' },
    to: { node: `r-${name}` },
  })),
  settings: { reentry: 'every-time', goal: null, exit: null },
};

interface Answer {
  readonly leads: number;
  readonly converted: number;
  readonly rules: readonly {
    readonly node: string;
    readonly verdict: string;
    readonly touched: number;
    readonly lift: number | null;
    readonly liftLower: number | null;
  }[];
  readonly cutoffs: readonly {
    readonly threshold: number;
    readonly current: boolean;
    readonly volume: number;
    readonly precision: { readonly n: number; readonly of: number };
    readonly recall: number | null;
  }[];
}

const range = 'from=2026-01-01&to=2026-04-01';

test('A rule that goes with success helps, one everybody has adds nothing, one of the others hurts', async () => {
  const { call, settled, services } = server();
  const { body: made } = await call<{ id: string }>('POST', '/v1/workflows', {
    body: { name: 'Points', document },
  });
  const { status } = await call('POST', `/v1/workflows/${made.id}/publish`, { body: { inFlight: 'finish' } });
  expect(status).toBe(200);
  await services.ingest(
    history.flatMap(({ keen, wins, event }) => [
      event('form.submitted', { form: 'letter' }, 1),
      event('form.submitted', { form: keen ? 'demo' : 'ebook' }, 2),
      ...(wins ? [event('stage.set', { stage: 'sql', reason: 'x', by: 'y' }, 24)] : []),
      /* Given after the outcome: it must not count for the rule. */
      ...(wins ? [event('form.submitted', { form: 'ebook' }, 30)] : []),
    ]),
  );
  await settled();
  const { body } = await call<Answer>('GET', `/v1/analytics/scoring?${range}&outcome=sql`);
  expect(body.leads).toBe(240);
  expect(body.converted).toBe(history.filter(({ wins }) => wins).length);
  const verdicts = Object.fromEntries(body.rules.map(({ node, verdict }) => [node, verdict]));
  expect(verdicts).toEqual({ 'r-demo': 'helps', 'r-ebook': 'hurts', 'r-letter': 'adds-nothing' });
  const demo = body.rules.find(({ node }) => node === 'r-demo');
  expect(demo?.touched).toBe(80);
  expect(demo?.liftLower).toBeGreaterThan(2);
  expect(body.rules.find(({ node }) => node === 'r-ebook')?.touched).toBe(160);
});

test('A cut-off nobody is below lets all through, and the one in force is marked', async () => {
  const { call } = server();
  const { body } = await call<Answer>('GET', `/v1/analytics/scoring?${range}&outcome=sql`);
  expect(body.cutoffs[0]).toMatchObject({ threshold: 0, volume: 240, recall: 1 });
  expect(body.cutoffs.filter(({ current }) => current)).toHaveLength(1);
  for (const [index, { volume }] of body.cutoffs.entries())
    expect(volume).toBeLessThanOrEqual(body.cutoffs[index - 1]?.volume ?? volume);
});

test('The report of a month is made once, whoever comes first, and mailed where an address is set', async () => {
  const { call, services } = server();
  const { body, headers } = await call<{ workspace: object }>('GET', '/v1/settings');
  const goals = { quota: null, acceptance: 0.8, windowDays: 30, reportTo: 'boss@acme.test' };
  await call('PUT', '/v1/settings', {
    body: { workspace: { ...body.workspace, goals } },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
  const mail = createMail({ store: services.store, smtpUrl: null });
  const later = { store: services.store, clock: () => Date.UTC(2026, 3, 2) };
  const reporters = [1, 2, 3].map(() =>
    createReporter({
      services: later,
      mail,
      onError: (error) => {
        throw error;
      },
    }),
  );
  const made = await Promise.all(reporters.map(({ look }) => look()));
  expect(made.filter(Boolean)).toHaveLength(1);
  const { body: reports } = await call<{ items: { month: string; text: string }[] }>(
    'GET',
    '/v1/analytics/reports',
  );
  const march = reports.items.filter(({ month }) => month === '2026-03');
  expect(march).toHaveLength(1);
  expect(march[0]?.text).toContain('“Asked for demo” (Points)');
  const sent = (await services.store.mailbox.list()).items.filter(({ to }) => to === 'boss@acme.test');
  expect(sent).toHaveLength(1);
});

test('The month before is that of the workspace’s zone', () => {
  const turn = Date.UTC(2026, 2, 1, 2);
  expect(monthBefore(turn, 'Etc/UTC')).toEqual({ month: '2026-02', from: '2026-02-01', to: '2026-03-01' });
  expect(monthBefore(turn, 'America/New_York').month).toBe('2026-01');
  expect(monthBefore(Date.UTC(2026, 0, 15), 'Etc/UTC').month).toBe('2025-12');
});
