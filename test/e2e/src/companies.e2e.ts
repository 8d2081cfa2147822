import { expect, test } from './fixtures.ts';
import { expectAccessibleInAnyLight } from './looks.ts';

const visit = (email: string, traits: object = {}) => ({
  type: 'page.viewed',
  lead: { email },
  properties: { path: '/pricing' },
  traits,
});

interface Items {
  readonly items: readonly { readonly id: string }[];
}

test('leads are seen by company: the list is searched, a company shows its contacts', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(180_000);
  await api('POST', '/v1/events', [
    visit('ann@globex.co.uk', { first_name: 'Ann' }),
    visit('bob@globex.co.uk', { first_name: 'Bob' }),
    visit('carl@initech.example'),
    visit('dee@gmail.com'),
  ]);
  await expect.poll(async () => ((await api('GET', '/v1/accounts')) as Items).items.length).toBe(2);

  await page.goto(server.url);
  await page.getByRole('link', { name: 'Companies' }).click();
  await expect(page.getByRole('link', { name: 'initech.example' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(3);
  await expectAccessibleInAnyLight(page);
  await page.getByLabel('Search by domain').fill('globex');
  await expect(page.getByRole('link', { name: 'initech.example' })).toBeHidden();
  await page.getByRole('link', { name: 'globex.co.uk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('globex.co.uk');
  await expect(page.getByRole('tabpanel')).toContainText('ann@globex.co.uk');
  await expect(page.getByRole('tabpanel')).toContainText('bob@globex.co.uk');
  await expectAccessibleInAnyLight(page);
});

test('two leads that look like one person are compared, merged and parted again', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(180_000);
  await api('POST', '/v1/events', [
    visit('eve.fox@initech.example', { first_name: 'Eve', last_name: 'Fox', phone: '+49 30 1234567' }),
    visit('evefox+news@initech.example', { first_name: 'Eve', last_name: 'Fox', country: 'DE' }),
    visit('max@hooli.example', { phone: '+49 89 7654321' }),
    visit('moritz@pied.example', { phone: '0049 (89) 765-4321' }),
  ]);
  await expect
    .poll(async () => ((await api('GET', '/v1/duplicates')) as { items: object[] }).items.length)
    .toBe(2);

  await page.goto(`${server.url}/accounts`);
  await page.getByRole('link', { name: 'Duplicates' }).click();
  const phone = page.getByRole('article').filter({ hasText: 'Same phone number' });
  await expect(phone).toContainText('moritz@pied.example');
  await expectAccessibleInAnyLight(page);
  await phone.getByRole('button', { name: 'Not a duplicate' }).click();
  await expect(phone).toBeHidden();

  const eve = page.getByRole('article').filter({ hasText: 'Same e-mail apart from dots and +tag' });
  await eve.getByRole('button', { name: 'Merge…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge two leads' });
  await expect(dialog.getByRole('table', { name: 'The result' })).toContainText('DE');
  await expectAccessibleInAnyLight(page);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('No duplicates found')).toBeVisible();
  const leads = async () => ((await api('GET', '/v1/leads')) as Items).items.length;
  await expect.poll(leads).toBe(3);

  await page.goto(`${server.url}/leads?q=eve`);
  await page.getByRole('link', { name: /Eve Fox/ }).click();
  const merges = page.getByRole('region', { name: 'Merged into this lead' });
  await expect(merges).toContainText('by Olga Owner');
  await expectAccessibleInAnyLight(page);
  await merges.getByRole('button', { name: 'Undo' }).click();
  await expect(merges).toContainText('Parted again');
  await expect.poll(leads).toBe(4);
});
