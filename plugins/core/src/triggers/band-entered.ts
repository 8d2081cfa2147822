import { ConfigError, defineTrigger, input, rule } from '@sluice/sdk';
import { nameOf } from '../words/name-of.ts';

export const bandEntered = defineTrigger({
  type: 'band-entered',
  version: 1,
  title: 'Band entered',
  description: 'Starts when a lead’s score moves into a band: Hot, Warm, Cold.',
  icon: 'temperature',
  keywords: ['hot', 'warm', 'start'],
  config: input.form({
    band: input.band({ title: 'Band', default: '' }),
  }),
  initial: { band: '' },
  sentence: ({ band }, view) => `When a lead becomes ${nameOf(view.bands, band)}.`,
  events: () => ['band.changed'],
  logic: ({ band }, context) => {
    if (!context.bands.some(({ id }) => id === band)) throw new ConfigError('/band', 'Choose a band.');
    return { '==': [rule.field('event.properties.to'), band] };
  },
  examples: [
    {
      title: 'A lead becomes hot',
      config: { band: 'hot' },
      data: { event: { type: 'band.changed', properties: { from: 'warm', to: 'hot' } } },
      value: true,
    },
    {
      title: 'A lead cools down',
      config: { band: 'hot' },
      data: { event: { type: 'band.changed', properties: { from: 'hot', to: 'warm' } } },
      value: false,
    },
  ],
});
