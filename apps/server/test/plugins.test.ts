import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageOf } from './support/plugin-package.ts';
import { withServer } from './support/with-server.ts';

const server = withServer({ SLUICE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.1' });

/** A vendor that answers with all it was sent, as careless ones do. */
const seen: { readonly authorization: string; readonly body: string }[] = [];
const vendor = createServer(async (request: IncomingMessage, response) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  seen.push({ authorization: request.headers.authorization ?? '', body });
  if (request.url === '/away') {
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ employees: 200, told: request.headers.authorization }));
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => vendor.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`;
});
afterAll(() => vendor.close());

const bundleOf = (options: {
  version?: string;
  name?: string;
  words?: string;
  http?: object;
  run?: string;
  /** An expression for the address it asks. */
  to?: string;
}) => `
const form = { type: 'object', properties: { least: { type: 'integer', title: 'At least' } }, additionalProperties: false };
const answer = { type: 'object', properties: {}, additionalProperties: true };
export default {
  name: '${options.name ?? 'acme'}', version: '${options.version ?? '1.0.0'}', sdk: 1, title: 'Acme', description: 'Looks up companies.',
  nodes: [{
    type: 'lookup', version: 1, kind: 'action', title: 'Look up', description: 'Asks the directory.', icon: 'building',
    config: form, initial: { least: 50 }, input: { type: 'object' }, results: { large: answer, failed: answer },
    examples: [{ title: 'A lead', config: { least: 50 }, data: { lead: { email: 'a@x.example' } }, value: { email: 'a@x.example', least: 50 } }],
    capabilities: { http: ${JSON.stringify(options.http ?? { '*': ['POST', 'GET'] })}, secrets: { 'api-key': 'The key of your account.' }, storage: true },
    sentence: ({ least }) => '${options.words ?? 'At least'} ' + least + ' employees?',
    logic: ({ least }) => ({ object: [['email', { var: 'lead.email' }], ['least', least]] }),
    run: async (context, input) => {
      ${options.run ?? ''}
      const calls = (await context.storage.get('calls')) ?? 0;
      await context.storage.set('calls', calls + 1);
      const { body } = await context.http.request({
        method: 'POST', url: ${options.to ?? `'${base}/companies'`}, auth: { bearer: context.secrets['api-key'] }, body: { email: input.email },
      });
      return { port: 'large', data: { told: body?.told ?? null, calls } };
    },
  }],
};`;

interface Listed {
  readonly items: readonly {
    readonly name: string;
    readonly enabled: boolean;
    readonly problem: string | null;
  }[];
}
interface Effects {
  readonly items: readonly {
    readonly status: string;
    readonly lastError: string | null;
    readonly key: string;
  }[];
}

const install = async (options: Parameters<typeof bundleOf>[0], more: object = {}) => {
  const { archive, integrity } = await packageOf(bundleOf(options));
  return server().call<{ problem: string | null; secrets: object[]; detail: string; code: string }>(
    'POST',
    '/v1/plugins',
    { body: { source: { archive }, integrity, ...more } },
  );
};

const document = {
  name: 'Ask the directory',
  nodes: [
    { id: 'form', type: 'core/form-submitted', version: 1, config: { forms: [] }, position: { x: 0, y: 0 } },
    { id: 'ask', type: 'acme/lookup', version: 1, config: { least: 50 }, position: { x: 0, y: 100 } },
  ],
  edges: [{ id: 'e', from: { node: 'form', port: 'out' }, to: { node: 'ask' } }],
  settings: { reentry: 'every-time', goal: null, exit: null },
};

const submit = (email: string) =>
  server().call('POST', '/v1/events', {
    body: { type: 'form.submitted', lead: { email }, properties: { form: 'demo', fields: {} } },
  });

const effects = async (status: string) =>
  (await server().call<Effects>('GET', `/v1/effects?status=${status}&limit=50`)).body.items;

test('A package is read and tried before anything is installed, and says what it would do', async () => {
  const { call } = server();
  const { archive, integrity } = await packageOf(bundleOf({}));
  const looked = await call<object>('POST', '/v1/plugins/inspect', { body: { source: { archive } } });
  expect(looked.body).toMatchObject({
    name: 'acme',
    license: 'MIT',
    integrity,
    installed: null,
    rights: { http: [{ host: '*', methods: ['GET', 'POST'] }], storage: true, email: false },
    secrets: [{ name: 'api-key' }],
    nodeTypes: [{ type: 'acme/lookup', title: 'Look up' }],
    workflows: [],
  });
  expect((await call<Listed>('GET', '/v1/plugins')).body.items).toEqual([]);
});

test('What was not looked at is not installed', async () => {
  const refused = await install({}, { integrity: `sha512-${'A'.repeat(86)}==` });
  expect(refused).toMatchObject({ status: 409, body: { code: 'plugin.not-granted' } });
});

const bad: Readonly<Record<string, readonly [bend: (manifest: object) => object, code: string]>> = {
  'was changed after it was built': [
    (manifest) => ({
      ...manifest,
      bundle: { file: 'plugin.js', bytes: 1, integrity: `sha512-${'A'.repeat(86)}==` },
    }),
    'plugin.wrong-integrity',
  ],
  'was built for a newer contract': [(manifest) => ({ ...manifest, sdk: '2.0.0' }), 'plugin.other-sdk'],
  'hides what it may do': [
    (manifest) => ({
      ...manifest,
      capabilities: { http: [], secrets: [], storage: false, email: false, handoff: false, notify: false },
    }),
    'plugin.bad-manifest',
  ],
  'has a manifest that does not fit': [(manifest) => ({ ...manifest, nodeTypes: [] }), 'plugin.bad-manifest'],
};

test.each(Object.entries(bad))('A package that %s is refused', async (_, [bend, code]) => {
  const { archive } = await packageOf(bundleOf({}), bend);
  const { body } = await server().call('POST', '/v1/plugins/inspect', { body: { source: { archive } } });
  expect(body).toMatchObject({ code });
});

test('A package whose code does not keep the contract is refused with what it breaks', async () => {
  const { archive: wrong } = await packageOf(
    bundleOf({}).replace(/logic: .*/, "logic: () => ({ 'no-such-operator': [1] }),"),
  );
  const { body } = await server().call('POST', '/v1/plugins/inspect', {
    body: { source: { archive: wrong } },
  });
  expect(body).toMatchObject({
    code: 'plugin.breaks-contract',
    detail: expect.stringContaining('no-such-operator'),
  });
});

test('A package that takes a name of Sluice’s own, or is none at all, is refused', async () => {
  const { call } = server();
  const { archive } = await packageOf(bundleOf({ name: 'core' }));
  const core = await call('POST', '/v1/plugins/inspect', { body: { source: { archive } } });
  expect(core.body).toMatchObject({ code: 'plugin.name-taken' });
  const none = await call('POST', '/v1/plugins/inspect', { body: { source: { archive: 'bm90aGluZw==' } } });
  expect(none.body).toMatchObject({ code: 'plugin.not-a-package' });
  const option = await call('POST', '/v1/plugins/inspect', {
    body: { source: { npm: '--ignore-scripts=false' } },
  });
  expect(option.body).toMatchObject({ code: 'plugin.not-fetched' });
});

test('An installed plugin stands in the palette, does its effects in the sandbox and never sees its secret', async () => {
  const { call, settled } = server();
  expect(await install({})).toMatchObject({
    status: 200,
    body: { problem: null, secrets: [{ set: false }] },
  });
  const types = await call<{ items: { type: string }[] }>('GET', '/v1/node-types');
  expect(types.body.items.map(({ type }) => type)).toContain('acme/lookup');
  await call('PUT', '/v1/plugins/acme/secrets/api-key', { body: { value: 'very-secret-key' } });
  const made = await call<{ id: string }>('POST', '/v1/workflows', {
    body: { name: document.name, document },
  });
  const published = await call('POST', `/v1/workflows/${made.body.id}/publish`, {
    body: { inFlight: 'finish' },
  });
  expect(published.status).toBe(200);
  await submit('ada@northwind.example');
  await settled();
  expect(seen.at(-1)).toEqual({
    authorization: 'Bearer very-secret-key',
    body: '{"email":"ada@northwind.example"}',
  });
  const [done] = await effects('done');
  expect(done).toMatchObject({ status: 'done', lastError: null });
  const all = JSON.stringify(
    (await server().services.store.db.selectFrom('events').select('properties').execute()).map((row) => row),
  );
  expect(all).toContain('sluice-secret-');
  expect(all).not.toContain('very-secret-key');
});

test('A plugin that is switched off lets its actions wait with the reason, and they go on when it is back', async () => {
  const { call, settled } = server();
  await call('PUT', '/v1/plugins/acme', { body: { enabled: false } });
  await submit('grace@northwind.example');
  await settled();
  const [parked] = await effects('pending');
  expect(parked).toMatchObject({
    status: 'parked',
    lastError: expect.stringContaining('effect.plugin-missing: No plugin that runs does “acme/lookup”'),
  });
  const before = seen.length;
  await call('PUT', '/v1/plugins/acme', { body: { enabled: true } });
  await expect.poll(async () => (await effects('done')).length, { timeout: 20_000 }).toBe(2);
  expect(seen.length).toBe(before + 1);
});

test('Another version tells which published workflows would change, and breaks none unasked', async () => {
  const { call } = server();
  const { archive, integrity } = await packageOf(bundleOf({ version: '1.1.0', words: 'No fewer than' }));
  const looked = await call<object>('POST', '/v1/plugins/inspect', { body: { source: { archive } } });
  expect(looked.body).toMatchObject({
    installed: '1.0.0',
    more: null,
    workflows: [
      {
        name: 'Ask the directory',
        breaks: [],
        steps: [{ before: 'At least 50 employees?', after: 'No fewer than 50 employees?' }],
      },
    ],
  });
  const { body } = await call('POST', '/v1/plugins', { body: { source: { archive }, integrity } });
  expect(body).toMatchObject({ version: '1.1.0', versions: ['1.1.0', '1.0.0'] });
  const back = await call('PUT', '/v1/plugins/acme', { body: { version: '1.0.0' } });
  expect(back.body).toMatchObject({ version: '1.0.0', problem: null });
});

test('A version never changes: other code under its number is refused', async () => {
  expect(await install({ words: 'Other' })).toMatchObject({
    status: 409,
    body: { code: 'plugin.version-differs' },
  });
});

test('A plugin cannot go where it did not declare to, nor to a private address by a redirect', async () => {
  const { settled } = server();
  /* Well-behaved while it is looked at, and only then. */
  const to = `String(input.email).startsWith('undeclared') ? '${base}/companies' : 'https://api.acme.test/'`;
  await install({ version: '1.2.0', http: { 'api.acme.test': ['POST'] }, to });
  await submit('undeclared@northwind.example');
  await settled();
  const away = `await context.http.request({ method: 'GET', url: '${base}/away' });`;
  await install({ version: '1.3.0', run: away });
  await submit('redirect@northwind.example');
  await settled();
  const errors = (await effects('failed')).map(({ lastError }) => lastError);
  expect(errors).toContainEqual(expect.stringContaining('did not declare POST to 127.0.0.1'));
  expect(errors).toContainEqual(expect.stringContaining('effect.refused-address: 169.254.169.254'));
});

test('A plugin that is needed is not removed, and the refusal says where; one that is not, is', async () => {
  const { call } = server();
  const { body } = await call('DELETE', '/v1/plugins/acme');
  expect(body).toMatchObject({
    code: 'plugin.in-use',
    detail: expect.stringContaining('“Ask the directory”'),
  });
  expect(await install({ name: 'spare' })).toMatchObject({ status: 200 });
  expect(await call('DELETE', '/v1/plugins/spare')).toMatchObject({ status: 204 });
  expect((await call<Listed>('GET', '/v1/plugins')).body.items.map(({ name }) => name)).toEqual(['acme']);
});
