import { defineTrigger, input, rule, Type } from '@sluice/sdk';
import { contactChanges } from './contact-changes.ts';

export const contactChanged = defineTrigger({
  type: 'contact-changed',
  version: 1,
  title: 'Contact changed in HubSpot',
  description: 'Starts when somebody makes or changes a contact in HubSpot.',
  icon: 'refresh',
  category: 'HubSpot',
  config: input.form({
    stages: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), {
      title: 'Lifecycle stages',
      description: 'Internal names, such as customer. Leave empty for any.',
      default: [],
      maxItems: 20,
    }),
  }),
  initial: { stages: [] },
  sentence: ({ stages }) =>
    stages.length === 0
      ? 'When a contact changes in HubSpot.'
      : `When a contact changes in HubSpot and is ${stages.join(' or ')}.`,
  eventTypes: contactChanges.eventTypes,
  source: contactChanges,
  logic: ({ stages }) =>
    stages.length === 0 ? true : rule.oneOf(rule.field('event.properties.lifecyclestage'), stages),
  examples: [
    {
      title: 'A contact became a customer',
      config: { stages: ['customer'] },
      data: {
        event: {
          type: 'hubspot.contact-changed',
          properties: { contact: '512', lifecyclestage: 'customer' },
        },
      },
      value: true,
    },
    {
      title: 'Another stage does not start it',
      config: { stages: ['customer'] },
      data: {
        event: { type: 'hubspot.contact-changed', properties: { contact: '512', lifecyclestage: 'lead' } },
      },
      value: false,
    },
  ],
});
