import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from './fixtures.ts';
import { expectAccessibleInAnyLight } from './looks.ts';

test.use({ environment: { SLUICE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8' } });

/** A receiver on this machine that says what it got; it is away until it is told to be back. */
const receive = async () => {
  const bodies: { readonly path: string; readonly body: string }[] = [];
  let away = true;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (away && request.url !== '/always') {
      response.writeHead(503, { 'retry-after': '900' }).end();
      return;
    }
    bodies.push({ path: request.url ?? '', body });
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    host,
    url: `http://${host}`,
    bodies,
    back: () => {
      away = false;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

type Api = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** A published workflow that calls an address at every form. */
const callAt = async (api: Api, { name, form, url }: { name: string; form: string; url: string }) => {
  const node = (id: string, type: string, config: object, y: number) => ({
    id,
    type,
    version: 1,
    config,
    position: { x: 0, y },
  });
  const document = {
    name,
    nodes: [
      node('form', 'core/form-submitted', { forms: [form] }, 0),
      node('call', 'core/call-webhook', { url, method: 'POST', fields: [] }, 160),
    ],
    edges: [{ id: 'e', from: { node: 'form', port: 'out' }, to: { node: 'call' } }],
    settings: { reentry: 'every-time', goal: null, exit: null },
  };
  const { id } = (await api('POST', '/v1/workflows', { name, document })) as { readonly id: string };
  await api('POST', `/v1/workflows/${id}/publish`, { inFlight: 'finish' });
};

const submit = (api: Api, form: string, leads: number) =>
  api(
    'POST',
    '/v1/events',
    Array.from({ length: leads }, (_, n) => ({
      type: 'form.submitted',
      lead: { email: `${form}${n}@acme.example` },
      properties: { form, fields: {} },
    })),
  );

test('what failed for good is found with its reason, changed, tried again and gone', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(180_000);
  await using receiver = await receive();
  await callAt(api, { name: 'Tell the warehouse', form: 'demo', url: 'http://10.1.2.3/in' });
  await submit(api, 'demo', 2);
  await api('POST', '/v1/settings/scoring/preview', {
    scoring: ((await api('GET', '/v1/settings')) as { readonly workspace: { readonly scoring: object } })
      .workspace.scoring,
  });

  await page.goto(server.url);
  await page.getByRole('link', { name: 'Operations' }).click();
  const dead = page.getByRole('region', { name: 'Failed for good' });
  await expect(page.getByText(/^2 messages or calls have failed for good/)).toBeVisible();
  await expect(dead.getByRole('listitem')).toHaveCount(2);
  await expect(dead.getByText(/private/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Where messages and calls go' })).toContainText('10.1.2.3');
  await expect(page.getByRole('region', { name: 'Going over all leads' })).toContainText(
    'Trying a scoring model',
  );
  await expectAccessibleInAnyLight(page);

  await dead
    .getByRole('button', { name: /^Look at/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog');
  const input = drawer.getByLabel('What is to be sent');
  await expect(input).toHaveValue(/10\.1\.2\.3/);
  await expectAccessibleInAnyLight(page);
  await input.fill('{ "url": ');
  await expect(drawer.getByText('This is not valid JSON')).toBeVisible();
  await expect(drawer.getByRole('button', { name: 'Save and try again' })).toBeDisabled();
  await input.fill(JSON.stringify({ url: `${receiver.url}/always`, method: 'POST', body: { order: 7 } }));
  await drawer.getByRole('button', { name: 'Save and try again' }).click();
  await expect(drawer).toBeHidden();
  await expect.poll(() => receiver.bodies).toEqual([{ path: '/always', body: '{"order":7}' }]);
  await expect(dead.getByRole('listitem')).toHaveCount(1);

  await dead.getByRole('button', { name: /^Look at/ }).click();
  await drawer.getByRole('button', { name: 'Give up' }).click();
  await expect(dead.getByText('Nothing failed')).toBeVisible();
});

test('a destination that does not answer is paused, and goes on when a person says so', async ({
  signedIn: page,
  server,
  api,
}) => {
  test.setTimeout(180_000);
  await using receiver = await receive();
  await callAt(api, { name: 'Tell the stock', form: 'stock', url: `${receiver.url}/in` });
  await submit(api, 'stock', 6);

  await page.goto(`${server.url}/operations`);
  const places = page.getByRole('region', { name: 'Where messages and calls go' });
  const place = places.getByRole('listitem').filter({ hasText: receiver.host });
  await expect(place.getByText('Paused')).toBeVisible();
  await expect(page.getByText(`${receiver.host} does not answer.`)).toBeVisible();
  await expectAccessibleInAnyLight(page);

  await place.getByRole('button', { name: `Limits of ${receiver.host}` }).click();
  await page.getByLabel('At most at once').fill('2');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(place).toContainText('at most 2 at once');

  receiver.back();
  await place.getByRole('button', { name: `Send to ${receiver.host} again now` }).click();
  await expect(place.getByText('Works')).toBeVisible();
  await expect.poll(() => receiver.bodies.length).toBe(6);
  await expect(place).toContainText('6 answered');
});
