import { defineTrigger, input, rule } from '@sluice/sdk';
import { groupFields, groupWords } from './windows.ts';

export const buyingGroup = defineTrigger({
  type: 'buying-group',
  version: 1,
  title: 'Buying group forms',
  description: 'Starts at the moment enough different contacts of one company have been active.',
  icon: 'users-group',
  category: 'Companies',
  config: input.form(groupFields),
  initial: { contacts: 3, window: 'd14' },
  sentence: (config) => `When ${groupWords(config)} at one company.`,
  events: () => ['account.engaged'],
  logic: ({ contacts, window }) =>
    rule.all([
      rule.atLeast(rule.field(`event.properties.to.${window}`), contacts),
      rule.below(rule.field(`event.properties.from.${window}`), contacts),
    ]),
  examples: [
    {
      title: 'The third contact becomes active',
      config: { contacts: 3, window: 'd14' },
      data: { event: { type: 'account.engaged', properties: { from: { d14: 2 }, to: { d14: 3 } } } },
      value: true,
    },
    {
      title: 'A fourth one: the group was there before',
      config: { contacts: 3, window: 'd14' },
      data: { event: { type: 'account.engaged', properties: { from: { d14: 3 }, to: { d14: 4 } } } },
      value: false,
    },
  ],
});
