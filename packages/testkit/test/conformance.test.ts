import {
  type ActionNode,
  defineAction,
  defineTrigger,
  input,
  type NodeDefinition,
  PermanentError,
  type Plugin,
  rule,
  Type,
} from '@sluice/sdk';
import { expect, test } from 'vitest';
import { type ConformanceCheck, conformance, conformanceChecks } from '../src/index.ts';
import { gate, unchecked } from './gate.ts';

const found = Type.Object({ employees: Type.Integer() });

/** An effect that keeps the contract. */
const lookup = defineAction({
  type: 'lookup',
  version: 1,
  title: 'Look up',
  description: 'Asks a directory.',
  icon: 'search',
  config: input.form({ least: Type.Integer({ title: 'At least', minimum: 1 }) }),
  initial: { least: 50 },
  sentence: 'Do at least {{least}} people work there?',
  input: Type.Object({ domain: Type.String(), tags: Type.Array(Type.String()) }),
  results: { large: found },
  capabilities: { http: { 'directory.test': ['GET'] }, secrets: { key: 'The key.' }, storage: true },
  logic: () => rule.object({ domain: 'northwind.test', tags: [] }),
  run: async ({ http, secrets }, { domain }) => {
    const url = `https://directory.test/${domain}` as const;
    const { status, body } = await http.request({ method: 'GET', url, auth: { bearer: secrets.key } });
    if (status !== 200 || typeof body !== 'number') throw new PermanentError(`It answered ${status}.`);
    return { port: 'large', data: { employees: body } };
  },
  examples: [
    {
      title: 'Large',
      config: { least: 50 },
      value: { domain: 'northwind.test', tags: [] },
      responses: [{ status: 200, body: 80 }],
      answer: { port: 'large', data: { employees: 80 } },
    },
  ],
});

/** The same effect with another `run`, whatever its types say. */
const running = (run: (context: World, input: Given) => Promise<unknown>): NodeDefinition =>
  ({ ...lookup, run }) as object as ActionNode;

interface World {
  readonly http: { request(request: object): Promise<{ readonly status: number; readonly body: unknown }> };
  readonly secrets: { readonly key: string };
  readonly storage: { set(key: string, value: unknown): Promise<void> };
  log(message: string): void;
}
interface Given {
  readonly domain: string;
  readonly tags: string[];
}

const ask = ({ http, secrets }: World) =>
  http.request({ method: 'GET', url: 'https://directory.test/x', auth: { bearer: secrets.key } });
const fine = { port: 'large', data: { employees: 80 } };

const fineAfter = (_: unknown) => fine;

const changed = defineTrigger({
  type: 'changed',
  version: 1,
  title: 'Changed',
  description: 'A deal changed.',
  icon: 'bolt',
  config: input.form({}),
  initial: {},
  sentence: 'When a deal changes.',
  eventTypes: { 'acme.changed': Type.Object({ amount: Type.Number() }) },
  logic: () => rule.known(rule.field('event.properties.price')),
  examples: [
    {
      title: 'No price',
      config: {},
      data: { event: { type: 'acme.changed', properties: {} } },
      value: false,
    },
  ],
});

test.each([gate, lookup])('a node that keeps the contract has no errors: $type', async (node) => {
  const findings = await conformance(unchecked(node));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

let calls = 0;
const mended = { 1: (config: unknown) => ({ least: (config as { min: number }).min }) } as const;
const broken: readonly (readonly [check: ConformanceCheck, message: string, node: NodeDefinition])[] = [
  ['schema', 'has no title', { ...gate, config: input.form({ least: Type.Integer() }) }],
  ['words', 'The sentence is', { ...gate, sentence: () => '' }],
  ['purity', 'different rules', { ...gate, logic: () => ({ if: [++calls, 'yes', 'no'] }) }],
  ['operators', 'nonsense', { ...gate, logic: () => ({ nonsense: [1] }) }],
  ['fields', '"lead.shoesize"', { ...gate, logic: () => ({ if: [{ var: 'lead.shoesize' }, 'yes', 'no'] }) }],
  ['fields', '"event.properties.price"', changed],
  ['examples', 'the example says', { ...gate, logic: () => 'no' }],
  ['json', 'Its rule changes', { ...gate, logic: () => ({ if: [Number.NaN, 'yes', 'no'] }) }],
  ['json', 'What it answers', running((world) => ask(world).then(dated))],
  ['migration', 'No config of version 1', { ...gate, version: 2, migrate: mended }],
  ['migration', 'does not fit', { ...gate, version: 2, migrate: mended, was: { 1: [{ min: 'many' }] } }],
  ['migration', 'fails', { ...gate, version: 2, migrate: mended, was: { 1: [null] } }],
  ['ports', 'same id', { ...gate, ports: () => ['yes', 'yes'].map((id) => ({ id, label: id })) }],
  ['input', 'changes its input', running(async (_, { tags }) => ({ ...fine, n: tags.push('more') }))],
  ['answers', '"huge"', running(async () => ({ ...fine, port: 'huge' }))],
  ['answers', '/employees', running(async () => ({ port: 'large', data: { employees: 'many' } }))],
  ['answers', 'No example shows', { ...lookup, examples: [] }],
  ['answers', 'instead of', running(async () => ({ port: 'large', data: { employees: 81 } }))],
  [
    'abort',
    'as if nothing had been',
    running(async (world) =>
      ask(world).then(
        () => fine,
        () => fine,
      ),
    ),
  ],
  ['abort', 'did not end', running(() => new Promise(() => {}))],
  ['errors', 'It throws TypeError', running(async (world) => deep((await ask(world)).body))],
  ['errors', 'without words', running(() => Promise.reject(new PermanentError('')))],
  ['errors', 'gives up for good', lookup],
  ['secrets', 'in what it answers', running(async ({ secrets }) => ({ ...fine, said: secrets.key }))],
  [
    'secrets',
    'in an error',
    running(({ secrets }) => Promise.reject(new PermanentError(`no ${secrets.key}`))),
  ],
  ['secrets', 'in what it logs', running(async ({ secrets, log }) => fineAfter(log(secrets.key)))],
  [
    'secrets',
    'in what it logs',
    running(({ secrets, storage }) => storage.set('k', secrets.key).then(fineAfter)),
  ],
  [
    'capabilities',
    'POST evil.test',
    running(({ http }) => http.request({ method: 'POST', url: 'https://evil.test/' })),
  ],
  ['capabilities', 'the secret key', running(async () => fine)],
];

test.each(broken)('finds by %s: %s', async (check, message, node) => {
  const findings = await conformance(unchecked(node), { patienceMs: 50 });
  expect(findings.filter((one) => one.check === check).map((one) => one.message)).toContainEqual(
    expect.stringContaining(message),
  );
});

test('a plugin that gives something else elsewhere is found by isolation', async () => {
  const twin: Plugin = unchecked({ ...gate, logic: () => 'no' });
  expect((await conformance(unchecked(gate), { twin })).map(({ check }) => check)).toEqual(
    gate.examples.map(() => 'isolation').concat('isolation'),
  );
  const other = unchecked(running(async () => ({ port: 'large', data: { employees: 1 } })));
  const [finding] = (await conformance(unchecked(lookup), { twin: other })).filter(
    (one) => one.check === 'isolation',
  );
  expect(finding?.message).toContain('answers otherwise');
  expect(await conformance(unchecked(gate), { twin: unchecked(gate) })).toEqual([]);
});

test('every check can fail', () => {
  const failing = new Set(broken.map(([check]) => check));
  expect(conformanceChecks.filter((check) => !failing.has(check))).toEqual(['isolation']);
});

function dated() {
  return { port: 'large', data: { employees: 80, at: new Date(0) } };
}

/** Takes for granted what the destination answers. */
function deep(body: unknown) {
  const { company } = body as { company: { size: number } };
  return { port: 'large', data: { employees: company.size } };
}
