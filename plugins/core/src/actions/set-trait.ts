import { ConfigError, defineUpdate, input, type Rule, rule, template } from '@sluice/sdk';
import { fieldName } from '../words/field-name.ts';
import { quote } from '../words/quote.ts';
import { templateWords } from '../words/template-words.ts';

const kinds = {
  text: 'the text',
  number: 'the number',
  boolean: 'yes or no',
  clear: 'nothing (forget it)',
};

const prefix = 'lead.traits.';

const values: Readonly<Record<keyof typeof kinds, (text: string) => Rule>> = {
  text: template,
  number: (text) => ({ '+': [template(text)] }),
  boolean: (text) => rule.oneOf(template(text), ['yes', 'true', '1']),
  clear: () => null,
};

export const setTrait = defineUpdate({
  type: 'set-trait',
  version: 1,
  title: 'Set a field',
  description: 'Writes something down about the lead: a source, a campaign, a mark of your own.',
  icon: 'pencil',
  keywords: ['property', 'attribute', 'update', 'change', 'value'],
  config: input.form({
    field: input.field({
      title: 'Field',
      description: 'A field of the lead itself.',
      default: '',
      maxLength: 200,
    }),
    kind: input.choice(kinds, { title: 'Set it to', default: 'text' }),
    value: input.template({
      title: 'Value',
      description: 'May hold placeholders such as {{event.properties.campaign}}.',
      default: '',
      maxLength: 2000,
    }),
  }),
  initial: { field: '', kind: 'text', value: '' },
  sentence: ({ field, kind, value }) =>
    kind === 'clear'
      ? `Forget the lead’s ${fieldName(field)}.`
      : `Set the lead’s ${fieldName(field)} to ${quote(templateWords(value))}.`,
  logic: ({ field, kind, value }) => {
    const trait = field.startsWith(prefix) ? field.slice(prefix.length) : '';
    if (trait === '' || trait.includes('.')) {
      throw new ConfigError('/field', 'Choose a field of the lead, such as lead.traits.source.');
    }
    return rule.object({ traits: rule.object({ [trait]: values[kind](value) }) });
  },
  examples: [
    {
      title: 'Keep the campaign of the first form',
      config: { field: 'lead.traits.source', kind: 'text', value: 'form: {{event.properties.form}}' },
      data: { event: { type: 'form.submitted', properties: { form: 'demo' } } },
      value: { traits: { source: 'form: demo' } },
    },
    {
      title: 'Mark the lead',
      config: { field: 'lead.traits.wants_demo', kind: 'boolean', value: 'yes' },
      data: {},
      value: { traits: { wants_demo: true } },
    },
    {
      title: 'A number from the event',
      config: { field: 'lead.traits.seats', kind: 'number', value: '{{event.properties.fields.seats|0}}' },
      data: { event: { type: 'form.submitted', properties: { fields: { seats: '40' } } } },
      value: { traits: { seats: 40 } },
    },
    {
      title: 'Forget a mark',
      config: { field: 'lead.traits.wants_demo', kind: 'clear', value: '' },
      data: {},
      value: { traits: { wants_demo: null } },
    },
  ],
});
