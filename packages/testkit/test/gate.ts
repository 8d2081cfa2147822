import { defineCondition, input, type NodeDefinition, type Plugin, rule, Type } from '@sluice/sdk';

/** A node that keeps the contract. */
export const gate = defineCondition({
  type: 'gate',
  version: 1,
  title: 'Gate',
  description: 'Lets large companies pass.',
  icon: 'door',
  config: input.form({ least: Type.Integer({ title: 'At least', minimum: 1 }) }),
  initial: { least: 50 },
  sentence: ({ least }) => `Are there at least ${least} employees?`,
  ports: () => [
    { id: 'yes', label: 'yes' },
    { id: 'no', label: 'no' },
  ],
  logic: ({ least }) => ({ if: [rule.atLeast(rule.field('lead.traits.employees'), least), 'yes', 'no'] }),
  examples: [
    { title: 'Large', config: { least: 50 }, data: { lead: { traits: { employees: 80 } } }, value: 'yes' },
  ],
});

/** A plugin that was never checked, as a stranger's may be. */
export const unchecked = (node: NodeDefinition): Plugin => ({
  name: 'acme',
  version: '1.0.0',
  sdk: 1,
  title: 'Acme',
  nodes: [node],
});
