import { Type } from 'typebox';
import { expect, test } from 'vitest';
import {
  DefinitionError,
  defineAction,
  defineCondition,
  definePlugin,
  input,
  type NodeDefinition,
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
