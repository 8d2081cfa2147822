import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { expectAccessibleInAnyLight } from './looks.ts';

interface Items {
  readonly items: readonly { readonly id: string }[];
}

test('how long things are kept is set, and kept', async ({ signedIn: page, server, api }) => {
  test.setTimeout(180_000);
  await page.goto(`${server.url}/settings/retention`);
  await page.getByLabel('Visits, forms and other events').fill('400');
  await page.getByLabel('Ways through workflows').fill('90');
  await page.getByLabel('Leads we no longer hear of').fill('730');
  await expect(page.getByText(/^Leads silent for that long are deleted/)).toBeVisible();
  await expectAccessibleInAnyLight(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'You have changes that are not saved' })).toBeHidden();
  await page.getByLabel('Leads we no longer hear of').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('region', { name: 'You have changes that are not saved' })).toBeHidden();
  expect(await api('GET', '/v1/settings')).toMatchObject({
    workspace: { retention: { eventDays: 400, traceDays: 90, leadDays: null } },
  });
  await page.reload();
  await expect(page.getByLabel('Visits, forms and other events')).toHaveValue('400 days');
  await expect(page.getByLabel('Leads we no longer hear of')).toHaveValue('');
});

test('a person gets a file of everything kept of them, and is deleted once their address was typed', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(180_000);
  const email = 'jack@acme.example';
  await api('POST', '/v1/events', [
    { type: 'page.viewed', lead: { email }, traits: { first_name: 'Jack' }, properties: { path: '/secret' } },
    { type: 'page.viewed', lead: { email: 'stays@acme.example' }, properties: { path: '/pricing' } },
  ]);
  const leads = async () => ((await api('GET', '/v1/leads')) as Items).items.length;
  await expect.poll(leads).toBe(2);
  const [jack] = ((await api('GET', `/v1/leads?email=${email}`)) as Items).items;

  await page.goto(`${server.url}/leads/${jack?.id}`);
  await page.getByRole('button', { name: 'More for this lead' }).click();
  await expectAccessibleInAnyLight(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download everything kept' }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toBe(`lead-${jack?.id}.ndjson`);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain(email);
  expect(text).toContain('/secret');
  expect(text).not.toContain('stays@acme.example');

  await page.getByRole('button', { name: 'More for this lead' }).click();
  await page.getByRole('menuitem', { name: 'Delete this person…' }).click();
  const dialog = page.getByRole('dialog', { name: /for good\?/ });
  const submit = dialog.getByRole('button', { name: 'Delete for good' });
  await expect(submit).toBeDisabled();
  await dialog.getByLabel(`Type ${email} to confirm`).fill('stays@acme.example');
  await expect(submit).toBeDisabled();
  await dialog.getByLabel(`Type ${email} to confirm`).fill(email);
  await expect(submit).toBeEnabled();
  await expectAccessibleInAnyLight(page);
  await submit.click();
  await expect(page).toHaveURL(/\/leads$/);
  await expect(page.getByRole('main')).toContainText('stays@acme.example');
  await expect(page.getByRole('main')).not.toContainText(email);
  expect(await leads()).toBe(1);

  await page.goto(`${server.url}/settings/retention`);
  const book = page.getByRole('region', { name: 'Deleted lately' });
  await expect(book.getByRole('row').filter({ hasText: 'A person' })).toHaveCount(1);
  await expectAccessibleInAnyLight(page);
});
