import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

interface Items {
  readonly items: readonly { readonly id: string; readonly stage: string; readonly traits: object }[];
}

const page = (
  snippet: string,
  path: string,
): string => `<!doctype html><html lang="en"><head><title>${path}</title>
${snippet}</head><body><h1>${path}</h1>
<a href="/product/modeling">Product</a> <a href="/pricing">Pricing</a> <a href="/demo">Demo</a>
${
  path === '/demo'
    ? `<form data-sluice-form="demo" action="/thanks">
<input name="first_name" aria-label="First name"><input name="title" aria-label="Title">
<input name="company" aria-label="Company"><input name="industry" aria-label="Industry">
<input name="country" aria-label="Country"><input name="state" aria-label="State">
<input name="employees" aria-label="Employees"><input type="email" name="email" aria-label="E-mail">
<input type="password" name="pin" aria-label="Pin"><button>Ask for a demo</button></form>`
    : ''
}</body></html>`;

/** A site of its own, on another origin than the product's. */
const openSite = async (snippet: () => string) => {
  const site = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(snippet(), pathname));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    },
  };
};

/** Of the whole browser: what a page tells as it closes does not go by a page's own setting. */
const person = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

test('Jack visits anonymously, asks for a demo, and is known with all he looked at before', async ({
  signedIn: editor,
  launchOptions,
  playwright,
  server,
  api,
}) => {
  test.setTimeout(240_000);
  await api('POST', '/v1/examples/jack/use?publish=true');
  let snippet = '';
  await using site = await openSite(() => snippet);

  await editor.goto(`${server.url}/settings/tracking`);
  await editor.getByLabel('What is it for').fill('Our site');
  await editor.getByLabel('Addresses of the site').fill(site.url);
  await editor.getByRole('button', { name: 'Make a key' }).click();
  const region = editor.getByRole('region', { name: 'Snippet for Our site' });
  await expect(region).toContainText('data-consent="ask"');
  snippet = (await region.textContent()) ?? '';

  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), `--user-agent=${person}`],
  });
  const jack = await browser.newContext();
  const visit = await jack.newPage();
  await visit.goto(`${site.url}/?utm_source=search&utm_campaign=spring`);
  expect(await jack.cookies()).toEqual([]);
  await visit.evaluate('sluice.consent(true)');
  await visit.getByRole('link', { name: 'Product' }).click();
  await visit.getByRole('link', { name: 'Pricing' }).click();
  await visit.getByRole('link', { name: 'Demo' }).click();
  await expect.poll(async () => ((await api('GET', '/v1/leads')) as Items).items.length).toBe(1);
  const before = ((await api('GET', '/v1/leads')) as Items).items[0];

  const told = {
    'First name': 'Jack',
    Title: 'Founder & CEO',
    Company: 'Ledgerling',
    Industry: 'Financial services',
    Country: 'US',
    State: 'NY',
    Employees: '14',
    'E-mail': 'jack@ledgerling.example',
    Pin: 'hush',
  };
  for (const [label, value] of Object.entries(told))
    await visit.getByLabel(label).pressSequentially(value, { delay: 20 });
  await visit.getByRole('button', { name: 'Ask for a demo' }).click();

  await expect
    .poll(
      async () => ((await api('GET', '/v1/leads?email=jack@ledgerling.example')) as Items).items[0]?.stage,
      {
        timeout: 30_000,
      },
    )
    .toBe('mql');
  const lead = ((await api('GET', '/v1/leads?email=jack@ledgerling.example')) as Items).items[0];
  expect(lead?.id).toBe(before?.id);
  expect(lead?.traits).toMatchObject({ first_name: 'Jack', employees: 14, campaign: 'spring' });
  expect(JSON.stringify(await api('GET', `/v1/leads/${lead?.id}/timeline`))).not.toContain('hush');
  await editor.goto(`${server.url}/leads/${lead?.id}`);
  await expect(editor.getByText('/product/modeling').first()).toBeVisible();
  await expect(editor.getByText('/pricing').first()).toBeVisible();
  await jack.close();

  const private_ = await browser.newContext();
  await private_.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });
  });
  const quiet = await private_.newPage();
  const sent: string[] = [];
  quiet.on('request', (request) => sent.push(new URL(request.url()).pathname));
  await quiet.goto(site.url);
  await quiet.evaluate('sluice.consent(true)');
  await quiet.getByRole('link', { name: 'Pricing' }).click();
  await quiet.waitForLoadState();
  expect(sent).not.toContain('/t/e');
  expect(await private_.cookies()).toEqual([]);
  await browser.close();
});
