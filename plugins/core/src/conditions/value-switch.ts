import { ConfigError, defineCondition, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { fieldName } from '../words/field-name.ts';
import { listWords } from '../words/list-words.ts';
import { other } from './ports.ts';

const valueCase = Type.Object(
  {
    name: Type.String({
      title: 'Name',
      description: 'Names the way out. Renaming it unplugs what is wired there.',
      minLength: 1,
      maxLength: 60,
    }),
    values: Type.Array(Type.String({ maxLength: 200 }), {
      title: 'Values',
      description: 'One of them, in any case.',
      default: [],
      maxItems: 200,
    }),
  },
  { additionalProperties: false },
);

export const valueSwitch = defineCondition({
  type: 'value-switch',
  version: 1,
  title: 'By value of a field',
  description: 'Sends leads different ways by one field: source, industry, product of interest.',
  icon: 'arrows-split',
  keywords: ['case', 'branch', 'switch', 'by', 'source', 'field'],
  config: input.form({
    field: input.field({ title: 'Field', default: '', maxLength: 200 }),
    cases: Type.Array(valueCase, {
      title: 'Ways',
      description: 'The first that fits takes the lead; “other” takes everybody else.',
      default: [],
      maxItems: 30,
    }),
  }),
  initial: { field: 'lead.traits.source', cases: [{ name: 'Search', values: ['google', 'bing'] }] },
  sentence: ({ field, cases }) =>
    cases.length === 0
      ? `Which ${fieldName(field)} has the lead?`
      : `Is the lead’s ${fieldName(field)} ${listWords(cases.map(({ name }) => name))}?`,
  ports: ({ cases }) => {
    const names = new Set(cases.map(({ name }) => name));
    return [
      ...[...names].filter((name) => name !== other.id).map((name) => ({ id: name, label: name })),
      other,
    ];
  },
  logic: ({ field, cases }) => {
    if (field === '') throw new ConfigError('/field', 'Choose a field.');
    const names = cases.map(({ name }) => name);
    const taken = names.findIndex((name, index) => name === other.id || names.indexOf(name) !== index);
    if (taken !== -1)
      throw new ConfigError(`/cases/${taken}/name`, `The name “${names[taken]}” is taken, choose another.`);
    return rule.cases(
      cases.map(({ name, values }) => [rule.oneOf(rule.field(field), values), name] as const),
      other.id,
    );
  },
  examples: [
    {
      title: 'From a search engine',
      config: {
        field: 'lead.traits.source',
        cases: [
          { name: 'Search', values: ['google', 'bing'] },
          { name: 'Referral', values: ['reference'] },
        ],
      },
      data: { lead: { traits: { source: 'Google' } } },
      value: 'Search',
    },
    {
      title: 'From nowhere known',
      config: { field: 'lead.traits.source', cases: [{ name: 'Search', values: ['google'] }] },
      data: { lead: { traits: {} } },
      value: 'other',
    },
  ],
});
