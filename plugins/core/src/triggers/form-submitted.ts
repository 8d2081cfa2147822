import { defineTrigger, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { listWords } from '../words/list-words.ts';
import { quote } from '../words/quote.ts';

export const formSubmitted = defineTrigger({
  type: 'form-submitted',
  version: 1,
  title: 'Form submitted',
  description: 'Starts when somebody sends a form: a demo request, a newsletter sign-up, a download form.',
  icon: 'forms',
  keywords: ['form', 'fill', 'contact', 'demo', 'request', 'signup', 'start'],
  config: input.form({
    forms: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      title: 'Forms',
      description: 'Names of the forms to listen to. Leave empty for any form.',
      default: [],
      maxItems: 50,
    }),
  }),
  initial: { forms: [] },
  sentence: ({ forms }) =>
    forms.length === 0
      ? 'When somebody submits any form.'
      : `When somebody submits the form ${listWords(forms.map(quote))}.`,
  events: () => ['form.submitted'],
  logic: ({ forms }) => (forms.length === 0 ? true : rule.oneOf(rule.field('event.properties.form'), forms)),
  examples: [
    {
      title: 'A demo request',
      config: { forms: ['demo'] },
      data: { event: { type: 'form.submitted', properties: { form: 'Demo', fields: { seats: 40 } } } },
      value: true,
    },
    {
      title: 'Another form does not start it',
      config: { forms: ['demo', 'pricing'] },
      data: { event: { type: 'form.submitted', properties: { form: 'newsletter' } } },
      value: false,
    },
    {
      title: 'Any form',
      config: { forms: [] },
      data: { event: { type: 'form.submitted', properties: { form: 'newsletter' } } },
      value: true,
    },
  ],
});
