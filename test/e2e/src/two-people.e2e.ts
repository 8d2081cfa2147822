import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, type owner, test } from './fixtures.ts';

const colleague = { name: 'Mark Mate', email: 'mark@acme.example', password: 'correct horse battery staple' };

interface Draft {
  readonly id: string;
  readonly document: {
    readonly nodes: readonly {
      readonly id: string;
      readonly title?: string;
      readonly note?: string;
    }[];
  };
}

const opened = async (
  browser: Browser,
  { url, person, path }: { readonly url: string; readonly person: typeof owner; readonly path: string },
): Promise<{ readonly page: Page; readonly context: BrowserContext }> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.request.post(`${url}/api/auth/sign-in/email`, { data: person, headers: { origin: url } });
  await page.goto(`${url}${path}`);
  await expect(page.getByTestId('node-n1')).toBeVisible();
  return { page, context };
};

const saved = (page: Page) => expect(page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');

const name = async (page: Page, node: string, title: string): Promise<void> => {
  await page.getByTestId(`node-${node}`).click();
  await page.getByTestId('node-title').fill(title);
};

test('two people edit one draft at a time: nothing is lost, one field is asked once, and a minute offline loses nothing', async ({
  signedIn: page,
  server,
  api,
  browser,
}) => {
  await api('POST', '/v1/users', colleague);
  const node = (id: string, type: string, y: number, config: object) => ({
    id,
    type,
    version: 1,
    config,
    position: { x: 0, y },
  });
  const name1 = 'Shared draft';
  const { id } = (await api('POST', '/v1/workflows', {
    name: name1,
    document: {
      name: name1,
      nodes: [
        node('n1', 'core/form-submitted', 0, { forms: ['demo'] }),
        node('n2', 'core/move-stage', 160, { stage: 'mql', onlyForward: false }),
      ],
      edges: [{ id: 'e1', from: { node: 'n1', port: 'out' }, to: { node: 'n2' } }],
      settings: { reentry: 'every-time', goal: null, exit: null },
    },
  })) as Draft;
  const path = `/workflows/${id}`;
  const draft = async () => ((await api('GET', `/v1/workflows/${id}`)) as Draft).document;
  const titles = async () => (await draft()).nodes.map(({ title }) => title);

  await page.goto(`${server.url}${path}`);
  await expect(page.getByTestId('node-n1')).toBeVisible();
  const { page: other, context } = await opened(browser, { url: server.url, person: colleague, path });

  /* Different steps: both stay, on the server and on both screens, and nobody is asked. */
  await name(page, 'n1', 'Asked for a demo');
  await name(other, 'n2', 'Now an MQL');
  await saved(page);
  await saved(other);
  await expect.poll(titles).toEqual(['Asked for a demo', 'Now an MQL']);
  await expect(page.getByTestId('node-n2')).toContainText('Now an MQL');
  await expect(other.getByTestId('node-n1')).toContainText('Asked for a demo');
  await expect(page.getByTestId('conflict')).toHaveCount(0);
  await expect(other.getByTestId('conflict')).toHaveCount(0);

  /* The network goes; one field is changed by both, another by one alone. */
  await context.setOffline(true);
  await other.getByTestId('node-n2').click();
  await other.getByTestId('node-title').fill('Mark says MQL');
  await other.getByLabel('Note for colleagues').fill('Written on the train');
  await expect(other.getByTestId('save-state')).toHaveAttribute('data-state', 'failed');
  await name(page, 'n2', 'Olga says MQL');
  await saved(page);
  await context.setOffline(false);

  const asked = other.getByRole('dialog');
  await expect(asked).toBeVisible();
  await expect(asked.getByRole('radio')).toHaveCount(2);
  await asked.getByRole('radio', { name: 'Theirs' }).check();
  await other.getByTestId('conflict-mine').click();
  await saved(other);
  await expect(other.getByTestId('conflict')).toHaveCount(0);
  expect((await draft()).nodes[1]).toMatchObject({ title: 'Olga says MQL', note: 'Written on the train' });
  /* Asked once: the other side just sees what became of it. */
  await page.getByTestId('node-n2').click();
  await expect(page.getByLabel('Note for colleagues')).toHaveValue('Written on the train');
  await expect(page.getByTestId('conflict')).toHaveCount(0);
  await context.close();
});
