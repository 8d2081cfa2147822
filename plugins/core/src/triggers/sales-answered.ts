import { defineTrigger, input } from '@sluice/sdk';

const answers = { accepted: 'accepts', rejected: 'rejects' };

export const salesAnswered = defineTrigger({
  type: 'sales-answered',
  version: 1,
  title: 'Sales answered',
  description: 'Starts when a rep accepts or rejects a lead that was handed over.',
  icon: 'user-check',
  keywords: ['accepted', 'rejected', 'sal', 'feedback', 'start'],
  config: input.form({
    answer: input.choice(answers, { title: 'When sales', default: 'accepted' }),
  }),
  initial: { answer: 'accepted' },
  sentence: ({ answer }) => `When sales ${answers[answer]} the lead.`,
  events: ({ answer }) => [`sales.${answer}`],
  logic: () => true,
  examples: [
    {
      title: 'A rep rejects the lead with a reason',
      config: { answer: 'rejected' },
      data: { event: { type: 'sales.rejected', properties: { reason: 'No budget this year' } } },
      value: true,
    },
  ],
});
