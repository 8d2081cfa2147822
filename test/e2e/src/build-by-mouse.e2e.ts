import { expect, expectAccessible, test } from './fixtures.ts';
import { choose, enter, wire } from './gestures.ts';

test('a marketer draws a demo-request rule by drag and drop, publishes it, and sees a lead qualify with reasons', async ({
  signedIn: page,
  server,
  api,
}) => {
  await page.goto(`${server.url}/workflows`);
  await page.getByRole('button', { name: 'New workflow' }).first().click();
  const canvas = page.getByTestId('canvas');
  const panel = page.getByTestId('panel');

  await page.getByTestId('palette-core/form-submitted').dragTo(canvas, { targetPosition: { x: 260, y: 50 } });
  await expect(page.getByTestId('node-n1')).toBeVisible();
  await enter(panel.getByRole('combobox', { name: 'Forms' }), ['demo']);

  await page.getByTestId('palette-core/rule').dragTo(canvas, { targetPosition: { x: 260, y: 230 } });
  await expect(page.getByTestId('node-n2')).toBeVisible();
  await wire(page, page.getByTestId('port-n1-out'), page.getByTestId('node-n2'));

  const rule = panel.getByTestId('rule-builder');
  await rule.getByRole('button', { name: 'Add condition' }).click();
  await choose(rule.getByRole('combobox', { name: 'Field' }), 'country');
  await enter(rule.getByRole('combobox', { name: 'Value' }), ['US', 'CA']);
  await rule.getByRole('button', { name: 'Add condition' }).click();
  await choose(rule.getByRole('combobox', { name: 'Field' }).nth(1), 'industry');
  await enter(rule.getByRole('combobox', { name: 'Value' }).nth(1), ['Software']);
  await expect(page.getByTestId('rule-sentence')).toContainText('country is one of US');

  await page.getByTestId('palette-core/move-stage').dragTo(canvas, { targetPosition: { x: 160, y: 430 } });
  await expect(page.getByTestId('node-n3')).toBeVisible();
  await wire(page, page.getByTestId('port-n2-yes'), page.getByTestId('node-n3'));
  await choose(panel.getByRole('combobox', { name: 'Stage' }), 'MQL');

  await expect(page.getByTestId('node-n2')).toContainText('industry is');
  await expect(page.getByTestId('save-state')).toHaveText(/Saved/);
  await expectAccessible(page);
  await page.getByTestId('publish').click();
  await page.getByTestId('publish-confirm').click();
  await expect(page.getByTestId('version')).toContainText('version 1');

  await api('POST', '/v1/events', {
    type: 'form.submitted',
    lead: { email: 'ada@brightforge.example' },
    traits: { first_name: 'Ada', last_name: 'Berg', country: 'US', industry: 'Software' },
    properties: { form: 'demo' },
  });

  await page.goto(`${server.url}/leads`);
  await page.getByRole('link', { name: /Ada Berg/ }).click();
  await expect(page.getByText('Became MQL')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ada Berg' })).toBeVisible();
  await page
    .getByRole('button', { name: /decision|decided/ })
    .first()
    .click();
  await expect(page.getByText('yes', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
});
