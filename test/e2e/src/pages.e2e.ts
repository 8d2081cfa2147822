import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, violationsOn } from './fixtures.ts';
import { settled } from './looks.ts';

const events: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', '..', '..', 'examples', 'mql-scoring', 'events.json'), 'utf8'),
);

interface Items {
  readonly items: readonly { readonly id: string }[];
}

const settings = [
  'scoring',
  'segments',
  'fields',
  'territories',
  'reps',
  'stages',
  'company',
  'goals',
  'retention',
  'keys',
  'tracking',
  'people',
  'effects',
  'plugins',
];

test('every page is free of accessibility violations, light and dark, and fits a phone', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(900_000);
  await api('POST', '/v1/examples/mql-scoring/use?publish=true');
  await api('POST', '/v1/events', events);
  await expect
    .poll(async () => ((await api('GET', '/v1/handoffs?status=open')) as Items).items.length)
    .toBeGreaterThan(0);
  const { items: workflows } = (await api('GET', '/v1/workflows')) as Items;
  const backtest = (await api('POST', '/v1/backtests', { workflow: workflows[0]?.id, from: 'none' })) as {
    readonly id: string;
  };
  await expect
    .poll(async () => ((await api('GET', `/v1/backtests/${backtest.id}`)) as { status: string }).status, {
      timeout: 120_000,
    })
    .toBe('done');
  const { items: accounts } = (await api('GET', '/v1/accounts')) as {
    readonly items: readonly { readonly domain: string }[];
  };
  const { items: leads } = (await api('GET', '/v1/leads?sort=score')) as Items;
  const experiment = (await api('POST', '/v1/experiments', {
    workflow: workflows[0]?.id,
    name: 'Draft against live',
    arms: [
      { version: 1, weight: 50 },
      { version: null, weight: 50 },
    ],
    outcome: { kind: 'stage', stage: 'mql', days: 14 },
  })) as { readonly id: string };
  await api('POST', `/v1/experiments/${experiment.id}/start`);
  const pages = [
    '/',
    '/workflows',
    `/workflows/${workflows[0]?.id}`,
    '/experiments',
    `/experiments/new?workflow=${workflows[0]?.id}`,
    `/experiments/${experiment.id}`,
    `/workflows/${workflows[0]?.id}/backtests`,
    `/workflows/${workflows[0]?.id}/backtests/${backtest.id}`,
    '/leads',
    `/leads/${leads[0]?.id}`,
    `/leads/${leads[0]?.id}?tab=score`,
    '/accounts',
    `/accounts/${accounts[0]?.domain}`,
    '/duplicates',
    '/handoffs',
    '/mailbox',
    '/gallery',
    '/operations',
    '/analytics',
    '/analytics/qualified',
    '/analytics/sources',
    '/analytics/contact',
    '/analytics/revenue',
    '/analytics/scoring',
    '/analytics/leads?set=entered&stage=mql&from=2020-01-01&to=2022-01-01',
    ...settings.map((tab) => `/settings/${tab}`),
  ];
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of pages)
      await test.step(`${path}, ${colorScheme}`, async () => {
        await page.goto(`${server.url}${path}`);
        await settled(page);
        for (const found of await violationsOn(page)) failures.push(`${path}, ${colorScheme}: ${found}`);
      });
  }
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of pages)
    await test.step(`${path}, 390 px`, async () => {
      await page.goto(`${server.url}${path}`);
      await settled(page);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (wider > 0) failures.push(`${path} is ${wider} px too wide for a phone`);
    });
  expect(failures).toEqual([]);
});
