import { ConfigError, defineTrigger, input, rule } from '@sluice/sdk';
import { nameOf } from '../words/name-of.ts';

export const contactEntered = defineTrigger({
  type: 'contact-entered',
  version: 1,
  title: 'Contact enters a stage',
  description: 'Starts for the company when one of its contacts enters a stage: a second MQL.',
  icon: 'flag-up',
  category: 'Companies',
  config: input.form({ stage: input.stage({ title: 'Stage', default: '' }) }),
  initial: { stage: '' },
  sentence: ({ stage }, view) =>
    `When a contact of a company enters the stage ${nameOf(view.stages, stage)}.`,
  events: () => ['account.member'],
  logic: ({ stage }, context) => {
    if (!context.stages.some(({ id }) => id === stage)) throw new ConfigError('/stage', 'Choose a stage.');
    return rule.all([
      { '==': [rule.field('event.properties.stage'), stage] },
      rule.not({ '==': [rule.field('event.properties.from.stage'), stage] }),
    ]);
  },
  examples: [
    {
      title: 'A contact becomes an MQL',
      config: { stage: 'mql' },
      data: { event: { type: 'account.member', properties: { stage: 'mql', from: { stage: 'lead' } } } },
      value: true,
    },
    {
      title: 'A contact that was one does something',
      config: { stage: 'mql' },
      data: { event: { type: 'account.member', properties: { stage: 'mql', from: { stage: 'mql' } } } },
      value: false,
    },
  ],
});
