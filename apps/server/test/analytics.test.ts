import { expect, test } from 'vitest';
import { withServer } from './support/with-server.ts';

const server = withServer();

const at = (date: string, hours = 12): string => new Date(Date.parse(date) + hours * 3_600_000).toISOString();
const range = 'from=2026-03-01&to=2026-05-01';

interface Funnel {
  readonly asOf: { readonly since: string | null };
  readonly stages: readonly {
    readonly stage: { readonly id: string };
    readonly entered: readonly number[];
    readonly again: readonly number[];
  }[];
  readonly ways: readonly {
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly cohorts: readonly { readonly rate: { of: number; n: number }; readonly maturing: boolean }[];
  }[];
}

interface Counted {
  readonly total: number;
  readonly items: readonly { readonly lead: { readonly email: string | null } | null }[];
  readonly next: string | null;
}

const lead = (email: string, date: string, properties: Record<string, string> = {}) => ({
  type: 'form.submitted',
  lead: { email },
  properties: { form: 'ebook', ...properties },
  occurredAt: at(date),
});

/** Moved by the product's own event, as a person would. */
const move = async (email: string, stage: string, date: string): Promise<void> => {
  const { services, settled } = server();
  await services.ingest([
    {
      type: 'stage.set',
      lead: { email },
      properties: { stage, reason: 'test', by: 'test' },
      occurredAt: Date.parse(at(date)),
    },
  ]);
  await settled();
};

test('An empty workspace has nothing to count and says so', async () => {
  const { call } = server();
  const { body } = await call<Funnel>('GET', `/v1/analytics/funnel?${range}`);
  expect(body.asOf.since).toBeNull();
  for (const path of ['qualified', 'contact', 'sources?by=source', 'revenue?by=source&model=last']) {
    const { status } = await call('GET', `/v1/analytics/${path}${path.includes('?') ? '&' : '?'}${range}`);
    expect(status).toBe(200);
  }
});

test('A cohort is who entered in the period, whenever they got further, and never who got further in it', async () => {
  const { call, settled } = server();
  await call('POST', '/v1/events', {
    body: [
      lead('ann@a.test', '2026-03-02', { source: 'fair' }),
      lead('bob@b.test', '2026-03-20', { source: 'ads' }),
      lead('cy@c.test', '2026-03-20', { source: '=cmd()' }),
      lead('dee@d.test', '2026-04-02', { source: 'fair', campaign: 'spring' }),
    ],
  });
  await settled();
  await move('ann@a.test', 'mql', '2026-04-10');
  await move('bob@b.test', 'mql', '2026-04-03');
  await move('bob@b.test', 'recycled', '2026-04-05');
  await move('bob@b.test', 'mql', '2026-04-09');
  await call('POST', '/v1/events', {
    body: [
      {
        type: 'email.clicked',
        lead: { email: 'bob@b.test' },
        properties: { campaign: 'letter' },
        occurredAt: at('2026-04-11'),
      },
      {
        type: 'deal.won',
        lead: { email: 'bob@b.test' },
        properties: { amount: 900, currency: 'EUR' },
        occurredAt: at('2026-04-12'),
      },
    ],
  });
  await settled();
  const { body } = await call<Funnel>('GET', `/v1/analytics/funnel?${range}&unit=month`);
  const stage = (id: string) => body.stages.find((one) => one.stage.id === id);
  expect(stage('lead')?.entered).toEqual([3, 1]);
  expect(stage('mql')?.entered).toEqual([0, 2]);
  expect(stage('mql')?.again).toEqual([0, 1]);
  const way = body.ways.find(({ from, to }) => from.id === 'lead' && to.id === 'mql');
  /* Of the three of March Bob got there within 30 days; Ann took 39. */
  expect(way?.cohorts.map(({ rate }) => [rate.of, rate.n])).toEqual([
    [3, 1],
    [1, 0],
  ]);
});

test('Every figure is as many as the list behind it, page by page, and says who', async () => {
  const { call } = server();
  const list = async (query: string): Promise<readonly (string | null | undefined)[]> => {
    const found: Counted['items'][number][] = [];
    let cursor = '';
    let total: number;
    do {
      const { body } = await call<Counted>('GET', `/v1/analytics/leads?${range}&${query}&limit=1${cursor}`);
      found.push(...body.items);
      total = body.total;
      cursor = body.next === null ? '' : `&cursor=${encodeURIComponent(body.next)}`;
    } while (cursor !== '');
    expect(found).toHaveLength(total);
    return found.map((item) => item.lead?.email).sort();
  };
  expect(await list('set=entered&stage=lead')).toHaveLength(4);
  expect(await list('set=entered&stage=lead&next=mql&reached=yes')).toEqual(['bob@b.test']);
  expect(await list('set=entered&stage=lead&next=mql&reached=no')).toHaveLength(3);
  expect(await list('set=entered&stage=lead&by=source&value=fair')).toEqual(['ann@a.test', 'dee@d.test']);
  expect(await list('set=entered&stage=lead&by=campaign&value=')).toEqual(['ann@a.test', 'cy@c.test']);
  expect(await list('set=entered&stage=lead&by=content&value=ebook')).toHaveLength(4);
  expect(await list('set=again&stage=mql')).toEqual(['bob@b.test']);
  expect(await list('set=won&by=source&value=email&model=linear')).toEqual(['bob@b.test']);
  expect(await list('set=won&by=source&value=email&model=first')).toEqual([]);
  expect(await list('set=handoffs')).toEqual([]);
  const { status } = await call('GET', `/v1/analytics/leads?${range}&set=entered`);
  expect(status).toBe(400);
});

test('Won revenue is shared as the model says', async () => {
  const { call } = server();
  const revenue = async (model: string) => {
    const { body } = await call<{
      rows: { value: string; revenue: number }[];
      totals: { revenue: number }[];
    }>('GET', `/v1/analytics/revenue?${range}&by=source&model=${model}`);
    expect(body.totals).toEqual([{ currency: 'EUR', deals: 1, revenue: 900 }]);
    return Object.fromEntries(body.rows.map((row) => [row.value, row.revenue]));
  };
  expect(await revenue('first')).toEqual({ ads: 900 });
  expect(await revenue('last')).toEqual({ email: 900 });
  expect(await revenue('linear')).toEqual({ ads: 450, email: 450 });
});

test('A person erased stays in the figures, nameless', async () => {
  const { call } = server();
  const { body: found } = await call<{ items: { id: string }[] }>('GET', '/v1/leads?email=bob@b.test');
  await call('DELETE', `/v1/leads/${found.items[0]?.id}`);
  const { body } = await call<Counted>(
    'GET',
    `/v1/analytics/leads?${range}&set=entered&stage=lead&next=mql&reached=yes`,
  );
  expect(body).toMatchObject({ total: 1, items: [{ lead: null }] });
});

test('A table comes as CSV, and no cell of it is a formula', async () => {
  const { url } = server();
  const response = await fetch(`${url}/v1/analytics/export?${range}&table=sources&by=source`, {
    headers: { authorization: 'Bearer test-admin-key-0123456789' },
  });
  expect(response.headers.get('content-type')).toContain('text/csv');
  expect(response.headers.get('content-disposition')).toContain('sources-2026-03-01-2026-05-01.csv');
  const lines = (await response.text()).trimEnd().split('\r\n');
  expect(lines[0]).toBe(
    'source,entered,mql,mql_rate,sql,sql_rate,opportunity,opportunity_rate,customer,customer_rate',
  );
  expect(lines.some((line) => line.startsWith("'=cmd(),1,"))).toBe(true);
});

test('A range that ends before it begins, or spans decades, is refused', async () => {
  const { call } = server();
  for (const days of ['from=2026-05-01&to=2026-03-01', 'from=1990-01-01&to=2026-03-01', 'from=x&to=y'])
    expect((await call('GET', `/v1/analytics/funnel?${days}`)).status).toBe(400);
});

test('The quota is counted in its own unit and the mark of acceptance is the workspace’s', async () => {
  const { call } = server();
  const { body, headers } = await call<{ workspace: object }>('GET', '/v1/settings');
  const goals = { quota: { count: 2, per: 'month' }, acceptance: 0.7, windowDays: 60 };
  await call('PUT', '/v1/settings', {
    body: { workspace: { ...body.workspace, goals } },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
  const { body: qualified } = await call<{ periods: { entered: number }[] }>(
    'GET',
    `/v1/analytics/qualified?${range}`,
  );
  expect(qualified).toMatchObject({ quota: 2, unit: 'month', benchmark: 0.7, asOf: { windowDays: 60 } });
  expect(qualified.periods.map(({ entered }) => entered)).toEqual([0, 2]);
});
