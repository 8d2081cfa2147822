import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { insert, open } from './gestures.ts';

/** Sets the rule of the open step as JSON. */
const setRule = async (page: Page, rule: object): Promise<void> => {
  const builder = page.getByTestId('panel').getByTestId('rule-builder');
  await builder.getByText('JSON', { exact: true }).click();
  await builder.locator('.cm-content').fill(JSON.stringify(rule));
  await page.getByTestId('node-title').click();
  await page.keyboard.press('Escape');
};

const clockOf = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));

/** A zone in which it is not Tuesday morning now, so that a lead there has to wait. */
const zoneToWaitIn = (): string => {
  const open = /^Tuesday.*(09|10):/;
  return open.test(clockOf('America/New_York', Date.now())) ? 'Asia/Tokyo' : 'America/New_York';
};

interface Found {
  readonly items: readonly {
    readonly id: string;
    readonly runs: readonly { readonly node: string; readonly wakeAt: string | null }[];
  }[];
}

const visits = {
  count: { event: 'page.viewed', where: { '==': [{ var: 'event.properties.path' }, '/pricing'] }, days: 7 },
};

test('three pricing visits in a week, Tuesday 9 to 11 on the lead’s clock, then sales unless they bought: drawn, published, waited for', async ({
  signedIn: page,
  server,
  api,
}) => {
  await page.goto(`${server.url}/workflows`);
  await page.getByRole('button', { name: 'New workflow' }).first().click();
  await expect(page.getByTestId('canvas')).toBeVisible();
  const panel = page.getByTestId('panel');

  await insert(page, 'Page viewed');
  await insert(page, 'Rule');
  await open(page, 'n2');
  await setRule(page, { '>=': [visits, 3] });
  await insert(page, 'Wait until a good time');
  await open(page, 'n3');
  await expect(panel.getByTestId('node-sentence')).toHaveText(
    'Wait until Tuesday, 9:00–11:00 in the lead’s time zone.',
  );
  await panel.getByRole('checkbox', { name: 'Thursday' }).check();
  await expect(panel.getByTestId('node-sentence')).toContainText('Tuesday or Thursday');
  await panel.getByRole('checkbox', { name: 'Thursday' }).uncheck();
  await expect(panel.getByTestId('node-sentence')).not.toContainText('Thursday');
  await expect(panel.getByTestId('next-time')).toContainText(/Tuesday|at once/);
  await page.getByTestId('node-title').click();
  await page.keyboard.press('Escape');
  await insert(page, 'Rule');
  await open(page, 'n4');
  await setRule(page, { '<': [{ count: { event: 'deal.won' } }, 1] });
  await insert(page, 'Hand off to sales');
  await expect(page.getByTestId('node-n5')).toBeVisible();
  await expect(page.getByTestId('save-state')).toHaveText(/Saved/);

  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByTestId('publish-confirm').click();
  await expect(page.getByTestId('version')).toContainText('version 1');

  const zone = zoneToWaitIn();
  const email = 'tess@tuesday.example';
  for (const n of [1, 2, 3]) {
    await api('POST', '/v1/events', {
      id: `visit-${n}`,
      type: 'page.viewed',
      lead: { email },
      traits: { first_name: 'Tess', last_name: 'Day', timezone: zone },
      properties: { path: '/pricing' },
    });
  }
  const lead = async () => ((await api('GET', `/v1/leads?email=${email}`)) as Found).items[0];
  await expect.poll(async () => (await lead())?.runs.map(({ node }) => node)).toEqual(['n3']);
  const found = await lead();
  const wakeAt = Date.parse(found?.runs[0]?.wakeAt ?? '');
  expect(clockOf(zone, wakeAt)).toMatch(/^Tuesday.*09:00$/);
  expect(wakeAt - Date.now()).toBeLessThanOrEqual(7 * 86_400_000);

  await page.goto(`${server.url}/leads/${found?.id}`);
  await expect(page.getByTestId('waiting-run')).toContainText(/until Tuesday.*9:00/);
  await page.goBack();
  await expect(page.getByTestId('node-n3')).toContainText('1 waiting');
});
