import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { insert, open, tabTo } from './gestures.ts';

const tags = async (field: Locator, values: readonly string[]): Promise<void> => {
  await tabTo(field);
  for (const value of values) {
    await field.page().keyboard.type(value);
    await field.page().keyboard.press('Enter');
  }
};

const select = async (field: Locator, option: string): Promise<void> => {
  await tabTo(field);
  const { keyboard } = field.page();
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type(option);
  await expect(field.page().getByRole('option', { name: option, exact: true })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
};

test('the same rule is drawn, published and proved with the keyboard alone', async ({
  signedIn: page,
  server,
  api,
}) => {
  await page.goto(`${server.url}/workflows`);
  await tabTo(page.getByRole('button', { name: 'New workflow' }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('canvas')).toBeVisible();
  const panel = page.getByTestId('panel');

  await insert(page, 'Form submitted');
  await open(page, 'n1');
  await tags(panel.getByRole('combobox', { name: 'Forms' }), ['demo']);
  await page.keyboard.press('Escape');

  await insert(page, 'Rule');
  await open(page, 'n2');
  const rule = panel.getByTestId('rule-builder');
  await tabTo(rule.getByRole('button', { name: 'Add condition' }));
  await page.keyboard.press('Enter');
  await select(rule.getByRole('combobox', { name: 'Field' }), 'country');
  await tags(rule.getByRole('combobox', { name: 'Value' }), ['US']);
  await page.keyboard.press('Escape');

  await insert(page, 'Move stage');
  await open(page, 'n3');
  await select(panel.getByRole('combobox', { name: 'Stage' }), 'MQL');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('save-state')).toHaveText(/Saved/);

  await page.keyboard.press('ControlOrMeta+Enter');
  await tabTo(page.getByTestId('publish-confirm'));
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('version')).toContainText('version 1');

  await api('POST', '/v1/events', {
    type: 'form.submitted',
    lead: { email: 'kay@keyboard.example' },
    traits: { first_name: 'Kay', last_name: 'Board', country: 'US' },
    properties: { form: 'demo' },
  });
  await page.goto(`${server.url}/leads`);
  await tabTo(page.getByRole('link', { name: /Kay Board/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Became MQL')).toBeVisible();
});
