import { defineCondition, input, rule } from '@sluice/sdk';
import { yesNo } from '../conditions/ports.ts';
import { groupFields, groupWords } from './windows.ts';

export const contactsEngaged = defineCondition({
  type: 'contacts-engaged',
  version: 1,
  title: 'Contacts active',
  description: 'Asks whether enough different contacts of the company have been active lately.',
  icon: 'users',
  category: 'Companies',
  config: input.form(groupFields),
  initial: { contacts: 3, window: 'd14' },
  sentence: (config) => `Is it true that ${groupWords(config)} at the company?`,
  ports: () => yesNo,
  logic: ({ contacts, window }) => ({
    if: [rule.atLeast(rule.field(`account.engaged.${window}`), contacts), 'yes', 'no'],
  }),
  examples: [
    {
      title: 'Three of five',
      config: { contacts: 3, window: 'd14' },
      data: { account: { members: 5, engaged: { d14: 3 } } },
      value: 'yes',
    },
    {
      title: 'Nothing known of the company',
      config: { contacts: 3, window: 'd14' },
      data: { account: {} },
      value: 'no',
    },
  ],
});
