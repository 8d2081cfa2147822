import { defineAction, defineUpdate, input, type NodeDefinition, Type } from '@sluice/sdk';
import { expect, test } from 'vitest';
import { nodeSuite } from '../src/index.ts';
import { gate, unchecked } from './gate.ts';

/** The messages of the checks a node fails, by the name of the check. */
function failures(node: NodeDefinition): Readonly<Record<string, string>> {
  const failed: Record<string, string> = {};
  for (const check of nodeSuite(unchecked(node))) {
    try {
      check.run();
    } catch (error) {
      failed[check.name] = error instanceof Error ? error.message : String(error);
    }
  }
  return failed;
}

test('a node that keeps the contract fails nothing', () => {
  expect(failures(gate)).toEqual({});
});

let calls = 0;
const [example] = gate.examples;
const broken: readonly (readonly [check: string, message: string, node: NodeDefinition])[] = [
  [
    'its configs are valid for an independent JSON Schema validator',
    'must be',
    { ...gate, initial: { least: 0.5 } },
  ],
  [
    'every setting has a title people can read',
    '"least"',
    { ...gate, config: input.form({ least: Type.Integer() }) },
  ],
  [
    'its config schema is plain JSON',
    'function',
    { ...gate, config: Type.Object({}, { check: () => true }) },
  ],
  ['its sentence says something for every config', '""', { ...gate, sentence: () => '' }],
  [
    'its sentence says something for every config',
    'leaks code',
    { ...gate, sentence: () => `At least ${String(undefined)} employees?` },
  ],
  ['its ports are named and unique', 'no port', { ...gate, ports: () => [] }],
  [
    'its ports are named and unique',
    'same id',
    { ...gate, ports: () => ['yes', 'no', 'no'].map((id) => ({ id, label: id })) },
  ],
  ['it has an example with a value', 'Add an example', { ...gate, examples: [] }],
  [
    'the same config gives the same rule, and the config is left alone',
    'different rules',
    { ...gate, logic: () => ({ if: [++calls, 'yes', 'no'] }) },
  ],
  [
    'the same config gives the same rule, and the config is left alone',
    'read only',
    {
      ...gate,
      logic: (config: { least: number }) => {
        config.least = 1;
        return 'yes';
      },
    },
  ],
  ['example: Large', 'nonsense', { ...gate, logic: () => ({ nonsense: [1] }) }],
  ['example: Large', 'not one of its ports', { ...gate, logic: () => 'maybe' }],
  [
    'example: Large',
    'the example says "no"',
    { ...gate, examples: example ? [{ ...example, value: 'no' }] : [] },
  ],
  [
    'a node just dropped publishes, or says what has to be chosen',
    'instead of a ConfigError',
    {
      ...gate,
      logic: () => {
        throw new TypeError('oops');
      },
    },
  ],
];

test.each(broken)('finds a node that breaks: %s (%s)', (check, message, node) => {
  expect(failures(node)[check]).toContain(message);
});

test('finds an update whose rule gives no patch of a lead', () => {
  const node = defineUpdate({
    ...common('mark'),
    logic: () => 'marked',
    examples: [{ title: 'Marks', config: {}, value: 'marked' }],
  });
  expect(failures(node)['example: Marks']).toContain('did not give a change of the lead');
});

test('finds an action whose rule does not fit the input of its effect', () => {
  const node = defineAction({
    ...common('call'),
    input: Type.Object({ phone: Type.String() }),
    results: { Called: Type.Object({}) },
    capabilities: [],
    logic: () => ({ object: [['phone', 5]] }),
    run: async () => ({ port: 'Called', data: {} }),
    examples: [{ title: 'Calls', config: {}, value: { phone: 5 } }],
  });
  const failed = failures(node);
  expect(failed['example: Calls']).toContain('/phone');
  expect(failed['its results are named and have plain schemas']).toContain('"Called"');
});

function common(type: string) {
  return {
    type,
    version: 1,
    title: type,
    description: `It can ${type}.`,
    icon: 'bolt',
    config: input.form({}),
    initial: {},
    sentence: () => `It will ${type}.`,
  };
}
