import { expect, expectAccessible, test } from './fixtures.ts';

const document = (points: number) => ({
  name: 'Good geography',
  nodes: [
    {
      id: 't',
      type: 'core/form-submitted',
      version: 1,
      config: { forms: ['demo'] },
      position: { x: 0, y: 0 },
    },
    {
      id: 'c',
      type: 'core/rule',
      version: 1,
      config: { rule: { in_list: [{ var: 'lead.traits.country' }, ['US', 'CA']] }, label: '' },
      position: { x: 0, y: 160 },
    },
    {
      id: 's',
      type: 'core/add-points',
      version: 1,
      config: { group: 'engagement', points, limit: 'always', times: 1 },
      position: { x: 0, y: 320 },
    },
  ],
  edges: [
    { id: 'e1', from: { node: 't', port: 'out' }, to: { node: 'c' } },
    { id: 'e2', from: { node: 'c', port: 'yes' }, to: { node: 's' } },
  ],
  settings: { reentry: 'every-time', goal: null, exit: null },
});

test('a test saved from a lead turns red on an edit, holds up publishing, and says why not', async ({
  signedIn: page,
  server,
  api,
}) => {
  const { id } = (await api('POST', '/v1/workflows', { name: 'Good geography', document: document(20) })) as {
    id: string;
  };
  await page.goto(`${server.url}/workflows/${id}`);
  await page.getByTestId('test').click();
  await page.getByTestId('test-traits').fill('{ "country": "DE" }');
  await page.getByTestId('test-run').click();
  await expect(page.getByTestId('why-not-c')).toContainText('country US instead of DE');

  await page.getByTestId('golden-name').fill('Germany is no good geography');
  await page.getByTestId('golden-save').click();
  const golden = page.getByTestId('golden-g1');
  await expect(golden).toHaveAttribute('data-state', 'green');

  await page.getByTestId('node-c').click();
  await page.getByTestId('condition-menu-').click();
  await page.getByRole('menuitem', { name: 'Say the opposite' }).click();
  await expect(page.getByTestId('rule-sentence')).toContainText('is not one of');
  await expect(page.getByTestId('goldens-red')).toHaveText('1');
  await expectAccessible(page);

  await page.getByTestId('publish').click();
  await expect(page.getByTestId('publish-dialog')).toContainText('Germany is no good geography');
  await page.keyboard.press('Escape');

  await page.getByTestId('test').click();
  await expect(golden).toHaveAttribute('data-state', 'red');
  await expect(golden).toContainText('instead of');
  await page.getByTestId('golden-more-g1').click();
  await page.getByTestId('golden-update-g1').click();
  await expect(golden).toHaveAttribute('data-state', 'green');
});

test('the rule builder, its sentence and the steps are in German for who reads German', async ({
  signedIn: page,
  server,
  api,
}) => {
  const { id } = (await api('POST', '/v1/workflows', { name: 'Geografie', document: document(20) })) as {
    id: string;
  };
  await page.goto(`${server.url}/workflows/${id}`);
  await page.getByTestId('user-menu').click();
  await page.getByTestId('language-de').click();
  await expect(page.getByTestId('node-t')).toContainText('Formular abgeschickt');
  await page.getByTestId('node-c').click();
  await expect(page.getByTestId('rule-sentence')).toContainText('Land ist eines von US');
  await page.getByTestId('rule-sentence').getByRole('button', { name: 'ist eines von' }).click();
  await expect(page.getByRole('combobox', { name: 'Vergleich' })).toBeFocused();
});
