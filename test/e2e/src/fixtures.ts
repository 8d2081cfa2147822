import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { call } from './client.ts';
import { type RunningServer, startServer } from './server.ts';

/** The owner every test signs in as. */
export const owner = {
  name: 'Olga Owner',
  email: 'olga@acme.example',
  password: 'correct horse battery staple',
};

interface Fixtures {
  /** What the server finds in its environment beside its own port and folder. */
  readonly environment: Record<string, string>;
  /** A server of the test's own, with an empty database. */
  readonly server: RunningServer;
  /** A page whose user is signed in as the owner. */
  readonly signedIn: Page;
  /** Calls the API with the admin key and gives the parsed answer; fails on a status of 400 or more. */
  readonly api: (method: string, path: string, body?: unknown) => Promise<unknown>;
}

export const test = base.extend<Fixtures>({
  environment: [{}, { option: true }],
  server: async ({ environment }, use) => {
    await using server = await startServer(environment);
    await use(server);
  },
  api: async ({ server }, use) => {
    await use((method, path, body) => call(server, { method, path, body }));
  },
  signedIn: async ({ page, server }, use) => {
    const sign = async (how: 'sign-in' | 'sign-up'): Promise<boolean> => {
      const answer = await page.request.post(`${server.url}/api/auth/${how}/email`, {
        data: owner,
        headers: { origin: server.url },
      });
      return answer.ok();
    };
    if (!(await sign('sign-in')) && !(await sign('sign-up')))
      throw new Error(`cannot sign in:\n${server.log()}`);
    await page.goto(server.url);
    await use(page);
  },
});

/** What axe finds on the page as it stands: rule and place of each violation. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
};

/** Fails with a readable list when axe finds a violation. */
export const expectAccessible = async (page: Page): Promise<void> => {
  expect(await violationsOn(page)).toEqual([]);
};

export { expect };
