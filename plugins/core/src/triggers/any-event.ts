import { defineTrigger, input } from '@sluice/sdk';
import { quote } from '../words/quote.ts';

export const anyEvent = defineTrigger({
  type: 'any-event',
  version: 1,
  title: 'Any event',
  description: 'Starts at everything a lead does, or at events of one named type, your own included.',
  icon: 'activity',
  keywords: ['custom', 'webhook', 'start'],
  config: input.form({
    event: input.eventType({
      title: 'Event',
      description: 'Name of the event type, such as trial.started. A * listens to everything.',
      default: '*',
      minLength: 1,
      maxLength: 100,
      pattern: '^(\\*|[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+)$',
    }),
  }),
  initial: { event: '*' },
  sentence: ({ event }) =>
    event === '*' ? 'Whenever something happens to a lead.' : `When the event ${quote(event)} happens.`,
  events: ({ event }) => [event],
  logic: () => true,
  examples: [
    {
      title: 'A free trial starts',
      config: { event: 'trial.started' },
      data: { event: { type: 'trial.started', properties: {} } },
      value: true,
    },
    {
      title: 'Everything',
      config: { event: '*' },
      data: { event: { type: 'page.viewed', properties: { path: '/' } } },
      value: true,
    },
  ],
});
