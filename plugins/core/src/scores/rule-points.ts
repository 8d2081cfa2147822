import { ConfigError, defineScore, input, type Json } from '@sluice/sdk';
import { Type } from 'typebox';
import { nameOf } from '../words/name-of.ts';
import { pointsWords } from '../words/points.ts';
import { groupField } from './group-field.ts';

export const rulePoints = defineScore({
  type: 'rule-points',
  version: 1,
  title: 'Set points by rule',
  description: 'Gives points for as long as a rule holds. When the rule stops holding, the points go.',
  icon: 'checkup-list',
  keywords: ['score', 'adjustment', 'condition', 'fit', 'formula'],
  config: input.form({
    rule: input.rule({ title: 'Rule', description: 'What must be true.', default: true }),
    label: Type.String({
      title: 'In a few words',
      description: 'Ends the sentence “… points when”: the lead has a business address.',
      default: '',
      maxLength: 120,
    }),
    points: Type.Number({ title: 'Points', minimum: -1000, maximum: 1000, default: 10 }),
    otherwise: Type.Number({ title: 'Otherwise', minimum: -1000, maximum: 1000, default: 0 }),
    group: groupField('fit'),
  }),
  initial: { rule: true, label: '', points: 10, otherwise: 0, group: 'fit' },
  sentence: ({ label, points, otherwise, group }, view) =>
    `Set ${nameOf(view.groups, group)} to ${pointsWords(points)} when ${
      label === '' ? 'the rule holds' : label
    }; otherwise ${otherwise}.`,
  slot: ({ group }) => ({ group, mode: 'set' }),
  logic: ({ rule, points, otherwise }) => {
    if (!isRule(rule)) throw new ConfigError('/rule', 'Set a rule.');
    return { if: [rule, points, otherwise] };
  },
  examples: [
    {
      title: 'Asked not to be mailed',
      config: {
        rule: { in_list: [{ var: 'lead.traits.do_not_email' }, ['yes']] },
        label: 'the lead does not want e-mail',
        points: -20,
        otherwise: 0,
        group: 'fit',
      },
      data: { lead: { traits: { do_not_email: 'Yes' } } },
      value: -20,
    },
    {
      title: 'The rule does not hold',
      config: {
        rule: { known: [{ var: 'lead.traits.phone' }] },
        label: '',
        points: 5,
        otherwise: 0,
        group: 'fit',
      },
      data: { lead: { traits: {} } },
      value: 0,
    },
  ],
});

function isRule(value: unknown): value is Json {
  return value !== undefined;
}
