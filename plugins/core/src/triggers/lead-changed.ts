import { defineTrigger, input } from '@sluice/sdk';
import { fieldName } from '../words/field-name.ts';
import { quote } from '../words/quote.ts';

const changes = { created: 'is new', updated: 'changes' };

export const leadChanged = defineTrigger({
  type: 'lead-changed',
  version: 1,
  title: 'Lead created or updated',
  description: 'Starts when a lead first appears, or when something known about it changes.',
  icon: 'user-edit',
  config: input.form({
    change: input.choice(changes, { title: 'When a lead', default: 'updated' }),
    field: input.field({
      title: 'Only this field',
      description: 'For changes: the field that must have changed. Leave empty for any.',
      default: '',
      maxLength: 200,
    }),
  }),
  initial: { change: 'updated', field: '' },
  sentence: ({ change, field }) => {
    if (change === 'created') return 'When a new lead appears.';
    return field === ''
      ? 'When anything known about a lead changes.'
      : `When a lead’s ${quote(fieldName(field))} changes.`;
  },
  events: ({ change }) => [`lead.${change}`],
  logic: ({ change, field }) =>
    change === 'created' || field === ''
      ? true
      : {
          in: [field.replace(/^lead\.traits\./, ''), { merge: [{ var: 'event.properties.changed' }] }],
        },
  examples: [
    {
      title: 'A new lead',
      config: { change: 'created', field: '' },
      data: { event: { type: 'lead.created', properties: {} } },
      value: true,
    },
    {
      title: 'The job title changed',
      config: { change: 'updated', field: 'lead.traits.job_title' },
      data: { event: { type: 'lead.updated', properties: { changed: ['job_title', 'company'] } } },
      value: true,
    },
    {
      title: 'Another field changed',
      config: { change: 'updated', field: 'lead.traits.job_title' },
      data: { event: { type: 'lead.updated', properties: { changed: ['company'] } } },
      value: false,
    },
  ],
});
