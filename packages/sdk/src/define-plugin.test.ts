import { Type } from 'typebox';
import { expect, test } from 'vitest';
import {
  DefinitionError,
  defineAction,
  defineCondition,
  definePlugin,
  definePoll,
  defineTrigger,
  defineWebhook,
  input,
  type NodeDefinition,
  type WebhookSource,
} from './index.ts';

const gate = defineCondition({
  type: 'gate',
  version: 1,
  title: 'Gate',
  description: 'Lets some pass.',
  icon: 'door',
  config: input.form({ least: Type.Integer({ minimum: 1 }) }),
  initial: { least: 1 },
  sentence: ({ least }) => `At least ${least}?`,
  ports: () => [{ id: 'yes', label: 'yes' }],
  logic: () => 'yes',
  examples: [],
});

const pluginOf = (...nodes: NodeDefinition[]) =>
  definePlugin({ name: 'acme', version: '1.0.0', title: 'Acme', nodes });

function problem(make: () => unknown): DefinitionError {
  try {
    make();
  } catch (error) {
    if (error instanceof DefinitionError) return error;
    throw error;
  }
  throw new Error('no DefinitionError was thrown');
}

test('a plugin carries the version of the contract it was built with', () => {
  expect(pluginOf(gate)).toMatchObject({ name: 'acme', sdk: 1 });
});

test('an error names the plugin and the node and says what to do', () => {
  const error = problem(() => pluginOf({ ...gate, initial: { least: 0 } }));
  expect(error.plugin).toBe('acme');
  expect(error.message).toContain('acme: node "gate": the initial config does not fit the schema at /least');
  expect(error.hint).not.toBe('');
});

const wrong: Readonly<Record<string, () => unknown>> = {
  'is not kebab-case': () => definePlugin({ name: 'Acme Inc', version: '1.0.0', title: 'A', nodes: [gate] }),
  'is not a semantic version': () => definePlugin({ name: 'acme', version: '1', title: 'A', nodes: [gate] }),
  'has no title': () => definePlugin({ name: 'acme', version: '1.0.0', title: ' ', nodes: [gate] }),
  'has no nodes': () => pluginOf(),
  'two nodes have the type "gate"': () => pluginOf(gate, gate),
  'the type is not kebab-case': () => pluginOf({ ...gate, type: 'myGate' }),
  'the version 0 is not': () => pluginOf({ ...gate, version: 0 }),
  'the icon is empty': () => pluginOf({ ...gate, icon: '' }),
  'no migration leads from version 2 to 3': () =>
    pluginOf({ ...gate, version: 3, migrate: { 1: (config) => config } }),
  'a migration starts at version 1': () => pluginOf({ ...gate, migrate: { 1: (config) => config } }),
  'the config of the example "No number"': () =>
    pluginOf({ ...gate, examples: [{ title: 'No number', config: {} }] }),
  'at /most': () => pluginOf({ ...gate, initial: { least: 1, most: 2 } }),
  'it answers by no port': () => pluginOf(action({})),
  '"https://acme.com" is not the name of a host': () =>
    pluginOf({
      ...action({ done: Type.Object({}) }),
      capabilities: { http: { 'https://acme.com': ['GET'] } },
    }),
  'no method is declared for "api.acme.com"': () =>
    pluginOf({ ...action({ done: Type.Object({}) }), capabilities: { http: { 'api.acme.com': [] } } }),
  'the secret "ApiKey" is not kebab-case': () =>
    pluginOf({ ...action({ done: Type.Object({}) }), capabilities: { secrets: { ApiKey: 'The key.' } } }),
  'nothing says what the secret "key" is': () =>
    pluginOf({ ...action({ done: Type.Object({}) }), capabilities: { secrets: { key: ' ' } } }),
  'the event type "won" has no namespace': () => pluginOf(trigger({ eventTypes: { won: Type.Object({}) } })),
  'the source declares no event': () => pluginOf(trigger({ eventTypes: {} })),
  'made with the secret "key", which is not declared': () => pluginOf(trigger({ capabilities: {} })),
  'the source asks too often': () => pluginOf(trigger({}, 5)),
  'a result is named "out"': () => pluginOf(action({ out: Type.Object({}) })),
};

test.each(Object.entries(wrong))('refuses a definition: %s', (words, make) => {
  expect(problem(make).message).toContain(words);
});

function action(results: Record<string, ReturnType<typeof Type.Object>>) {
  return defineAction({
    type: 'act',
    version: 1,
    title: 'Act',
    description: 'Acts.',
    icon: 'bolt',
    config: input.form({}),
    initial: {},
    sentence: () => 'Act.',
    input: Type.Object({}),
    results,
    capabilities: [],
    logic: () => ({}),
    run: async () => ({ port: 'done', data: {} }),
    examples: [],
  });
}

function trigger(changes: Partial<WebhookSource>, everySeconds: number | null = null) {
  const origin = {
    name: 'deals',
    title: 'Deals',
    description: 'Deals.',
    config: input.form({}),
    initial: {},
    eventTypes: { 'acme.won': Type.Object({}) },
    capabilities: { secrets: { key: 'The key.' } },
  };
  const webhook = defineWebhook({
    ...origin,
    signature: { scheme: 'standard-webhooks', secret: 'key' },
    receive: () => ({ events: [] }),
  });
  const poll = definePoll({
    ...origin,
    everySeconds: everySeconds ?? 60,
    poll: async () => ({ events: [], cursor: null }),
  });
  return defineTrigger({
    type: 'won',
    version: 1,
    title: 'Won',
    description: 'Won.',
    icon: 'trophy',
    config: input.form({}),
    initial: {},
    sentence: 'When it is won.',
    events: () => ['acme.won'],
    source: everySeconds === null ? { ...webhook, ...changes } : poll,
    logic: () => true,
    examples: [],
  });
}
