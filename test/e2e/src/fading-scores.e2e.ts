import { expect, test } from './fixtures.ts';
import { expectAccessibleInAnyLight } from './looks.ts';

interface Items {
  readonly items: readonly { readonly id: string }[];
}

test('points of a group are told to fade, and the lead shows what is left of them and what becomes of it; who changes is shown first', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(240_000);
  await api('POST', '/v1/examples/mql-scoring/use?publish=true');

  await page.goto(`${server.url}/settings/scoring`);
  const engagement = page.getByRole('group', { name: 'Engagement', exact: true });
  await engagement.getByLabel('Points added to Engagement').click();
  await page.getByRole('option', { name: 'fade by half, again and again' }).click();
  await engagement.getByLabel('Days until points of Engagement fade').fill('14');
  await expect(page.getByText('Engagement: points × 2^(−days / 14)')).toBeVisible();
  await page.getByRole('button', { name: 'Show who changes' }).click();
  await expect(page.getByText('No lead’s score changes now.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect
    .poll(async () => JSON.stringify(await api('GET', '/v1/settings')))
    .toContain('"decay":{"halfLifeDays":14}');

  const days = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  const lead = { email: 'vera@northbank.example' };
  await api('POST', '/v1/events', [
    {
      type: 'form.submitted',
      lead,
      properties: { form: 'contact' },
      traits: { first_name: 'Vera', title: 'CEO', industry: 'Software', employees: 4000, country: 'US' },
      occurredAt: days(14),
    },
    { type: 'event.attended', lead, properties: { kind: 'webinar' }, occurredAt: days(14) },
    { type: 'page.viewed', lead, properties: { path: '/pricing' }, occurredAt: days(0.01) },
    { type: 'event.attended', lead, properties: { kind: 'demo' }, occurredAt: days(0.01) },
  ]);
  await expect.poll(async () => ((await api('GET', '/v1/leads?band=warm')) as Items).items.length).toBe(1);
  const [vera] = ((await api('GET', '/v1/leads?band=warm')) as Items).items;

  await page.goto(`${server.url}/leads/${vera?.id}?tab=score`);
  await expect(page.getByText('50% left, half is gone every 14 days')).toBeVisible();
  await expect(
    page.getByText(/Without new points the score fades below the handoff line, to 75, on /),
  ).toBeVisible();
  await expect(page.getByText('half after 14 days')).toBeVisible();
  await expectAccessibleInAnyLight(page);

  await page.goto(`${server.url}/settings/scoring`);
  await page.getByLabel('Hand over to sales from a score of').fill('90');
  await page.getByRole('button', { name: 'Show who changes' }).click();
  const preview = page.getByRole('dialog', { name: 'What the changed scoring does' });
  await expect(preview.getByText('1 lead is no longer ready for sales.')).toBeVisible();
  await expect(preview.getByRole('link', { name: lead.email })).toBeVisible();
  await expectAccessibleInAnyLight(page);
  const threshold = async () => JSON.stringify(await api('GET', '/v1/settings'));
  expect(await threshold()).not.toContain('"handoffThreshold":90');
  await preview.getByRole('button', { name: 'Apply' }).click();
  await expect(preview).toBeHidden();
  await expect.poll(threshold).toContain('"handoffThreshold":90');

  await page.goto(`${server.url}/operations`);
  await expect(page.getByText('Following a changed scoring model').first()).toBeVisible();
});
