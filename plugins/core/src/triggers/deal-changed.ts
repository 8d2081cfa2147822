import { defineTrigger, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';

const changes = { opened: 'is opened', won: 'is won', lost: 'is lost' };

export const dealChanged = defineTrigger({
  type: 'deal-changed',
  version: 1,
  title: 'Deal opened, won or lost',
  description: 'Starts when the CRM tells of a deal with the lead.',
  icon: 'businessplan',
  keywords: ['opportunity', 'revenue', 'closed', 'start'],
  config: input.form({
    change: input.choice(changes, { title: 'When a deal', default: 'won' }),
    amount: Type.Number({
      title: 'Worth at least',
      description: 'In the currency of the deal. 0 takes every deal, also one without an amount.',
      minimum: 0,
      default: 0,
    }),
  }),
  initial: { change: 'won', amount: 0 },
  sentence: ({ change, amount }) =>
    `When a deal${amount > 0 ? ` worth at least ${amount}` : ''} ${changes[change]}.`,
  events: ({ change }) => [`deal.${change}`],
  logic: ({ amount }) => (amount === 0 ? true : rule.atLeast(rule.field('event.properties.amount'), amount)),
  examples: [
    {
      title: 'A contract is signed',
      config: { change: 'won', amount: 0 },
      data: { event: { type: 'deal.won', properties: { amount: 24000, currency: 'USD' } } },
      value: true,
    },
    {
      title: 'Too small a deal',
      config: { change: 'opened', amount: 10000 },
      data: { event: { type: 'deal.opened', properties: { amount: 900 } } },
      value: false,
    },
  ],
});
