import { ConfigError, defineCondition, input, type Json } from '@sluice/sdk';
import { Type } from 'typebox';
import { yesNo } from './ports.ts';

export const ruleCondition = defineCondition({
  type: 'rule',
  version: 1,
  title: 'Rule',
  description:
    'Asks a question about the lead, its company, the event or the score, and goes on by yes or no.',
  icon: 'git-branch',
  keywords: ['if', 'condition', 'filter', 'branch', 'question', 'check', 'yes', 'no', 'icp'],
  config: input.form({
    rule: input.rule({ title: 'Rule', description: 'What must be true.', default: true }),
    label: Type.String({
      title: 'In a few words',
      description: 'Shown on the canvas: “Located in the United States”.',
      default: '',
      maxLength: 120,
    }),
  }),
  initial: { rule: true, label: '' },
  sentence: ({ rule, label }) => {
    if (label !== '') return `${label.replace(/[?.]\s*$/, '')}?`;
    return rule === true ? 'Always yes: no rule has been set.' : 'Does the rule hold?';
  },
  ports: () => yesNo,
  logic: ({ rule }) => {
    if (!isJson(rule)) throw new ConfigError('/rule', 'Set a rule.');
    return { if: [rule, 'yes', 'no'] };
  },
  examples: [
    {
      title: 'From the United States',
      config: {
        rule: { in_list: [{ var: 'lead.traits.country' }, ['US', 'USA', 'United States']] },
        label: 'From the US',
      },
      data: { lead: { traits: { country: 'usa' } } },
      value: 'yes',
    },
    {
      title: 'Country unknown',
      config: { rule: { in_list: [{ var: 'lead.traits.country' }, ['US']] }, label: '' },
      data: { lead: { traits: {} } },
      value: 'no',
    },
  ],
});

function isJson(value: unknown): value is Json {
  return value !== undefined;
}
