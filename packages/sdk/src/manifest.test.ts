import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Check } from 'typebox/value';
import { expect, test } from 'vitest';
import {
  defineAction,
  defineCondition,
  definePlugin,
  definePoll,
  defineTrigger,
  input,
  manifestOf,
  manifestSchema,
  rule,
  sdkProblem,
  sdkVersion,
  Type,
} from './index.ts';

const words = { version: 1, description: 'For the test.', icon: 'flask', examples: [] } as const;
const answer = Type.Object({ employees: Type.Integer() });

const lookup = defineAction({
  ...words,
  type: 'lookup',
  title: 'Look up',
  config: input.form({ least: Type.Integer({ default: 50 }) }),
  initial: { least: 50 },
  sentence: 'Do at least {{least}} people work there?',
  input: Type.Object({ domain: Type.String() }),
  results: { large: answer, small: answer },
  capabilities: {
    http: { 'directory.example.test': ['GET'] },
    secrets: { 'api-key': 'The key of the directory.' },
  },
  logic: () => rule.object({ domain: rule.field('account.domain') }),
  run: async ({ http, secrets }, { domain }) => {
    const url = `https://directory.example.test/${domain}` as const;
    const { status } = await http.request({ method: 'GET', url, auth: { bearer: secrets['api-key'] } });
    return { port: 'large', data: { employees: status } };
  },
});

const gate = defineCondition({
  ...words,
  type: 'gate',
  version: 2,
  title: 'Gate',
  config: input.form({}),
  initial: {},
  sentence: () => 'Is it open?',
  ports: { yes: 'it is', no: 'it is not' },
  logic: () => 'yes',
  migrate: { 1: () => ({}) },
  examples: [{ title: 'Open', config: {}, value: 'yes' }],
});

const deals = definePoll({
  name: 'deals',
  title: 'Deals',
  description: 'Asks for deals that changed.',
  config: input.form({}),
  initial: {},
  eventTypes: { 'acme.deal-changed': Type.Object({ amount: Type.Number() }) },
  capabilities: { http: { 'api.acme.test': ['GET'], 'directory.example.test': ['POST'] }, storage: true },
  everySeconds: 60,
  poll: async ({ cursor }) => ({ events: [], cursor }),
});

const dealChanged = defineTrigger({
  ...words,
  type: 'deal-changed',
  title: 'Deal changed',
  config: input.form({}),
  initial: {},
  sentence: 'When a deal changes.',
  eventTypes: deals.eventTypes,
  source: deals,
  logic: () => true,
});

const plugin = definePlugin({
  name: 'acme',
  version: '1.2.3',
  title: 'Acme',
  nodes: [lookup, gate, dealChanged],
});
const bundle = { file: 'plugin.js', integrity: `sha512-${'A'.repeat(86)}==`, bytes: 1234 };
const manifest = manifestOf(plugin, { bundle, license: 'MIT' });

test('a manifest says what a host must know before any code runs', () => {
  expect(manifest).toMatchObject({
    manifestVersion: 1,
    name: 'acme',
    version: '1.2.3',
    sdk: sdkVersion,
    license: 'MIT',
    bundle,
    description: 'Acme',
  });
  expect(manifest.nodeTypes.map(({ type, kind }) => [type, kind])).toEqual([
    ['lookup', 'action'],
    ['gate', 'condition'],
    ['deal-changed', 'trigger'],
  ]);
});

test('it is plain JSON of its schema, and the same each time', () => {
  expect(Check(manifestSchema, manifest)).toBe(true);
  expect(JSON.parse(JSON.stringify(manifest))).toEqual(manifest);
  expect(manifestOf(plugin, { bundle, license: 'MIT' })).toEqual(manifest);
});

test('what its nodes and sources ask for is joined by host', () => {
  expect(manifest.capabilities).toEqual({
    http: [
      { host: 'api.acme.test', methods: ['GET'] },
      { host: 'directory.example.test', methods: ['GET', 'POST'] },
    ],
    secrets: [{ name: 'api-key', description: 'The key of the directory.' }],
    storage: true,
    email: false,
    handoff: false,
    notify: false,
  });
  expect(manifest.nodeTypes[1]?.capabilities).toMatchObject({ http: [], storage: false });
});

test('an action has the schema of each port, a branch its labels, a wait of the past its migrations', () => {
  const [looked, gated] = manifest.nodeTypes;
  expect(looked).toMatchObject({
    sentence: 'Do at least {{least}} people work there?',
    computesSentence: false,
    inputSchema: { type: 'object', required: ['domain'] },
    ports: [
      { name: 'out', label: 'then' },
      { name: 'large', schema: { type: 'object' } },
      { name: 'small', schema: { type: 'object' } },
    ],
  });
  expect(gated).toMatchObject({
    sentence: 'Is it open?',
    computesSentence: true,
    fixedPorts: true,
    ports: [
      { name: 'yes', label: 'it is' },
      { name: 'no', label: 'it is not' },
    ],
    migratesFrom: [1],
    examples: [{ title: 'Open', config: {}, value: 'yes' }],
  });
});

test('a trigger with a source names it and the events it declares', () => {
  expect(manifest.nodeTypes[2]).toMatchObject({
    source: 'deals',
    eventTypes: [{ type: 'acme.deal-changed', schema: { type: 'object' } }],
  });
  expect(manifest.sources).toMatchObject([{ name: 'deals', kind: 'poll', everySeconds: 60 }]);
  expect(dealChanged.events({})).toEqual(['acme.deal-changed']);
});

test.each(['localhost', '127.0.0.1', 'Acme.com', 'https://acme.com', 'acme.com:443', 'a.*.com', '', '*.'])(
  'a manifest that asks for the host %j is refused',
  (host) => {
    const asks = { ...manifest.capabilities, http: [{ host, methods: ['GET'] }] };
    expect(Check(manifestSchema, { ...manifest, capabilities: asks })).toBe(false);
  },
);

test('the version of the contract is that of the package', async () => {
  const file = await readFile(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ version: sdkVersion });
});

test.each([
  ['1.0.0', '1.0.0', null],
  ['1.0.7', '1.0.0', null],
  ['1.2.0', '1.9.0', null],
  ['1.9.0', '1.2.0', 'Update Sluice'],
  ['2.0.0', '1.9.0', 'Update Sluice'],
  ['1.0.0', '2.0.0', 'built with 2.x'],
  ['soon', '1.0.0', 'Build the plugin anew'],
])('a plugin built with %s on a host with %s: %s', (builtWith, host, hint) => {
  expect(sdkProblem(builtWith, host)?.hint ?? null).toEqual(hint && expect.stringContaining(hint));
});
