import { defineTrigger, input } from '@sluice/sdk';

export const contactJoined = defineTrigger({
  type: 'contact-joined',
  version: 1,
  title: 'New contact at a company',
  description: 'Starts when a company gets a contact it did not have before.',
  icon: 'user-plus',
  category: 'Companies',
  config: input.form({}),
  initial: {},
  sentence: () => 'When a new contact appears at a company.',
  events: () => ['account.joined'],
  logic: () => true,
  examples: [
    {
      title: 'The second contact',
      config: {},
      data: { event: { type: 'account.joined', properties: { members: 2 } } },
      value: true,
    },
  ],
});
