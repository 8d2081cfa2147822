import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectAccessibleInAnyLight } from './looks.ts';
import { arrival, followUp, series, type Warmth } from './traffic.ts';

const day = 86_400_000;

type Api = (method: string, path: string, body?: unknown) => Promise<unknown>;
type Person = ReturnType<typeof series>[number];

interface Items {
  readonly items: readonly { readonly id: string; readonly name: string; readonly document?: object }[];
}
interface Found {
  readonly id: string;
  readonly planned: number | null;
  readonly results: {
    readonly verdict: { readonly state: string };
    readonly arms: readonly { readonly exposed: number; readonly converted: number }[];
  };
}

const send = async (api: Api, events: readonly object[]): Promise<void> => {
  for (let from = 0; from < events.length; from += 1000)
    await api('POST', '/v1/events', events.slice(from, from + 1000));
};

/** All of what each lead does, in the order of time. */
const lived = (people: readonly Person[]): readonly object[] =>
  people.flatMap(({ name, at, warmth }) => [arrival(name, at), ...followUp(name, { at, warmth })]);

const found = async (api: Api, id: string): Promise<Found> =>
  (await api('GET', `/v1/experiments/${id}`)) as Found;

const exposed = async (api: Api, id: string): Promise<number> =>
  (await found(api, id)).results.arms.reduce((sum, arm) => sum + arm.exposed, 0);

/** Until all are in and nothing changes any more. */
const settledAt = async (api: Api, id: string, leads: number): Promise<void> => {
  await expect.poll(() => exposed(api, id), { timeout: 120_000 }).toBe(leads);
  let before = '';
  await expect
    .poll(
      async () => {
        const now = JSON.stringify((await found(api, id)).results.arms);
        const still = now === before;
        before = now;
        return still;
      },
      { timeout: 60_000, intervals: [1500] },
    )
    .toBe(true);
};

/** Presses a button that asks first. */
const press = async (page: Page, name: string, sure = 'Yes'): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: sure, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
};

test('two versions of mql-scoring compete: the better one wins, equal ones do not, and a broken split is told', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(480_000);
  const now = Date.now();
  await api('POST', '/v1/examples/mql-scoring/use?publish=true');
  const { items } = (await api('GET', '/v1/workflows')) as Items;
  const workflow = items.find(({ name }) => /scoring/i.test(name)) ?? items[0];
  if (workflow === undefined) throw new Error('The example brings a workflow.');
  /* Ten weeks of the past, for the planner: 30 leads a week, 30 % of them become MQLs. */
  await send(api, lived(series('past', { leads: 300, hot: 3, middle: 2, from: now - 84 * day, days: 70 })));

  /* The challenger: an MQL from 65 points on instead of 75. */
  const { document } = (await api('GET', `/v1/workflows/${workflow.id}`)) as { document: { name: string } };
  const lower = JSON.parse(
    JSON.stringify(document).replace(
      '{">=":[{"var":"score.total"},75]}',
      '{">=":[{"var":"score.total"},65]}',
    ),
  ) as { name: string };
  expect(JSON.stringify(lower)).not.toBe(JSON.stringify(document));
  await api('PUT', `/v1/workflows/${workflow.id}/draft`, { name: lower.name, document: lower });

  await page.goto(`${server.url}/experiments`);
  await expect(page.getByRole('heading', { name: 'Is version B really better?' })).toBeVisible();
  await page.goto(`${server.url}/workflows/${workflow.id}`);
  await page.getByTestId('more').click();
  await page.getByTestId('menu-experiment').click();
  await expect(page.getByRole('combobox', { name: 'A: which version' })).toHaveValue(/Version 1 \(live\)/);
  await expect(page.getByRole('combobox', { name: 'B: which version' })).toHaveValue(/Your draft/);
  await page.getByLabel('Smallest difference worth finding, in percent').fill('60');
  await expect(page.getByTestId('plan')).toContainText(/About \d+ weeks/, { timeout: 60_000 });
  await expect(page.getByTestId('plan')).toContainText('Today 30 % succeed.');
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByRole('heading', { name: 'Not started' })).toBeVisible();
  await press(page, 'Start', 'Start');
  await expect(page.getByTestId('experiment-status')).toHaveText('Running');
  const id = page.url().split('/').at(-1) ?? '';
  const planned = (await found(api, id)).planned ?? 0;
  expect(planned).toBeGreaterThan(300);
  expect(planned).toBeLessThan(600);

  /* The truth: 30 % by version A, 60 % by version B. */
  await send(api, lived(series('fit', { leads: 600, hot: 3, middle: 3, from: now - 70 * day, days: 50 })));
  await settledAt(api, id, 600);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'B is better' })).toBeVisible();
  await expect(page.getByTestId('verdict-sentence')).toContainText('reached MQL within 14 days');
  await expect(page.getByTestId('split')).toHaveAttribute('data-state', 'ok');
  await expect(page.getByTestId('arms').getByRole('row')).toHaveCount(3);
  await expect(page.getByTestId('flows')).toContainText('%');
  await expectAccessibleInAnyLight(page);
  const raw = await page.request.get(`${server.url}/v1/experiments/${id}/export`);
  const lines = (await raw.text()).trim().split('\n');
  expect(lines).toHaveLength(601);

  /* The fault: a clean-up that takes leads of one version only. */
  const ofB = lines.flatMap((line) => {
    const [, lead = '', arm] = line.split(',');
    return arm === 'b' ? [lead] : [];
  });
  await Promise.all(ofB.slice(0, 150).map((lead) => api('DELETE', `/v1/leads/${lead}`)));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Something is wrong with the split' })).toBeVisible();
  await expect(page.getByTestId('verdict-sentence')).toContainText(
    'the split is not the one that was asked for',
  );
  await press(page, 'End without a change');
  await expect(page.getByTestId('experiment-status')).toHaveText('Decided');

  /* No true difference: as many of each arm go on, whichever that is. */
  const { id: equal } = (await api('POST', '/v1/experiments', {
    workflow: workflow.id,
    name: 'Equal versions',
    arms: [
      { version: 1, weight: 50 },
      { version: 2, weight: 50 },
    ],
    outcome: { kind: 'stage', stage: 'mql', days: 14 },
    lift: 60,
    baseline: 0.3,
  })) as { id: string };
  await api('POST', `/v1/experiments/${equal}/start`);
  const crowd = series('even', { leads: 600, hot: 0, middle: 0, from: now - 70 * day, days: 50 });
  await send(
    api,
    crowd.map(({ name, at }) => arrival(name, at)),
  );
  await settledAt(api, equal, 600);
  const armOf = new Map<string, string>();
  const table = await (await page.request.get(`${server.url}/v1/experiments/${equal}/export`)).text();
  for (const line of table.trim().split('\n').slice(1)) {
    const [, lead = '', arm = ''] = line.split(',');
    armOf.set(lead, arm);
  }
  const leads = await everyLead(api);
  const seen = { a: 0, b: 0 };
  const onward = crowd.flatMap(({ name, at }) => {
    const arm = armOf.get(leads.get(`${name}@${name}.example`) ?? '') === 'b' ? 'b' : 'a';
    seen[arm] += 1;
    const warmth: Warmth = seen[arm] % 10 < 3 ? 'hot' : 'cold';
    return followUp(name, { at, warmth });
  });
  await send(api, onward);
  await settledAt(api, equal, 600);
  await page.goto(`${server.url}/experiments`);
  await page.getByRole('link', { name: 'Equal versions' }).click();
  await expect(page.getByRole('heading', { name: 'No winner' })).toBeVisible();

  /* Promoted all the same, and taken back. */
  await press(page, 'Make B the version for everybody');
  await expect(page.getByTestId('verdict')).toContainText('B was made the version for everybody.');
  await press(page, 'Take the promotion back');
  await expect(page.getByTestId('verdict')).toContainText('The promotion of B was taken back.');
});

/** Ids of all leads by their address. */
const everyLead = async (api: Api): Promise<ReadonlyMap<string, string>> => {
  const all = new Map<string, string>();
  for (let cursor = ''; ; ) {
    const page = (await api('GET', `/v1/leads?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`)) as {
      readonly items: readonly { readonly id: string; readonly email: string | null }[];
      readonly next: string | null;
    };
    for (const { id, email } of page.items) all.set(email ?? '', id);
    if (page.next === null) return all;
    cursor = page.next;
  }
};
