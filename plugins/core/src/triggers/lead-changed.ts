import { defineTrigger, input, type Rule, rule } from '@sluice/sdk';
import { fieldName } from '../words/field-name.ts';
import { quote } from '../words/quote.ts';

const changes = { either: 'is new or changes', created: 'is new', updated: 'changes' };

const eventsOf = {
  either: ['lead.created', 'lead.updated'],
  created: ['lead.created'],
  updated: ['lead.updated'],
} as const;

const hasChanged = (field: string): Rule => ({
  in: [field.replace(/^lead\.traits\./, ''), { merge: [{ var: 'event.properties.changed' }] }],
});

const isNewWith = (field: string): Rule =>
  rule.all([{ '==': [rule.field('event.type'), 'lead.created'] }, rule.known(rule.field(field))]);

export const leadChanged = defineTrigger({
  type: 'lead-changed',
  version: 1,
  title: 'Lead created or updated',
  description: 'Starts when a lead first appears, or when something known about it changes.',
  icon: 'user-edit',
  keywords: ['new', 'contact', 'import', 'crm', 'start'],
  config: input.form({
    change: input.choice(changes, { title: 'When a lead', default: 'either' }),
    field: input.field({
      title: 'Only this field',
      description: 'The field that must have changed, or be known of a new lead. Leave empty for any.',
      default: '',
      maxLength: 200,
    }),
  }),
  initial: { change: 'either', field: '' },
  sentence: ({ change, field }) => {
    if (change === 'created') return 'When a new lead appears.';
    const what = field === '' ? 'anything known about a lead' : `a lead’s ${quote(fieldName(field))}`;
    return change === 'either' ? `When a new lead appears or ${what} changes.` : `When ${what} changes.`;
  },
  events: ({ change }) => eventsOf[change],
  logic: ({ change, field }) => {
    if (change === 'created' || field === '') return true;
    return change === 'updated' ? hasChanged(field) : { or: [hasChanged(field), isNewWith(field)] };
  },
  examples: [
    {
      title: 'A new lead of whom the title is known',
      config: { change: 'either', field: 'lead.traits.title' },
      data: { lead: { traits: { title: 'CFO' } }, event: { type: 'lead.created', properties: {} } },
      value: true,
    },
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
