import { readFile } from 'node:fs/promises';
import { expect, owner, test } from './fixtures.ts';
import { expectAccessibleInAnyLight } from './looks.ts';

const colleague = { name: 'Mark Mate', email: 'mark@acme.example', password: 'correct horse battery staple' };

interface Settings {
  readonly workspace: object;
}

test('a draft is talked over, approved by a colleague, published, rolled back, compared, shared and taken along', async ({
  signedIn: page,
  server,
  api,
  browser,
}) => {
  test.setTimeout(240_000);
  await api('POST', '/v1/users', colleague);
  const { workspace } = (await api('GET', '/v1/settings')) as Settings;
  await api('PUT', '/v1/settings', { workspace: { ...workspace, publishing: { approval: true } } });
  await page.goto(`${server.url}/workflows`);

  /* In from a file. */
  const document = {
    name: 'Careers page',
    nodes: [
      {
        id: 'n1',
        type: 'core/form-submitted',
        version: 1,
        config: { forms: ['demo'] },
        position: { x: 0, y: 0 },
      },
      {
        id: 'n2',
        type: 'core/move-stage',
        version: 1,
        config: { stage: 'mql', onlyForward: false },
        position: { x: 0, y: 160 },
      },
    ],
    edges: [{ id: 'e1', from: { node: 'n1', port: 'out' }, to: { node: 'n2' } }],
    settings: { reentry: 'every-time', goal: null, exit: null },
  };
  const chooser = page.waitForEvent('filechooser');
  await page.getByTestId('import-workflow').click();
  await (await chooser).setFiles({
    name: 'careers.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ sluice: 'workflow', format: 1, document })),
  });
  await expect(page.getByTestId('node-n2')).toBeVisible();
  const path = new URL(page.url()).pathname;

  /* Talk, with a colleague called in; publishing waits for approval. */
  await page.getByTestId('publish').click();
  await expect(page.getByTestId('publish-needs-approval')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByTestId('comments').click();
  await page.getByTestId('comment-text').fill('Is MQL right, @Mark Mate?');
  await page.getByTestId('comment-send').click();
  await expect(page.getByTestId('panel').getByText('Is MQL right')).toBeVisible();
  await page.getByTestId('review-request').click();
  await expect(page.getByTestId('review')).toHaveAttribute('data-state', 'open');
  await expectAccessibleInAnyLight(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.request.post(`${server.url}/api/auth/sign-in/email`, {
    data: colleague,
    headers: { origin: server.url },
  });
  await other.goto(`${server.url}${path}`);
  await other.getByTestId('comments').click();
  await other.getByTestId('review-approve').click();
  await expect(other.getByTestId('review')).toHaveAttribute('data-state', 'approved');
  await other.getByTestId('talk-resolve').click();
  await expect(other.getByTestId('talk-settled')).toBeVisible();
  await context.close();

  await page.getByTestId('publish').click();
  await page.getByTestId('publish-confirm').click();
  await expect(page.getByTestId('version')).toContainText('version 1');

  /* A second version, compared on two canvases, and back in one click. */
  await api('PUT', '/v1/settings', { workspace: { ...workspace, publishing: { approval: false } } });
  await page.reload();
  await page.getByTestId('node-n2').click();
  await page.getByTestId('node-title').fill('Straight to MQL');
  await expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  await page.getByTestId('publish').click();
  await page.getByTestId('publish-confirm').click();
  await expect(page.getByTestId('version')).toContainText('version 2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await page.getByTestId('compare-1').click();
  await expect(page.getByTestId('diff-before').getByTestId('compared-n2')).toBeVisible();
  await expect(page.getByTestId('diff-after').getByTestId('compared-n2')).toContainText('Changed');
  await expectAccessibleInAnyLight(page);
  await page.keyboard.press('Escape');
  await page.getByTestId('rollback-1').click();
  await page.getByTestId('rollback-confirm').click();
  await expect(page.getByTestId('version')).toContainText('version 3');
  await page.getByTestId('history-activity').click();
  await expect(page.getByTestId('activity')).toContainText('Olga Owner went back to version 1');
  await expect(page.getByTestId('activity')).toContainText('Mark Mate approved the draft');

  /* Out: a file, a picture, a link that ends. */
  const menu = async (id: string) => {
    await page.getByTestId('more').click();
    await page.getByTestId(`menu-${id}`).click();
  };
  const down = page.waitForEvent('download');
  await menu('carry.json');
  const file = await down;
  expect(file.suggestedFilename()).toBe('careers-page.json');
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    sluice: 'workflow',
    document: { nodes: [{ id: 'n1' }, { id: 'n2', title: 'Straight to MQL' }] },
  });
  const picture = page.waitForEvent('download');
  await menu('carry.png');
  expect((await readFile(await (await picture).path())).subarray(1, 4).toString()).toBe('PNG');

  await menu('carry.share');
  await page.getByTestId('share-make').click();
  const link = await page.getByTestId('share-link').inputValue();
  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByTestId('shared-drawing')).toBeVisible();
  await expect(guest.getByRole('heading', { name: 'Careers page' })).toBeVisible();
  await expectAccessibleInAnyLight(guest);
  await page.getByTestId('share-entry').getByRole('button').click();
  await expect(page.getByText('sees nothing any more')).toBeVisible();
  await page.getByRole('dialog').last().getByRole('button', { name: 'End', exact: true }).click();
  await expect(page.getByTestId('share-entry')).toHaveCount(0);
  await guest.reload();
  await expect(guest.getByText('This link does not work')).toBeVisible();
  await guest.context().close();
  expect(owner.name).toBe('Olga Owner');
});
